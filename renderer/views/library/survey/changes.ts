import type { RowChange } from '../../../../shared/contract/survey-api.ts';

/** What of a row can be written over. */
export type EditedField = 'place' | 'year' | 'session' | 'edition';

/** The limits of the contract. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** True for a year that the library takes. */
export function isYear(typed: string): boolean {
  const year = Number(typed);
  return /^\d{4}$/u.test(typed) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** What was typed as a change; emptied, or as it was read, goes back to that. Null where it can't be taken. */
export function changeOf(field: EditedField, typed: string, read: string): RowChange | null {
  const words = typed.trim();
  const isBack = words === '' || words === read;
  if (field !== 'year') return { [field]: isBack ? null : words };
  if (isBack) return { year: null };
  return isYear(words) ? { year: Number(words) } : null;
}
