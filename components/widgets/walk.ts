/** Arrow keys, Home and End walk a table of computed cells; one tab stop per table. */
export function walkCells(root: HTMLElement): void {
  root.addEventListener('keydown', (event) => {
    const cell = event.target instanceof HTMLTableCellElement ? event.target : null;
    const table = cell?.closest<HTMLTableElement>('table.cells');
    if (!cell || !table) return;
    const row = cell.parentElement as HTMLTableRowElement;
    const rows = [...table.tBodies[0].rows];
    const [i, j] = [rows.indexOf(row), cell.cellIndex];
    const next = {
      ArrowRight: row.cells[j + 1],
      ArrowLeft: j > 1 ? row.cells[j - 1] : undefined,
      ArrowDown: rows[i + 1]?.cells[j],
      ArrowUp: rows[i - 1]?.cells[j],
      Home: row.cells[1],
      End: row.cells[row.cells.length - 1],
    }[event.key];
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
