/** Columns that a character takes in a terminal: Han, full-width forms and the like take two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]|[“”‘’…—]/gu;

function widthOf(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/** Rows with their columns aligned, the last left as long as it is. */
export function formatTable(given: readonly (readonly string[])[]): readonly string[] {
  // The name of a file may have a line break, which would end its row.
  const rows = given.map((row) => row.map((cell) => cell.replace(/[\r\n]/gu, '\ufffd')));
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** A text in one line of at most `limit` characters. */
export function shorten(text: string, limit = 60): string {
  const line = text.replace(/\s+/gu, ' ');
  const characters = Array.from(line);
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}
