import { editFigures } from '../../../../shared/facts/edit-figures.ts';
import { readFigures } from '../../../../shared/facts/figures.ts';
import type { EditedFigure, FigureCorrection } from '../../../../shared/model/figure-correction.ts';
import type { Figure } from '../../../../shared/model/figure.ts';
import type { Library } from '../../library.ts';
import { findAnchor } from '../../../../shared/text/plain/anchors.ts';
import type { OpenReport } from '../documents/open-document.ts';
import { headOf } from '../shelf/summary.ts';

/** The figures of a report with the edits that made them so. */
export type FiguresOfReport = {
  readonly figures: readonly EditedFigure[];
  /** As the program reads them, before any edit. */
  readonly read: readonly Figure[];
  /** All that the reader edited, in the order it was done; those that can't be placed are among them. */
  readonly corrections: readonly FigureCorrection[];
};

/** The figures of an open report, with what the reader edited. Cost: reading all figures, about 10 ms. */
export function figuresOf({ db }: Library, { stored, document }: OpenReport): FiguresOfReport {
  const { text } = document.clean;
  const edited = db.read((reader) => reader.corrections.loadFigures(stored.id));
  const corrections = edited.map((each) => ({ ...each, at: findAnchor(text, each.anchor) }));
  const placed = corrections.flatMap(({ id, edit, at }) => (at === null ? [] : [{ id, edit, at }]));
  const read = readFigures(document.report, headOf(stored).year);
  return { figures: editFigures(document.report, read, placed), read, corrections };
}
