import type { SchemeEntry } from '../../../../shared/model/goal.ts';

/** What keeps a scheme from being saved. */
export type SchemeFault = 'empty' | 'no-label' | 'same-label';

/** The scheme with a new entry at its end, whose code no entry of any version has had. */
export function addEntry(entries: readonly SchemeEntry[], used: ReadonlySet<string>): readonly SchemeEntry[] {
  let number = entries.length + 1;
  const isTaken = (code: string): boolean => used.has(code) || entries.some((entry) => entry.code === code);
  while (isTaken(`verdict-${number}`)) number++;
  const code = `verdict-${number}`;
  return [...entries, { code, label: '', meaning: '', needs: 'evidence', tone: 'plain' }];
}

export function changeEntry(
  entries: readonly SchemeEntry[],
  index: number,
  change: Partial<Omit<SchemeEntry, 'code'>>,
): readonly SchemeEntry[] {
  return entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry));
}

export function removeEntry(entries: readonly SchemeEntry[], index: number): readonly SchemeEntry[] {
  return entries.filter((_, at) => at !== index);
}

/** The entry one place up (-1) or down (1); the ends stay where they are. */
export function moveEntry(
  entries: readonly SchemeEntry[],
  index: number,
  by: 1 | -1,
): readonly SchemeEntry[] {
  const [entry, other] = [entries[index], entries[index + by]];
  if (entry === undefined || other === undefined) return entries;
  return entries.map((own, at) => (at === index ? other : at === index + by ? entry : own));
}

/** The first fault, or null where it can be saved. */
export function findFault(entries: readonly SchemeEntry[]): SchemeFault | null {
  if (entries.length === 0) return 'empty';
  const labels = entries.map(({ label }) => label.trim());
  if (labels.includes('')) return 'no-label';
  return new Set(labels).size < labels.length ? 'same-label' : null;
}

/** As it is saved: without white space around its words. */
export function trimEntries(entries: readonly SchemeEntry[]): readonly SchemeEntry[] {
  return entries.map((entry) => ({ ...entry, label: entry.label.trim(), meaning: entry.meaning.trim() }));
}

export function isSameScheme(a: readonly SchemeEntry[], b: readonly SchemeEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return (
        entry.code === other?.code &&
        entry.label === other.label &&
        entry.meaning === other.meaning &&
        entry.needs === other.needs &&
        entry.tone === other.tone
      );
    })
  );
}
