import type { WireError } from '../../../shared/base/errors.ts';
import type { ReportId } from '../../../shared/model/report.ts';

/** What the copying thread is to do; `gate` is the one number it waits at after each step, until it is 1. */
export type CopyOrder = {
  /** `copy` makes a new file of a library and looks through it; `over` lays a backup over a library; `check` only looks. */
  readonly kind: 'copy' | 'over' | 'check';
  readonly from: string;
  /** Of no meaning to `check`. */
  readonly to: string;
  readonly gate: SharedArrayBuffer;
};

/** What was found in a library file. */
export type CopyFindings = {
  /** What SQLite finds wrong with the file, in its words; none in a sound one. */
  readonly faults: readonly string[];
  /** Reports whose original no longer has its hash. */
  readonly damaged: readonly ReportId[];
  readonly reports: number;
};

export type FromCopier =
  /** A step was made: the next one waits for the gate. */
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly findings: CopyFindings }
  | { readonly kind: 'failed'; readonly error: WireError };
