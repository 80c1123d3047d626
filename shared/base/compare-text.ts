/** The order of two texts by UTF-16 code units, for sorting: the same on every machine, unlike that of a language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
