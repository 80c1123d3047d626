import type { ReportId } from '../../../../shared/model/report.ts';
import type { MappedText } from '../../notes/carry-over.ts';

/** A report whose file is cleaned in another way, with its words before and after. */
export type Recleaning = {
  readonly report: ReportId;
  readonly before: MappedText;
  readonly after: MappedText;
};
