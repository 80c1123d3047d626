import { AppError } from '../../../shared/base/errors.ts';
import { mergeFields, type Rewriting } from '../../../shared/base/merge-fields.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { CleaningChoice } from '../../../shared/model/cleaning.ts';
import type { Encoding, ReportHead, ReportId } from '../../../shared/model/report.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import {
  loadSource,
  openDocument,
  readStored,
  replaceDocument,
} from '../services/documents/open-document.ts';
import { isDamaged } from '../services/documents/originals.ts';
import { viewSide } from '../services/comparison/view-comparison.ts';
import { createCiteHandlers } from './cite.ts';
import { createOutlineHandlers } from './outline.ts';
import { createPrintHandlers } from './print.ts';
import { createScanHandlers } from './scan.ts';
import { viewReport } from '../services/figures/view-report.ts';
import { placeOnShelf, saveDocument } from '../services/documents/save-document.ts';
import { chooseEdition } from '../services/shelf/editions.ts';
import { findReport, headOf, requireReport, summarize } from '../services/shelf/summary.ts';
import { changedElsewhere } from '../services/base/changed-elsewhere.ts';
import { sign } from '../services/base/sign.ts';

type ReportHandlers = Pick<Handlers, Extract<keyof Handlers, `report/${string}`>>;

/** What others corrected since stays. @throws AppError `invalid-input` {reason: 'changed-elsewhere'} where both corrected the same */
function joinHeads(rewriting: Rewriting<ReportHead>, today: ReportHead): ReportHead {
  const { merged, both } = mergeFields(rewriting, today);
  const [lost] = both;
  if (lost !== undefined) throw changedElsewhere(lost);
  return merged;
}

export function createReportHandlers(library: Library): ReportHandlers {
  const { db } = library;
  return {
    ...createOutlineHandlers(library),
    ...createScanHandlers(library),
    ...createCiteHandlers(library),
    ...createPrintHandlers(library),
    'report/open': ({ id }) => viewReport(library, id),
    'report/quoted': ({ ids }) => ids.map((id) => viewSide(openDocument(library, id))),
    'report/source': ({ id }) =>
      db.read((reader) => ({ source: loadSource(reader, requireReport(reader, id)) })),
    'report/correct-head': ({ id, head: typed, before }) => {
      db.write('reports', 'correct-head', (write) => {
        const { writer, reader } = write;
        const stored = requireReport(reader, id);
        const head =
          typed === null || before === undefined ? typed : joinHeads({ before, typed }, headOf(stored));
        writer.corrections.saveHead(id, head, sign(write));
        placeOnShelf({ writer, reader }, stored, head ?? stored.headAsRead);
      });
      return viewReport(library, id);
    },
    'report/label-edition': ({ id, label }) =>
      db.write('reports', 'label-edition', ({ writer, reader }) => {
        const { edition } = requireReport(reader, id);
        writer.editions.save(id, { ...edition, label });
        return summarize(requireReport(reader, id));
      }),
    'report/choose-edition': ({ id, isChosen }) =>
      db.write('reports', 'choose-edition', (write) => {
        chooseEdition(write, id, isChosen);
        return summarize(requireReport(write.reader, id));
      }),
    'report/read-as': ({ id, encoding }) => readAs(library, id, encoding),
    'report/clean-as': ({ id, choice }) => cleanAs(library, id, choice),
    'report/delete': ({ id }) => {
      db.write('reports', 'delete-report', ({ writer, reader, now }) => {
        writer.reports.saveDeletedAt(requireReport(reader, id).id, now);
      });
      return null;
    },
    'report/restore': ({ id }) => {
      db.write('reports', 'restore-report', ({ writer, reader }) => {
        writer.reports.saveDeletedAt(findReport(reader, id).id, null);
      });
      return null;
    },
  };
}

/** Edits that were put back are known by their place in the decoded file, so another encoding forgets them. */
function readAs(library: Library, id: ReportId, encoding: Encoding | null): ReportView {
  openDocument(library, id); // by today's rules, while the places in the file are still those of its characters
  library.db.write('reports', 'read-as', (write) => {
    const { writer, reader } = write;
    const stored = requireReport(reader, id);
    reader.reports.loadBytes(id); // the file must still be what it was
    if (stored.source.format !== 'text')
      throw new AppError('invalid-input', `report ${id} was not read in an encoding`, { report: id });
    const { keptSteps } = reader.texts.loadChoice(id);
    writer.reports.saveChosenEncoding(id, encoding);
    const reading = { encoding: encoding ?? stored.detectedEncoding, choice: { keptSteps, keptEdits: [] } };
    saveDocument(write, id, readStored(reader, stored, reading));
  });
  return viewReport(library, id);
}

function cleanAs(library: Library, id: ReportId, choice: CleaningChoice): ReportView {
  const { stored, document: before } = openDocument(library, id);
  // What was taken out of it is only in the file.
  if (isDamaged(stored)) library.db.read((reader) => reader.reports.loadBytes(id));
  library.db.write('reports', 'clean-as', (write) => {
    const { reader } = write;
    const after = readStored(reader, requireReport(reader, id), { choice });
    replaceDocument(write, id, after, before.clean);
  });
  return viewReport(library, id);
}
