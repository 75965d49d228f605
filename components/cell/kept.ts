/** The reader's own version of a cell, on this machine. A browser that refuses storage keeps nothing, and that is no error. */
const keyOf = (page: string, file: string) => `cell:${page}:${file}`;

export function kept(page: string, file: string): string | null {
  try {
    return localStorage.getItem(keyOf(page, file));
  } catch {
    return null;
  }
}

/** null: no version of the reader's own any more. */
export function keep(page: string, file: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(keyOf(page, file));
    else localStorage.setItem(keyOf(page, file), text);
  } catch {
    // Private windows, a full store: the page works without.
  }
}
