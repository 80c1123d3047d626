/** What one writer made of some fields, and what stood in them as far as the writer knew. */
export type Rewriting<T> = { readonly before: T; readonly typed: T };

export type MergedFields<T> = {
  /** Today's fields with all that the writer changed in its place. */
  readonly merged: T;
  /** Those that both the writer and others changed, each to something else. */
  readonly both: readonly (keyof T)[];
};

/** A writer's change of some fields, done to what others have made of them since. Fields are compared by their values. */
export function mergeFields<T extends Readonly<Record<string, string | number | null>>>(
  { before, typed }: Rewriting<T>,
  today: T,
): MergedFields<T> {
  const names: readonly (keyof T)[] = Object.keys(typed);
  const changed = names.filter((name) => typed[name] !== before[name]);
  const both = changed.filter((name) => today[name] !== before[name] && today[name] !== typed[name]);
  const own = Object.fromEntries(changed.map((name) => [name, typed[name]]));
  return { merged: { ...today, ...own }, both };
}

/** Words of two writers in one field: what was kept first stands first, nothing twice. */
export function joinWords(today: string, typed: string): string {
  const [first, second] = [today.trim(), typed.trim()];
  if (first === '' || second.includes(first)) return typed;
  return second === '' || first.includes(second) ? today : `${today.trimEnd()}\n${typed.trimStart()}`;
}
