import type { WireError } from '../base/errors.ts';
import type { ReportId } from '../model/report.ts';
import type { SearchFilter } from './search-api.ts';
import type { Periods } from './terms-api.ts';

/** The keys of what is listed on the screen, in that order; without it all there is is written. */
type Listed = { readonly only?: readonly string[] };

/** What a number of a table of terms says: hits, hits per 10,000 characters, share of the paragraphs. */
export const TERM_MEASURES = ['count', 'rate', 'share'] as const;
export type TermMeasure = (typeof TERM_MEASURES)[number];

/** What a table is made of. */
export type TableSource =
  /** `only`: keys of changes. */
  | ({ readonly kind: 'changes'; readonly left: ReportId; readonly right: ReportId } & Listed)
  /** What the reader settled between two reports. */
  | { readonly kind: 'decisions'; readonly left: ReportId; readonly right: ReportId }
  /** Which sections of two reports belong together, or stand alone, and why. Only computed. */
  | { readonly kind: 'sections'; readonly left: ReportId; readonly right: ReportId }
  /** The same of sentences. */
  | { readonly kind: 'sentences'; readonly left: ReportId; readonly right: ReportId }
  /** `only`: where the figures start. */
  | ({ readonly kind: 'figures'; readonly reports: readonly ReportId[] } & Listed)
  /** Without `hasVague` what only calls up is left out, unless the coder touched it. `only`: keys of goals. */
  | ({ readonly kind: 'goals'; readonly report: ReportId; readonly hasVague?: boolean } & Listed)
  /** `only`: names of indicators. `isWide`: years as columns, a line for each series; it can't be taken back in. */
  | ({ readonly kind: 'indicators'; readonly place: string; readonly isWide?: boolean } & Listed)
  | { readonly kind: 'years'; readonly reports: readonly ReportId[] }
  /** No phrases: all that the program finds. `wide`: years as columns, what their numbers say; it can't be taken back in. */
  | {
      readonly kind: 'terms';
      readonly reports: readonly ReportId[];
      readonly periods: Periods | null;
      readonly phrases: readonly (readonly string[])[];
      readonly wide?: TermMeasure;
    }
  /** `only`: numbers of notes. */
  | ({ readonly kind: 'notes'; readonly report: ReportId | null } & Listed)
  /** Tags against years, as `tags/table` has them; it does not come back. */
  | { readonly kind: 'tags'; readonly place: string | null }
  /** The tags with what is said of them. */
  | { readonly kind: 'codebook' }
  /** What the reader decided; `only`: numbers of steps. It does not come back. */
  | ({ readonly kind: 'log' } & Listed)
  /** What a search finds, all of it. */
  | { readonly kind: 'hits'; readonly query: string; readonly filter: SearchFilter };

/** Why a row could not be taken in. */
export type RowProblem =
  | 'no-report' // the library does not hold the report, or several that could be meant
  | 'no-place' // its words are not found in the report
  | 'differs' // the library holds something else there, which stays as it is
  | 'verdict' // a verdict in a file of annotations, which has less than the table of goals
  | 'unreadable'; // a cell that has to be filled is not

/** What an import of tables did. */
export type TableImport = {
  /** Records that are new, and those that were there already. */
  readonly added: number;
  readonly known: number;
  readonly failed: readonly { readonly file: string; readonly row: number; readonly problem: RowProblem }[];
  /** Rows that were not come to, and why: it was cancelled, or failed. What came in before stays, as one step. */
  readonly left: number;
  readonly stop: WireError | null;
};
