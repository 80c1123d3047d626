import type { KeptForm } from '../../shared/contract/kept-api.ts';

/** What was written into the fields of a form and not saved yet, by their names. */
export type FormWords = Readonly<Record<string, string>>;

/** The fields, and what stood in them when they were written into. */
export type KeptWords = Omit<KeptForm, 'kind'>;

function namesOf(kept: KeptWords): readonly string[] {
  const known = kept.before;
  return Object.keys(kept.fields).filter((name) => known === undefined || kept.fields[name] !== known[name]);
}

/** What is to be shown: each field as it was written, and as it is today where it was not written into. */
export function showWords<T extends FormWords>(kept: KeptWords | undefined, today: T): T {
  if (kept === undefined) return today;
  return { ...today, ...Object.fromEntries(namesOf(kept).map((name) => [name, kept.fields[name] ?? ''])) };
}

/** What stood in the fields as far as the writer knows: those that were written into as they were then, the others as today. */
export function knownWords<T extends FormWords>(kept: KeptWords | undefined, today: T): T {
  const known = kept?.before;
  if (kept === undefined || known === undefined) return today;
  const written = namesOf(kept).flatMap((name) => {
    const words = known[name];
    return words === undefined ? [] : [[name, words] as const];
  });
  return { ...today, ...Object.fromEntries(written) };
}

/** What is kept once the fields read as `typed`; null where that is what stands there today. */
export function writeWords(
  kept: KeptWords | undefined,
  today: FormWords,
  typed: FormWords,
): KeptWords | null {
  const shown = showWords(kept, today);
  const known = knownWords(kept, today);
  const isOwn = (name: string): boolean => typed[name] !== today[name];
  if (!Object.keys(typed).some(isOwn)) return null;
  // What is written only now was seen as it stands today.
  const before = Object.keys(typed).flatMap((name) => {
    const words = isOwn(name) && shown[name] !== today[name] ? known[name] : today[name];
    return words === undefined ? [] : [[name, words] as const];
  });
  return { fields: typed, before: Object.fromEntries(before) };
}
