/** Between the parts of one cell. */
const BREAK = '；';
/** Before a break, or a sign like itself, that belongs to a part: readers tag with “公园；绿地”, too. */
const ESCAPE = '\\';

/** Several words as one cell; `splitList` gives them back, whatever they hold. None may be empty. */
export function joinList(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\；]/gu, (sign) => ESCAPE + sign)).join(BREAK);
}

/** The words of a cell that `joinList` made; empty ones are left out. */
export function splitList(cell: string): readonly string[] {
  const parts = cell.match(/(?:\\[\\；]|[^；])+/gu) ?? [];
  return parts.map((part) => part.replace(/\\([\\；])/gu, '$1'));
}

/** Those of `all` whose keys are among `keys`, in the order of these; several with one key stay as they are to each other. */
export function inOrderOf<T>(
  keys: readonly string[],
  all: readonly T[],
  keyOf: (each: T) => string,
): readonly T[] {
  const places = new Map(keys.map((key, at) => [key, at]));
  const placeOf = (each: T): number => places.get(keyOf(each)) ?? -1;
  return all.filter((each) => placeOf(each) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b));
}
