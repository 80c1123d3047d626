import type { HeadChange } from '../../../../shared/contract/shelf-api.ts';
import type { ReportHead, ReportId } from '../../../../shared/model/report.ts';
import type { WriteContext } from '../../db/database.ts';
import { placeOnShelf } from './save-document.ts';
import { headOf, requireReport } from '../shelf/summary.ts';
import { sign } from '../base/sign.ts';

/** Corrects the heads of reports and files them anew. @throws AppError `not-found` {report} */
export function correctHeads(write: WriteContext, reports: readonly ReportId[], change: HeadChange): void {
  const { reader, writer } = write;
  const made = sign(write);
  for (const id of reports) {
    const stored = requireReport(reader, id);
    const head = changeHead(headOf(stored), change);
    writer.corrections.saveHead(id, head, made);
    placeOnShelf({ writer, reader }, stored, head);
  }
}

function changeHead(head: ReportHead, { place, year, session, speaker }: HeadChange): ReportHead {
  return {
    ...head,
    place: place ?? head.place,
    year: year === undefined ? head.year : year,
    session: session ?? head.session,
    speaker: speaker ?? head.speaker,
  };
}
