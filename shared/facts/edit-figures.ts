import type { CorrectionId } from '../model/correction.ts';
import type { EditedFigure, FigureReading, PlacedFigureEdit } from '../model/figure-correction.ts';
import type { Figure } from '../model/figure.ts';
import type { ReportText } from '../model/outline.ts';
import { meets, sliceSpan, type Span } from '../model/span.ts';
import { readClauses } from './clauses.ts';

type IdentifiedEdit = PlacedFigureEdit & { readonly id: CorrectionId };

/**
 * The figures of a report as the reader edited them, in reading order. Each edit concerns the figure whose value it
 * touches; a correction of one that is no longer read stands as an added one, so that nothing of the reader's is lost.
 */
export function editFigures(
  report: ReportText,
  figures: readonly Figure[],
  edits: readonly IdentifiedEdit[],
): readonly EditedFigure[] {
  const isEdited = (figure: Figure): boolean => edits.some(({ at }) => meets(figure.valueSpan, at));
  const kept = figures
    .filter((figure) => !isEdited(figure))
    .map((figure): EditedFigure => ({ ...figure, correction: null }));
  const made = edits.flatMap(({ id, edit, at }) =>
    edit.kind === 'reject' ? [] : [{ ...place(report, figures, edit.reading, at), correction: id }],
  );
  return [...kept, ...made].sort((a, b) => a.valueSpan.start - b.valueSpan.start);
}

/** A reading at its place: where the figure that it corrects stands, else in the clause around it. */
function place(report: ReportText, figures: readonly Figure[], reading: FigureReading, at: Span): Figure {
  const { name, kind, year, measure, value, valueTo, unit, bound } = reading;
  const old = figures.find(({ valueSpan }) => meets(valueSpan, at));
  const span = old?.span ?? clauseAt(report, at);
  const stated = { name, kind, year, measure, value, valueTo, unit, bound, isDoubtful: false };
  return { ...stated, quote: sliceSpan(report.text, span), span, valueSpan: old?.valueSpan ?? at };
}

function clauseAt(report: ReportText, at: Span): Span {
  const touched = readClauses(report).filter((clause) => meets(clause, at));
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? at : { start: first.start, end: last.end };
}
