import { AppError } from '../../../../shared/base/errors.ts';
import type { SchemeEntry, VerdictScheme } from '../../../../shared/model/goal.ts';
import { DEFAULT_ENTRIES } from '../../../../shared/words/scheme.ts';
import type { Library } from '../../library.ts';
import { changedElsewhere } from '../base/changed-elsewhere.ts';

/** All versions, oldest first; the first one is made when it is first asked for, and is no step of the history. */
export function openSchemes({ db }: Library): readonly VerdictScheme[] {
  const found = db.read((reader) => reader.schemes.loadAll());
  if (found.length > 0) return found;
  return db.write(null, null, ({ writer, reader, now }) => {
    if (reader.schemes.loadAll().length === 0) writer.schemes.insert(DEFAULT_ENTRIES, now);
    return reader.schemes.loadAll();
  });
}

/** Puts a new version in force. @throws AppError `invalid-input` where two entries have one code, or `base` is in force no more */
export function saveScheme(
  library: Library,
  entries: readonly SchemeEntry[],
  base: number | null,
): readonly VerdictScheme[] {
  const codes = new Set(entries.map(({ code }) => code));
  if (codes.size < entries.length)
    throw new AppError('invalid-input', 'two verdicts have the same code', { reason: 'same-code' });
  openSchemes(library);
  return library.db.write('goals', 'save-scheme', ({ writer, reader, now }) => {
    const before = reader.schemes.loadAll();
    if (isSameScheme(before.at(-1)?.entries ?? [], entries)) return before;
    if (base !== null && base !== before.at(-1)?.version) throw changedElsewhere('entries');
    writer.schemes.insert(entries, now);
    return reader.schemes.loadAll();
  });
}

function isSameScheme(one: readonly SchemeEntry[], other: readonly SchemeEntry[]): boolean {
  const describe = ({ code, label, meaning, needs, tone }: SchemeEntry): readonly string[] => [
    ...[code, label, meaning, needs, tone],
  ];
  return JSON.stringify(one.map(describe)) === JSON.stringify(other.map(describe));
}
