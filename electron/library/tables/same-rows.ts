import { groupBy } from '../../../shared/base/group-by.ts';
import type { RowProblem } from '../../../shared/contract/table-views.ts';
import type { CellValue, TableRow } from './table.ts';
import type { ColumnKey } from './titles.ts';

/**
 * What hangs on more than the row's own reports: on the periods that were chosen, on which later years were there. A
 * colleague with one report less has other candidates, and nothing that differs.
 */
const PROPOSED: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['trend', 'proposal', 'grade', 'ground', 'candidateQuote', 'candidateScore'] as const),
  ...(['attainment', 'attainmentNote'] as const),
  // how rare a word is depends on the other reports of the place
  ...(['likeness', 'goes', 'comes', 'linkGrade', 'reason'] as const),
  // the id tells it; tables of earlier versions have its key in the place of its name
  'series',
]);

/** What changes with a report's file though its words stay. */
const OF_FILE: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['id', 'sha256', 'otherSha256', 'evidenceSha256', 'goalKey', 'changeKey', 'row', 'offsets'] as const),
  ...(['path', 'paragraph', 'start', 'end', 'prefix', 'suffix'] as const),
  ...(['page', 'otherPage', 'evidencePage', 'chosenPage', 'hitPages'] as const),
  ...(['otherPath', 'otherParagraph', 'otherStart', 'otherEnd', 'otherPrefix', 'otherSuffix'] as const),
  ...(['evidencePath', 'evidenceStart', 'evidenceEnd', 'evidencePrefix', 'evidenceSuffix'] as const),
  ...(['chosenSha256', 'chosenPath', 'chosenStart', 'chosenEnd', 'chosenPrefix', 'chosenSuffix'] as const),
]);

/** What tells a record from others of its report but for its place. */
const WORDS: readonly ColumnKey[] = [
  ...(['coder', 'place', 'year', 'otherYear', 'name', 'goalName', 'title', 'phrase'] as const),
  ...(['quote', 'otherQuote', 'evidenceQuote', 'chosenQuote', 'note'] as const),
];

/** Only computed, with more digits than a cell shows: Excel writes as CSV what it shows. */
const ROUNDED: ReadonlySet<string> = new Set<ColumnKey>([
  ...(['rate', 'share', 'weight', 'baseValue', 'baseValueTo'] as const),
]);
/** Part of a number by which showing it may change it: six digits are left of a small one. */
const TOLERANCE = 1e-5;

/** Rows of today that rows of a table are set against. */
export type Sameness = { settle(cells: TableRow): 'known' | Extract<RowProblem, 'differs' | 'no-place'> };

/** Finds a row by id and coder; one whose file the library does not hold by its words. Cost: linear, then constant. */
export function createSameness(rows: readonly TableRow[]): Sameness {
  const byId = new Map(rows.map((row) => [idOf(row), row]));
  const files = new Set(rows.flatMap((row) => [row['sha256'], row['otherSha256']]));
  const byWords = groupBy(rows, wordsOf);
  const isHeld = (sha256: CellValue | undefined): boolean => (sha256 ?? null) === null || files.has(sha256);
  return {
    settle(cells) {
      const row = byId.get(idOf(cells));
      if (row !== undefined) return isSame(row, cells, () => false) ? 'known' : 'differs';
      if (isHeld(cells['sha256']) && isHeld(cells['otherSha256'])) return 'differs';
      const likely = byWords.get(wordsOf(cells)) ?? [];
      if (likely.length === 0) return 'no-place';
      return likely.some((each) => isSame(each, cells, (key) => OF_FILE.has(key))) ? 'known' : 'differs';
    },
  };
}

function idOf(row: TableRow): string {
  return JSON.stringify([row['id'], row['coder'] ?? null]);
}

function wordsOf(row: TableRow): string {
  return JSON.stringify(WORDS.map((key) => row[key] ?? null));
}

function isSame(row: TableRow, cells: TableRow, isLeftOut: (key: string) => boolean): boolean {
  return Object.entries(cells).every(
    ([key, value]) => PROPOSED.has(key) || isLeftOut(key) || isSameCell(key, row[key] ?? null, value),
  );
}

function isSameCell(key: string, own: CellValue, value: CellValue): boolean {
  if (own === value || (own === '' && value === null)) return true;
  if (!ROUNDED.has(key) || typeof own !== 'number' || typeof value !== 'number') return false;
  return Math.abs(own - value) <= TOLERANCE * Math.max(Math.abs(own), Math.abs(value));
}
