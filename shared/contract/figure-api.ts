import type { CorrectionId } from '../model/correction.ts';
import type { FigureEdit } from '../model/figure-correction.ts';
import type { ReportId } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { ReportView } from './views.ts';

/** The reader's hand in the figures of a report; everything that is built on figures goes by it. */
export type FigureApi = {
  /** Corrects or rejects the figure whose value stands at `at`, or adds one there. Kept by quote and context. */
  'figures/edit': (args: {
    readonly id: ReportId;
    readonly edit: FigureEdit;
    readonly at: Span;
  }) => ReportView;
  'figures/unedit': (args: { readonly id: ReportId; readonly correction: CorrectionId }) => ReportView;
};
