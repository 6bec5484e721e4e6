import type { IControl } from 'maplibre-gl';

const SVG = 'http://www.w3.org/2000/svg';
/** Four corners around a dot. */
const PICTURE =
  'M7 12V7h5M17 7h5v5M22 17v5h-5M12 22H7v-5M13 14.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0';

/** A button among the map's own controls that frames the whole story again. */
export class FrameControl implements IControl {
  readonly #label: string;
  readonly #onFrame: () => void;
  #element: HTMLElement | null = null;

  constructor(label: string, onFrame: () => void) {
    this.#label = label;
    this.#onFrame = onFrame;
  }

  onAdd(): HTMLElement {
    const group = document.createElement('div');
    group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.#label;
    button.ariaLabel = this.#label;
    button.addEventListener('click', this.#onFrame);
    const icon = document.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 29 29');
    icon.setAttribute('class', 'maplibregl-ctrl-icon');
    icon.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', PICTURE);
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', '#333');
    path.setAttribute('stroke-width', '2');
    icon.append(path);
    button.append(icon);
    group.append(button);
    this.#element = group;
    return group;
  }

  onRemove(): void {
    this.#element?.remove();
    this.#element = null;
  }
}
