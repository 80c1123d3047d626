import {
  BRIEFING_PARTS,
  EXPORT_DEFAULTS,
  type BriefingPart,
  type ExportOptions,
  type RowChoice,
} from '../../shared/contract/export-api.ts';
import { CHANGE_KINDS } from '../../shared/model/comparison.ts';

/** What a table is written as. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** True for a format of tables. */
export function isTableFormat(format: string): format is TableFormat {
  return format === 'xlsx' || format === 'csv';
}

/** Tables that are made of two reports. */
export const PAIR_TABLES = ['changes', 'sections', 'sentences', 'decisions'] as const;
export type PairTable = (typeof PAIR_TABLES)[number];

/** What can be left out by name: switches, and parts of a briefing. */
export const OMISSIONS = ['verdicts', 'changes', 'goals', 'proposals', ...BRIEFING_PARTS] as const;
export type Omission = (typeof OMISSIONS)[number];

/** `changed`, `noted`, or kinds of change with commas between; undefined where it is none of these. */
export function parseOnly(words: string): RowChoice | undefined {
  if (words === 'changed' || words === 'noted') return words;
  const names = words.split(',').map((name) => name.trim());
  const kinds = CHANGE_KINDS.filter((kind) => names.includes(kind));
  return kinds.length === new Set(names).size ? kinds : undefined;
}

/** Names with commas between; undefined where one is none. */
export function parseOmissions(words: string): readonly Omission[] | undefined {
  const names = words.split(',').map((name) => name.trim());
  const known = OMISSIONS.filter((each) => names.includes(each));
  return known.length === new Set(names).size ? known : undefined;
}

/** Parts of a briefing that are about goals. */
const OF_GOALS: readonly BriefingPart[] = ['targets', 'outcomes', 'turnover'];

type Chosen = Omit<ExportOptions, 'language' | 'masks' | 'section'>;

/** What goes in when that is left out. `goals`: verdicts on them, and what a briefing says of them. */
export function chooseParts(omitted: readonly Omission[], rows: RowChoice, cleaning: boolean): Chosen {
  const has = (name: Omission): boolean => !omitted.includes(name);
  const briefing = BRIEFING_PARTS.filter((part) => has(part) && (has('goals') || !OF_GOALS.includes(part)));
  return {
    ...EXPORT_DEFAULTS,
    ...{ notes: has('notes'), verdicts: has('verdicts') && has('goals'), changeList: has('changes') },
    ...{ proposals: has('proposals'), briefing, rows, cleaning },
  };
}
