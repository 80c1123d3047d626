import type { EditedFigure } from '../../../../shared/model/figure-correction.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';

export type FigureKind = EditedFigure['kind'] | 'all';

export const FIGURE_KINDS: readonly FigureKind[] = ['all', 'achievement', 'goal'];

/** The figures of a kind whose name or words hold what was typed. */
export function pickFigures(
  figures: readonly EditedFigure[],
  kind: FigureKind,
  typed: string,
): readonly EditedFigure[] {
  const words = foldCase(typed).trim();
  return figures.filter(
    (figure) => isOfKind(figure, kind) && foldCase(`${figure.name}${figure.quote}`).includes(words),
  );
}

export function countOfKind(figures: readonly EditedFigure[], kind: FigureKind): number {
  return figures.filter((figure) => isOfKind(figure, kind)).length;
}

function isOfKind(figure: EditedFigure, kind: FigureKind): boolean {
  return kind === 'all' || figure.kind === kind;
}
