import { compareText } from '../../../shared/base/compare-text.ts';
import type { ExportOptions } from '../../../shared/contract/export-api.ts';
import type { TargetOutcome } from '../../../shared/contract/target-views.ts';
import type { ComparisonView, ReportSummary } from '../../../shared/contract/views.ts';
import {
  EXPECTED_KINDS,
  type Change,
  type ChangeKind,
  type Side,
  type SpanType,
} from '../../../shared/model/comparison.ts';
import type { CleaningChoice, CleaningEdit } from '../../../shared/model/cleaning.ts';
import type { OutlineCorrection } from '../../../shared/model/correction.ts';
import type { PageStart } from '../../../shared/model/extraction.ts';
import type { Encoding } from '../../../shared/model/report.ts';
import type { OtherDeciders } from './decision-kinds.ts';
import type { ExportMessages } from './messages.ts';
import type { ExportedVerdict, PlacedRemarks } from './remark.ts';

/** What the method statement says of one side, besides what the comparison holds. */
export type SideMethod = {
  readonly detectedEncoding: Encoding;
  readonly textSha256: string;
  readonly edits: readonly CleaningEdit[];
  readonly choice: CleaningChoice;
  /** Where the pages of the file begin in the text; none where it has none. */
  readonly pages: readonly PageStart[];
};

/** All that goes into an export. Nothing in it depends on when or where it is made. */
export type ExportInput = {
  readonly view: ComparisonView;
  readonly options: ExportOptions;
  readonly appVersion: string;
  readonly left: SideMethod;
  readonly right: SideMethod;
  /** The reports over which the rarity of words was counted. */
  readonly reference: readonly ReportSummary[];
  /** Of the coder of today, on goals of either report, in reading order. */
  readonly verdicts: readonly ExportedVerdict[];
  /** What became of the left report's targets, in reading order; none where an export does not list them. */
  readonly outcomes: readonly TargetOutcome[];
  /** Edits of the outlines of either side, whether or not they can be placed. */
  readonly corrections: readonly OutlineCorrection[];
  /** Who else decided, and what. */
  readonly decided: OtherDeciders;
};

/** What of a comparison goes into an export. */
export type Scope = {
  /** The title of the one section that goes in, with all below it; null where all do. */
  readonly section: string | null;
  /** Rows of that section, or all: indices into `Comparison.rows`. */
  readonly rows: ReadonlySet<number>;
  /** Rows about which something may stand beside the texts: those of the section that have a chosen kind of change. */
  readonly remarked: ReadonlySet<number>;
};

/** The input with what every part of the document needs of it. */
export type ExportContext = ExportInput & {
  readonly messages: ExportMessages;
  /** Notes and verdicts, as far as they go in. */
  readonly notes: PlacedRemarks;
  readonly scope: Scope;
  /** Rows that are written out, the others are folded: indices into `Comparison.rows`. */
  readonly kept: ReadonlySet<number>;
};

/**
 * True where differences of this type are left unmarked: those that the reader chose to mask, and a paragraph that ends
 * on one side only, which the layout shows by itself.
 */
export function isMasked(type: SpanType | ChangeKind, { masks }: ExportOptions): boolean {
  if (type === 'break') return true;
  const kind = EXPECTED_KINDS.find((each) => each === type);
  return kind !== undefined && masks[kind];
}

/** True where changes of that kind are listed: neither masked nor of a kind that was not chosen. */
export function isListedKind(kind: ChangeKind, options: ExportOptions): boolean {
  if (isMasked(kind, options)) return false;
  return typeof options.rows === 'string' || options.rows.includes(kind);
}

/** The changes that are shown, in the order of the rows. */
export function visibleChanges({ view, options, kept }: ExportContext): readonly Change[] {
  return view.comparison.changes
    .filter(({ kind, row }) => isListedKind(kind, options) && kept.has(row))
    .toSorted((a, b) => a.row - b.row || startOf(a) - startOf(b) || compareText(a.key, b.key));
}

function startOf({ left, right }: Change): number {
  return (left ?? right)?.start ?? 0;
}

/** How a report is called: 2024, or its file's name where the year is not known. */
export function nameSide({ head, fileName }: ReportSummary): string {
  return head.year === null ? fileName : String(head.year);
}

export const SIDES: readonly Side[] = ['left', 'right'];

/** True where the stored original is no longer what was taken in: its hash then vouches for nothing. */
export function isDamaged({ warnings }: Pick<ReportSummary, 'warnings'>): boolean {
  return warnings.includes('damaged-original');
}

/**
 * The day of the right report, else the moment at which that was taken in: when the file is made does not go into it, and
 * a day that nobody printed is not claimed. ISO date and time in UTC, whole seconds.
 */
export function dateOf({ view }: Pick<ExportInput, 'view'>): string {
  return dateOfReport(view.right.summary);
}

/** The day of a report, or where that is not known the moment at which it was taken in; ISO date and time, UTC. */
export function dateOfReport({ head, importedAt }: Pick<ReportSummary, 'head' | 'importedAt'>): string {
  const day = `${head.date}T00:00:00Z`;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(head.date) && !Number.isNaN(Date.parse(day));
  return isDay ? day : `${importedAt.slice(0, 19)}Z`;
}
