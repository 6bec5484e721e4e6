/**
 * Turns the headers of a table into buttons that sort its rows. A header opts in by
 * `data-sort="text"` or `data-sort="number"`; a cell sorts by its `data-value`, else by its text.
 * The first press sorts upward, the next one downward; rows that are equal keep their order.
 */
export function makeSortable(table: HTMLTableElement): void {
  const headers = [...(table.tHead?.rows[0]?.cells ?? [])];
  const body = table.tBodies[0];
  if (body === undefined) return;
  for (const [column, header] of headers.entries()) {
    const { sort } = header.dataset;
    if (sort === undefined) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener('click', () => {
      const isUpward = header.ariaSort !== 'ascending';
      const compare = sort === 'number' ? byNumber : byText;
      const sorted = [...body.rows].sort((a, b) => {
        const order = compare(sortValue(a, column), sortValue(b, column));
        return isUpward ? order : -order;
      });
      for (const other of headers) other.removeAttribute('aria-sort');
      header.ariaSort = isUpward ? 'ascending' : 'descending';
      body.append(...sorted);
    });
  }
}

const collator = new Intl.Collator(document.documentElement.lang);
const byText = (a: string, b: string): number => collator.compare(a, b);
const byNumber = (a: string, b: string): number => Number(a) - Number(b);

function sortValue(row: HTMLTableRowElement, column: number): string {
  const cell = row.cells[column];
  return cell?.dataset.value ?? cell?.textContent ?? '';
}
