import type { FigureReading } from '../../../../shared/model/figure-correction.ts';

/** A figure's reading as it is typed. */
export type FigureForm = Pick<FigureReading, 'kind' | 'measure' | 'bound'> & {
  readonly name: string;
  readonly value: string;
  readonly valueTo: string;
  readonly unit: string;
  readonly year: string;
};

/** The fields that are typed, in the order of the dialog. */
export const FIGURE_FIELDS = ['name', 'value', 'valueTo', 'unit', 'year'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

export function toFigureForm(reading: FigureReading): FigureForm {
  const { name, kind, measure, bound, unit, value, valueTo, year } = reading;
  const typed = { value: String(value), valueTo: words(valueTo), year: words(year) };
  return { ...{ name, kind, measure, bound, unit }, ...typed };
}

function words(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Fields that cannot be taken as they are typed. */
export function wrongFigureFields(form: FigureForm): readonly FigureField[] {
  return FIGURE_FIELDS.filter((field) => {
    switch (field) {
      case 'name':
        return form.name.trim() === '';
      case 'value':
        return parseValue(form.value) === null;
      case 'valueTo':
        return form.valueTo.trim() !== '' && !isAbove(parseValue(form.valueTo), parseValue(form.value));
      case 'year':
        return form.year.trim() !== '' && !/^(?:19|20|21)\d\d$/.test(form.year.trim());
      case 'unit':
        return form.unit.length > 20;
    }
  });
}

/** The reading that a form without wrong fields stands for. */
export function toReading(form: FigureForm): FigureReading {
  return {
    name: form.name.trim(),
    kind: form.kind,
    year: form.year.trim() === '' ? null : Number(form.year.trim()),
    measure: form.measure,
    value: parseValue(form.value) ?? 0,
    valueTo: parseValue(form.valueTo),
    unit: form.unit.trim(),
    bound: form.bound,
  };
}

/** A number in digits of either width, with grouping commas or without; null where it is none. */
function parseValue(typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[,\s]/gu, '').replace(/−/u, '-');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function isAbove(upper: number | null, lower: number | null): boolean {
  return upper !== null && lower !== null && upper > lower;
}
