import { CLEANING_WORDS, ROLE_WORDS, WARNING_WORDS } from '../../../shared/words/report.ts';
import { COLUMN_WORDS, FORMAT_WORDS } from '../../../shared/words/source.ts';
import { startUpper, wordsIn } from '../../../shared/words/words.ts';

/** Names of the two sides. */
export const side = { left: 'Left report', right: 'Right report' };

/** Names of encodings. */
export const encoding = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 with BOM',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** What to look at in a report just taken in. */
export const warning = {
  'see-backups': 'See the backups…',
  ...wordsIn(WARNING_WORDS, 'en'),
};

/** Words of a report’s details. */
export const report = {
  untitled: '(untitled)',
  'no-year': 'Year unknown',
  'no-place': 'Place unknown',
  'other-places': 'Other places',
  places: '{{n}} places',
  'choices-back': 'Back',
  characters: '{{n}} characters',
  notes: 'Notes: {{n}}',
  year: '{{year}}',
  place: 'Place',
  'year-label': 'Year',
  title: 'Title',
  session: 'Session',
  speaker: 'Speaker',
  date: 'Date',
  sha: 'SHA-256',
  size: 'Size',
  file: 'File',
  format: 'Format',
  within: 'Out of',
  row: 'row {{n}}',
  'own-title': 'Title in the file',
  'own-date': 'Date in the file',
  url: 'Address',
  issuer: 'Issued by',
  imported: 'Imported',
};

/** Words of the form that corrects a report’s details. */
export const head = {
  title: 'Correct the report’s details',
  'as-read': 'As read: {{value}}',
  'as-read-none': 'Nothing was read',
  reset: 'Reset to what was read',
  'year-error': 'A year from 1900 to 2200, or empty',
  'date-error': 'A date such as 2014-02-19, or empty',
  'place-hint': 'Reports of the same place stand on the same shelf',
};

export const role = startUpper(wordsIn(ROLE_WORDS, 'en'));

export const cleaningStep = startUpper(wordsIn(CLEANING_WORDS, 'en'));

export const format = startUpper(wordsIn(FORMAT_WORDS, 'en'));

export const columnRole = startUpper(wordsIn(COLUMN_WORDS, 'en'));
