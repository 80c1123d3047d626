import type { HeadChange } from '../../../../shared/contract/shelf-api.ts';
import type { ReportHead } from '../../../../shared/model/report.ts';
import type { WriteContext } from '../../db/database.ts';
import type { StoredReport } from '../../db/reports.ts';
import { placeOnShelf } from './save-document.ts';
import { headOf } from '../shelf/summary.ts';
import { sign } from '../base/sign.ts';

/** Corrects the heads of reports and files them anew. */
export function correctHeads(
  write: WriteContext,
  reports: readonly StoredReport[],
  change: HeadChange,
): void {
  const { reader, writer } = write;
  const made = sign(write);
  for (const stored of reports) {
    const head = changeHead(headOf(stored), change);
    writer.corrections.saveHead(stored.id, head, made);
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
