import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/base/errors.ts';
import type { CorrectionId, OutlineCorrection, OutlineEdit } from '../../../shared/model/correction.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { meets, type Span } from '../../../shared/model/span.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { snapSpan } from '../../../shared/text/placing/decisions.ts';
import { readStored, remakeDocument } from '../services/documents/open-document.ts';
import { viewReport } from '../services/figures/view-report.ts';
import { requireReport } from '../services/shelf/summary.ts';
import { changedElsewhere } from '../services/base/changed-elsewhere.ts';
import { sign } from '../services/base/sign.ts';

export type OutlineHandlers = Pick<Handlers, 'report/correct-outline' | 'report/uncorrect-outline'>;

export function createOutlineHandlers(library: Library): OutlineHandlers {
  return {
    'report/correct-outline': ({ id, edit, at, before }) => {
      correct(library, id, { edit, at, before });
      return viewReport(library, id);
    },
    'report/uncorrect-outline': ({ id, correction }) => {
      library.db.write('reports', 'uncorrect-outline', (write) => {
        const { writer, reader } = write;
        requireReport(reader, id);
        if (!reader.corrections.loadOutline(id).some((each) => each.id === correction))
          throw notFound(correction);
        writer.corrections.remove(correction);
        remakeDocument(write, id);
      });
      return viewReport(library, id);
    },
  };
}

type Asked = { readonly edit: OutlineEdit; readonly at: Span; readonly before: string | undefined };

/** @throws AppError `invalid-input` {reason: 'changed-elsewhere'} where the title is none that the writer knows */
function checkTitle({ outline }: ReportText, place: Span, known: readonly string[]): void {
  const today = outline.sections.find(({ index, heading }) => index > 0 && meets(heading, place));
  if (today !== undefined && !known.includes(today.title)) throw changedElsewhere('title');
}

/** An edit without an effect is refused: kept, it would take effect when another one is taken back. */
function correct({ db }: Library, id: ReportId, { edit, at, before }: Asked): void {
  db.write('reports', 'correct-outline', (write) => {
    const { writer, reader } = write;
    const stored = requireReport(reader, id);
    const { report, corrections } = readStored(reader, stored);
    const place = findPlace(report, edit, at);
    if (place === null) throw refuse('nothing-there');
    if (edit.kind === 'rename' && before !== undefined) checkTitle(report, place, [before, edit.title]);
    for (const old of findReplaced(corrections, edit, place)) writer.corrections.remove(old.id);
    writer.corrections.insertOutline(id, edit, createAnchor(report.text, place), sign(write));
    const { outline } = readStored(reader, stored).report;
    if (isDeepStrictEqual(outline, report.outline)) throw refuse('no-effect');
    remakeDocument(write, id);
  });
}

/** The words that an edit hangs on: the heading's, or the first sentence of what is to have one. */
function findPlace(report: ReportText, edit: OutlineEdit, at: Span): Span | null {
  if (edit.kind !== 'heading') return snapSpan(report, 'section', at);
  const paragraph = report.paragraphs.findIndex((each) => meets(each, at));
  const first = report.sentences.find((sentence) => sentence.paragraph === paragraph);
  return first === undefined ? null : { start: first.start, end: first.end };
}

/** A second name or role takes the place of the first; all other edits build on one another. */
function findReplaced(
  corrections: readonly OutlineCorrection[],
  { kind }: OutlineEdit,
  place: Span,
): readonly OutlineCorrection[] {
  if (kind !== 'rename' && kind !== 'role') return [];
  return corrections.filter(({ edit, at }) => edit.kind === kind && at !== null && meets(at, place));
}

function refuse(reason: 'nothing-there' | 'no-effect'): AppError {
  return new AppError('invalid-input', `the outline is not edited: ${reason}`, { reason });
}

function notFound(correction: CorrectionId): AppError {
  return new AppError('not-found', `there is no correction ${correction}`, { correction });
}
