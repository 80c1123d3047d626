import { AppError } from '../../../shared/base/errors.ts';
import type { HistoryView } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { tagMoves } from '../../../shared/model/tag.ts';
import type { Reader, WriteContext, Writer } from '../db/database.ts';
import type { StepTaken } from '../db/history.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { remakeDocument } from '../services/documents/open-document.ts';
import { placeOnShelf } from '../services/documents/save-document.ts';
import { moveInDrafts } from '../services/coding/codebook.ts';
import { findThing } from '../services/log/find-thing.ts';
import { listSteps, listThings } from '../services/log/list-steps.ts';
import { findReport, headOf } from '../services/shelf/summary.ts';

type HistoryHandlers = Pick<Handlers, Extract<keyof Handlers, `history/${string}`>>;

export function createHistoryHandlers(library: Library): HistoryHandlers {
  const { db } = library;
  const take = (step: (writer: Writer, reader: Reader) => readonly StepTaken[]): HistoryView =>
    db.write(null, null, (write) => {
      const tags = write.reader.tags.listTags();
      finish(write, step(write.writer, write.reader));
      moveInDrafts(write, tagMoves(tags, write.reader.tags.listTags()));
      return write.reader.history.load();
    });
  return {
    'history/get': () => db.read((reader) => reader.history.load()),
    'history/undo': () => take((writer) => [writer.history.undo() ?? []].flat()),
    'history/redo': () => take((writer) => [writer.history.redo() ?? []].flat()),
    'history/list': ({ language }) => db.read((reader) => listSteps(reader, language)),
    'history/things': ({ step, language }) => db.read((reader) => listThings(reader, step, language)),
    'history/find': (wanted, context) => findThing(library, wanted, context),
    'history/go-to': ({ step }) => take((writer, reader) => goTo(writer, reader, step)),
  };
}

/** Takes back all steps from the last to `wanted`, or does them again up to it. */
function goTo(writer: Writer, reader: Reader, wanted: number): readonly StepTaken[] {
  const steps = reader.history.listSteps();
  const step = steps.find(({ id }) => id === wanted);
  if (step === undefined) throw new AppError('not-found', `there is no step ${wanted}`, { step: wanted });
  const isPassed = ({ id, isUndone }: (typeof steps)[number]): boolean =>
    isUndone === step.isUndone && (step.isUndone ? id <= wanted : id >= wanted);
  const { history } = writer;
  return steps.filter(isPassed).flatMap(() => (step.isUndone ? history.redo() : history.undo()) ?? []);
}

/** What is derived from the rows that the steps changed is made anew with them. */
function finish(write: WriteContext, taken: readonly StepTaken[]): void {
  for (const topic of new Set(taken.flatMap(({ topics }) => topics))) write.writer.raise(topic);
  for (const report of new Set(taken.flatMap(({ reports }) => reports))) remakeDocument(write, report);
  for (const report of new Set(taken.flatMap(({ heads }) => heads))) refile(write, report);
}

/** Puts a report on the shelf of its head. In the bin or not. */
function refile({ reader, writer }: WriteContext, id: ReportId): void {
  const stored = findReport(reader, id);
  placeOnShelf({ reader, writer }, stored, headOf(stored));
}
