/** Which lines the next act is about: the current one, or several. */
export type Selection = {
  readonly current: string | null;
  /** Where a range begins: the line that was last gone to without Shift. */
  readonly anchor: string | null;
  /** Several lines; empty where only the current one counts. */
  readonly several: ReadonlySet<string>;
};

export const NOTHING_SELECTED: Selection = { current: null, anchor: null, several: new Set<string>() };

/** Goes to a line; the lines that were selected are let go. */
export function select(key: string | null): Selection {
  return { current: key, anchor: key, several: new Set<string>() };
}

/** Selects all from the anchor to `key`. */
export function extend(listed: readonly string[], selection: Selection, key: string): Selection {
  const anchor = selection.anchor ?? selection.current ?? key;
  const [from, to] = [listed.indexOf(anchor), listed.indexOf(key)];
  if (from < 0 || to < 0) return select(key);
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { current: key, anchor, several: new Set(range.length > 1 ? range : []) };
}

/** Puts one line in or out of what is selected. */
export function toggle(selection: Selection, key: string): Selection {
  const before = selection.current === null ? [] : [selection.current];
  const several = new Set(selection.several.size > 0 ? selection.several : before);
  if (!several.delete(key)) several.add(key);
  return { current: key, anchor: key, several: several.size > 1 ? several : new Set<string>() };
}

export function selectAll(listed: readonly string[], selection: Selection): Selection {
  const current = selection.current ?? listed[0] ?? null;
  return { current, anchor: current, several: new Set(listed.length > 1 ? listed : []) };
}

/** The line `by` lines on, within the list; from nowhere the first one. */
export function stepFrom(listed: readonly string[], current: string | null, by: number): string | null {
  const at = current === null ? -1 : listed.indexOf(current);
  if (at < 0) return listed[0] ?? null;
  return listed[Math.min(Math.max(at + by, 0), listed.length - 1)] ?? null;
}

/** The lines that an act is about, in the order of the list. */
export function chosenKeys(listed: readonly string[], selection: Selection): readonly string[] {
  const several = listed.filter((key) => selection.several.has(key));
  if (several.length > 0) return several;
  return selection.current === null ? [] : [selection.current];
}
