import type { ExportFormat, ExportOptions } from '../../../../shared/contract/methods.ts';

/** A switch for a part of the file, with the word beside it. */
type Part = {
  readonly part: Exclude<keyof ExportOptions, 'language' | 'masks'>;
  readonly word: 'notes' | 'verdicts' | 'change-list' | 'unchanged';
};

const REMARKS: readonly Part[] = [
  { part: 'notes', word: 'notes' },
  { part: 'verdicts', word: 'verdicts' },
];

const SIDE_BY_SIDE: readonly Part[] = [
  ...REMARKS,
  { part: 'changeList', word: 'change-list' },
  { part: 'unchanged', word: 'unchanged' },
];

/** The parts that can be left out of each format: a text with tracked changes is always whole, and its own list of them. */
export const PARTS_OF: Readonly<Record<ExportFormat, readonly Part[]>> = {
  html: SIDE_BY_SIDE,
  docx: REMARKS,
  'sidebyside-docx': SIDE_BY_SIDE,
};
