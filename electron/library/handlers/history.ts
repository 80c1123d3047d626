import type { HistoryView } from '../../../shared/contract/views.ts';
import type { WriteContext, Writer } from '../db/database.ts';
import type { StepTaken } from '../db/history.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { remakeDocument } from '../services/documents/open-document.ts';

type HistoryHandlers = Pick<Handlers, Extract<keyof Handlers, `history/${string}`>>;

export function createHistoryHandlers({ db }: Library): HistoryHandlers {
  const take = (step: (writer: Writer) => StepTaken | undefined): HistoryView =>
    db.write(null, null, (write) => {
      finish(write, step(write.writer));
      return write.reader.history.load();
    });
  return {
    'history/get': () => db.read((reader) => reader.history.load()),
    'history/undo': () => take((writer) => writer.history.undo()),
    'history/redo': () => take((writer) => writer.history.redo()),
  };
}

/** What is derived from the rows that a step changed is made anew with them. */
function finish(write: WriteContext, taken: StepTaken | undefined): void {
  if (taken === undefined) return;
  for (const topic of taken.topics) write.writer.raise(topic);
  for (const report of taken.reports) remakeDocument(write, report);
}
