import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ToggleChip } from './ToggleChip.tsx';

const CHIP = {
  group: 'mode',
  value: 'train',
  label: 'Train',
  name: 'Train, 3 trips',
  count: 3,
  pressed: false,
};
const chip = () => screen.getByRole('checkbox');

describe(ToggleChip, () => {
  it('says what it shows in words, and shows it in short', () => {
    const { container } = render(<ToggleChip {...CHIP} onToggle={() => undefined} />);
    expect(chip()).toHaveAccessibleName('Train, 3 trips');
    expect(container).toHaveTextContent(/^Train3$/);
  });

  it('is what a form sends with no script', () => {
    render(<ToggleChip {...CHIP} pressed onToggle={() => undefined} />);
    expect(chip()).toHaveAttribute('name', 'mode');
    expect(chip()).toHaveAttribute('value', 'train');
  });

  it.each([true, false])('says whether it is on: %s', (pressed) => {
    render(<ToggleChip {...CHIP} pressed={pressed} onToggle={() => undefined} />);
    expect((chip() as HTMLInputElement).checked).toBe(pressed);
  });

  it('is switched by pointer, on its label as well, and by keyboard', async () => {
    const [user, onToggle] = [userEvent.setup(), vi.fn()];
    render(<ToggleChip {...CHIP} onToggle={onToggle} />);
    await user.click(chip());
    await user.click(screen.getByText('Train'));
    await user.keyboard(' ');
    expect(onToggle).toHaveBeenCalledTimes(3);
  });

  it('stays in use where it would show nothing, and says so', async () => {
    const [user, onToggle] = [userEvent.setup(), vi.fn()];
    const { container } = render(<ToggleChip {...CHIP} count={0} onToggle={onToggle} />);
    expect(container.querySelector('[data-empty="true"]')).toBeInTheDocument();
    expect(chip()).toBeEnabled();
    await user.click(chip());
    expect(onToggle).toHaveBeenCalledTimes(1);
  });

  it('has the glyph that it is given', () => {
    const { container } = render(
      <ToggleChip {...CHIP} glyph={<svg data-testid="glyph" />} onToggle={() => undefined} />,
    );
    expect(container.querySelector('label')).toContainElement(screen.getByTestId('glyph'));
  });
});
