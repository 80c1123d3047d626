import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../../shared/base/errors.ts';
import { mergeFields } from '../../../shared/base/merge-fields.ts';
import type { CorrectionId } from '../../../shared/model/correction.ts';
import type { FigureEdit, FigureReading } from '../../../shared/model/figure-correction.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { holds, meets, type Span } from '../../../shared/model/span.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { openDocument, type OpenReport } from '../services/documents/open-document.ts';
import { figuresOf } from '../services/figures/figures-of-report.ts';
import { viewReport } from '../services/figures/view-report.ts';
import { requireReport } from '../services/shelf/summary.ts';
import { changedElsewhere } from '../services/base/changed-elsewhere.ts';
import { sign } from '../services/base/sign.ts';

type FigureHandlers = Pick<Handlers, Extract<keyof Handlers, `figures/${string}`>>;

export function createFigureHandlers(library: Library): FigureHandlers {
  return {
    'figures/edit': ({ id, edit, at, before }) => {
      editFigure(library, id, { edit, at, before });
      return viewReport(library, id);
    },
    'figures/unedit': ({ id, correction }) => {
      library.db.write('reports', 'unedit-figure', ({ writer, reader }) => {
        requireReport(reader, id);
        if (!reader.corrections.loadFigures(id).some((each) => each.id === correction))
          throw notFound(correction);
        writer.corrections.remove(correction);
      });
      return viewReport(library, id);
    },
  };
}

type Asked = {
  readonly edit: FigureEdit;
  readonly at: Span;
  readonly before: FigureReading | null | undefined;
};
type Said = Exclude<FigureEdit, { readonly kind: 'reject' }>;

/** What others corrected since stays. @throws AppError `invalid-input` {reason: 'changed-elsewhere'} where both did the same */
function joinReadings(edit: Said, before: FigureReading | null, old: Figure | undefined): FigureEdit {
  const today = old === undefined ? null : readingOf(old);
  if (today === null && before === null) return edit;
  if (isDeepStrictEqual(today, { ...edit.reading })) return { kind: 'correct', reading: edit.reading };
  if (today === null || before === null) throw changedElsewhere('figure');
  const { merged, both } = mergeFields({ before, typed: edit.reading }, today);
  const [lost] = both;
  if (lost !== undefined) throw changedElsewhere(lost);
  return { kind: 'correct', reading: merged };
}

/**
 * Keeps an edit; a second one on the same figure takes the place of the first, and one that leads back to what the
 * program reads takes the first back. One without an effect is refused.
 */
function editFigure(library: Library, id: ReportId, { edit: asked, at, before }: Asked): void {
  const open = openDocument(library, id);
  const { figures, read, corrections } = figuresOf(library, open);
  const old = figures.find(({ valueSpan }) => meets(valueSpan, at));
  const edit = before === undefined || asked.kind === 'reject' ? asked : joinReadings(asked, before, old);
  const place = findPlace(open, edit, at, old);
  const replaced = corrections.filter((each) => each.at !== null && meets(each.at, place));
  const isAsRead = leadsBack(edit, read, place);
  const isAsNow = edit.kind !== 'reject' && old !== undefined && isSame(old, edit.reading);
  if (isAsNow || (isAsRead && replaced.length === 0)) throw refuse('no-effect');
  library.db.write('reports', 'edit-figure', (write) => {
    const { writer, reader } = write;
    requireReport(reader, id);
    for (const each of replaced) writer.corrections.remove(each.id);
    if (isAsRead) return;
    const anchor = createAnchor(open.document.clean.text, place);
    writer.corrections.insertFigure(id, edit, anchor, sign(write));
  });
}

/** The words that an edit hangs on: a figure's value, or, for one that is added, words inside one sentence. */
function findPlace({ document }: OpenReport, edit: FigureEdit, at: Span, old: Figure | undefined): Span {
  if (edit.kind !== 'add') {
    if (old === undefined) throw refuse('nothing-there');
    return old.valueSpan;
  }
  if (old !== undefined) throw refuse('is-there');
  const isInside = document.report.sentences.some((sentence) => holds(sentence, at));
  if (!isInside || at.start >= at.end) throw refuse('nothing-there');
  return at;
}

/** Whether what the program reads at `place` is what the edit asks for: nothing, or this very reading, told for sure. */
function leadsBack(edit: FigureEdit, read: readonly Figure[], place: Span): boolean {
  const original = read.find(({ valueSpan }) => meets(valueSpan, place));
  if (edit.kind === 'reject') return original === undefined;
  return original !== undefined && isSame(original, edit.reading);
}

/** A doubtful figure differs from the same words said by a reader: saying them takes the doubt away. */
function isSame(figure: Figure, reading: FigureReading): boolean {
  if (figure.isDoubtful) return false;
  return isDeepStrictEqual(readingOf(figure), { ...reading });
}

function readingOf({ name, kind, year, measure, value, valueTo, unit, bound }: Figure): FigureReading {
  return { name, kind, year, measure, value, valueTo, unit, bound };
}

function refuse(reason: 'nothing-there' | 'no-effect' | 'is-there'): AppError {
  return new AppError('invalid-input', `the figure is not edited: ${reason}`, { reason });
}

function notFound(correction: CorrectionId): AppError {
  return new AppError('not-found', `there is no correction ${correction}`, { correction });
}
