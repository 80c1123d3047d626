import type { CorrectionId } from '../model/correction.ts';
import type { FigureEdit, FigureReading } from '../model/figure-correction.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ReportView } from './views.ts';

/** The reader's hand in the figures of a report; everything that is built on figures goes by it. */
export type FigureApi = {
  /**
   * Corrects or rejects the figure whose value stands at `at`, or adds one there. Kept by quote and context. `before`: what the
   * writer knew of it, null where there was none; what others corrected since stays. @throws AppError `invalid-input` with
   * `reason: 'changed-elsewhere'` where both corrected the same, or one took away or added what the other corrects
   */
  'figures/edit': (args: {
    readonly id: ReportId;
    readonly edit: FigureEdit;
    readonly at: Span;
    readonly before?: FigureReading | null | undefined;
  }) => ReportView;
  'figures/unedit': (args: { readonly id: ReportId; readonly correction: CorrectionId }) => ReportView;
};
