import type { RowChange } from '../../../../shared/contract/survey-api.ts';

/** What of a row can be written over. */
export type EditedField = 'place' | 'year' | 'session' | 'edition';

/** The limits of the contract. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** True for a year that the library takes. */
function isYear(typed: string): boolean {
  const year = Number(typed);
  return /^\d{4}$/u.test(typed) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Takes back all that was written over. */
export const AS_READ: RowChange = { place: null, year: null, session: null, edition: null };

/** What is typed for all chosen rows; '' is nothing. */
export type TypedChange = Readonly<Record<'place' | 'year' | 'edition', string>>;

/** What was typed for all chosen rows as one change; what is empty stays as it is. Null where there is nothing to change, or no year. */
export function changeOfAll(typed: TypedChange): RowChange | null {
  const [place, edition] = [typed.place.trim(), typed.edition.trim()];
  if (typed.year !== '' && !isYear(typed.year)) return null;
  if (place === '' && typed.year === '' && edition === '') return null;
  return {
    ...(place === '' ? {} : { place }),
    ...(typed.year === '' ? {} : { year: Number(typed.year) }),
    ...(edition === '' ? {} : { edition }),
  };
}

/** What was typed as a change; emptied, or as it was read, goes back to that. Null where it can't be taken. */
export function changeOf(field: EditedField, typed: string, read: string): RowChange | null {
  const words = typed.trim();
  const isBack = words === '' || words === read;
  if (field !== 'year') return { [field]: isBack ? null : words };
  if (isBack) return { year: null };
  return isYear(words) ? { year: Number(words) } : null;
}
