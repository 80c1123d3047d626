import type { TableSource } from '../../../shared/contract/table-views.ts';
import type { Column, TableRow } from './table.ts';
import type { ColumnKey } from './titles.ts';

/** A table of one row a record. Tags against years are none: their columns are the years. */
export type ListSource = Exclude<TableSource, { readonly kind: 'tags' | 'log' }>;
export type TableKind = ListSource['kind'];

const REPORT: readonly ColumnKey[] = ['place', 'year', 'sha256'];
const SPAN: readonly ColumnKey[] = ['path', 'paragraph', 'start', 'end', 'quote', 'prefix', 'suffix'];
const OTHER: readonly ColumnKey[] = [
  ...(['otherPlace', 'otherYear', 'otherSha256', 'otherPath', 'otherParagraph'] as const),
  ...(['otherStart', 'otherEnd', 'otherQuote', 'otherPrefix', 'otherSuffix'] as const),
];
const FIGURE: readonly ColumnKey[] = [
  ...(['name', 'kind', 'forYear', 'measure', 'value', 'valueTo', 'unit', 'bound'] as const),
  ...(['baseValue', 'baseValueTo', 'baseUnit'] as const),
];

/** The columns of each kind of table, in their order, but for pages. A table that comes back is known by them. */
export const COLUMNS: Readonly<Record<TableKind, readonly ColumnKey[]>> = {
  // What is settled has its effect on what is computed: it comes first.
  decisions: [
    ...(['id', 'decision', 'decisionLevel', 'standing', 'settledAt', 'decider'] as const),
    ...REPORT,
    ...SPAN,
    ...OTHER,
  ],
  sections: [
    ...(['id', 'relation', 'likeness', 'goes', 'comes', 'linkGrade', 'settledBy', 'reason'] as const),
    ...REPORT,
    ...SPAN,
    ...OTHER,
  ],
  sentences: ['id', 'match', 'likeness', 'settledBy', 'reason', ...REPORT, ...SPAN, ...OTHER],
  changes: ['id', 'change', 'weight', 'reviewed', 'decider', ...REPORT, ...SPAN, ...OTHER, 'changeKey'],
  figures: ['id', ...FIGURE, 'edit', 'decider', ...REPORT, ...SPAN, 'clause'],
  goals: [
    ...([
      'id',
      'goalName',
      'concrete',
      'ownName',
      'origin',
      'state',
      'coder',
      'dueYear',
      'ownDueYear',
      'strengths',
    ] as const),
    ...(['verdict', 'verdictCode', 'schemeVersion', 'scheme', 'comment', 'decidedAt'] as const),
    ...([
      'absenceParts',
      'absenceWords',
      'proposal',
      'grade',
      'ground',
      'candidateQuote',
      'candidateScore',
      'attainment',
      'attainmentNote',
    ] as const),
    ...REPORT,
    ...SPAN,
    ...(['evidenceKind', 'evidencePlace', 'evidenceYear', 'evidenceSha256', 'evidencePath'] as const),
    ...(['evidenceStart', 'evidenceEnd', 'evidenceQuote', 'evidencePrefix', 'evidenceSuffix'] as const),
    'evidenceSource',
    ...(['chosenPlace', 'chosenYear', 'chosenSha256', 'chosenPath', 'chosenStart', 'chosenEnd'] as const),
    ...(['chosenQuote', 'chosenPrefix', 'chosenSuffix'] as const),
    'goalKey',
  ],
  indicators: ['id', 'indicator', 'series', ...FIGURE, 'joinedTo', 'decider', ...REPORT, ...SPAN, 'clause'],
  years: ['id', 'row', 'rowTitle', 'level', 'title', ...REPORT, 'path', 'start', 'end', 'quote'],
  terms: [
    ...(['id', 'phrase', 'count', 'rate', 'share', 'firstYear', 'lastYear', 'trend'] as const),
    ...REPORT,
    'offsets',
  ],
  notes: [
    'id',
    'noteKind',
    'sort',
    'colour',
    'note',
    'tags',
    'author',
    'createdAt',
    'updatedAt',
    ...REPORT,
    ...SPAN,
    ...OTHER,
    'changeKey',
  ],
  codebook: ['id', 'tag', 'colour', 'definition', 'example', 'counterExample'],
  hits: ['id', 'query', 'hitKind', ...REPORT, ...SPAN, 'note'],
};

/** Pages, each behind the column of its key: written only where the file of some row has pages. */
const PAGES: ReadonlyMap<ColumnKey, ColumnKey> = new Map<ColumnKey, ColumnKey>([
  ['path', 'page'],
  ['otherPath', 'otherPage'],
  ['evidencePath', 'evidencePage'],
  ['chosenPath', 'chosenPage'],
  ['offsets', 'hitPages'],
]);

/** The columns that a table of a kind can have. */
export function allColumns(kind: TableKind): readonly ColumnKey[] {
  return COLUMNS[kind].flatMap((key) => [key, PAGES.get(key) ?? []].flat());
}

/** The columns that a table of these rows is written with. */
export function columnsFor(kind: TableKind, rows: readonly TableRow[]): readonly ColumnKey[] {
  const always = new Set(COLUMNS[kind]);
  return allColumns(kind).filter((key) => always.has(key) || rows.some((row) => (row[key] ?? null) !== null));
}

/** Columns that tables of an older version have not: a table is known without them. */
export const ADDED_LATER: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['grade', 'ground', 'attainmentNote'] as const),
  ...(['chosenPlace', 'chosenYear', 'chosenSha256', 'chosenPath', 'chosenStart', 'chosenEnd'] as const),
  ...(['chosenQuote', 'chosenPrefix', 'chosenSuffix'] as const),
  ...(['sort', 'colour', 'author', 'decider'] as const),
]);

const NUMBERS: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...([
    'year',
    'paragraph',
    'start',
    'end',
    'otherYear',
    'otherParagraph',
    'otherStart',
    'otherEnd',
  ] as const),
  ...([
    'weight',
    'forYear',
    'value',
    'valueTo',
    'baseValue',
    'baseValueTo',
    'dueYear',
    'ownDueYear',
  ] as const),
  ...([
    'schemeVersion',
    'evidenceYear',
    'evidenceStart',
    'evidenceEnd',
    'chosenYear',
    'chosenStart',
    'chosenEnd',
    'candidateScore',
    'attainment',
  ] as const),
  ...(['likeness', 'goes', 'comes'] as const),
  ...(['level', 'count', 'rate', 'share', 'firstYear', 'lastYear'] as const),
]);

/** A column by its key. */
export function columnOf(key: ColumnKey): Column {
  return { key, type: NUMBERS.has(key) ? 'number' : 'text' };
}
