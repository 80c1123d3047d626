import type { Figure } from '../../../shared/model/figure.ts';

/** A figure as the JSON of every command gives it. */
export function describeFigure(figure: Figure) {
  return {
    quote: figure.quote,
    name: figure.name,
    kind: figure.kind,
    year: figure.year,
    measure: figure.measure,
    value: figure.value,
    value_to: figure.valueTo,
    unit: figure.unit,
    bound: figure.bound,
    doubtful: figure.isDoubtful,
    start: figure.span.start,
    end: figure.span.end,
  };
}

/** 5–5.5% */
export function formatValue({ value, valueTo, unit }: Pick<Figure, 'value' | 'valueTo' | 'unit'>): string {
  return `${value}${valueTo === null ? '' : `–${valueTo}`}${unit}`;
}
