import { withNearWords } from '../../../../shared/facts/near-words.ts';
import { scaleUnit } from '../../../../shared/facts/units.ts';
import type { FigureCorrection, FigureReading } from '../../../../shared/model/figure-correction.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { roundNumber } from '../../../../shared/text/figures/numbers.ts';
import { openDocument, type OpenReport } from '../../services/documents/open-document.ts';
import { figuresOf } from '../../services/figures/figures-of-report.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { describeAnchor, describeReport, describeSpan } from '../places.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { nameDecider, wordOf } from '../words.ts';

/** All figures of the reports as the reader edited them, and after each report's what the reader rejected. */
export function tabulateFigures(
  library: Library,
  reports: readonly ReportId[],
  language: Language,
): readonly TableRow[] {
  return reports.flatMap((id) => {
    const open = openDocument(library, id);
    const { figures, corrections } = figuresOf(library, open);
    const edits = new Map(corrections.map((correction) => [correction.id, correction]));
    const stated = figures.map((figure) => {
      const made = figure.correction === null ? undefined : edits.get(figure.correction);
      return {
        id: createId('figures', [open.stored.sha256, figure.valueSpan.start, figure.valueSpan.end]),
        ...describeFigure(figure, language),
        edit: made === undefined ? null : wordOf('edit', made.edit.kind, language),
        decider: made === undefined ? null : nameDecider(made.author, language),
        ...describeReport(open),
        ...describeSpan(open, figure.valueSpan),
        clause: withNearWords(figure).quote,
      };
    });
    const others = corrections.filter(({ edit, at }) => edit.kind === 'reject' || at === null);
    return [...stated, ...others.map((correction) => describeOther(open, correction, language))];
  });
}

/** What a figure says, with its value in the base unit beside the printed one. */
export function describeFigure(figure: FigureReading, language: Language): TableRow {
  const { base, factor } = scaleUnit(figure.unit);
  return {
    name: figure.name,
    kind: wordOf('kind', figure.kind, language),
    forYear: figure.year,
    measure: wordOf('measure', figure.measure, language),
    value: figure.value,
    valueTo: figure.valueTo,
    unit: figure.unit,
    bound: wordOf('bound', figure.bound, language),
    baseValue: roundNumber(figure.value * factor),
    baseValueTo: figure.valueTo === null ? null : roundNumber(figure.valueTo * factor),
    baseUnit: base,
  };
}

/** A figure that was rejected, or an edit whose words are no longer found. */
function describeOther(
  open: OpenReport,
  { edit, anchor, at, author }: FigureCorrection,
  language: Language,
): TableRow {
  const place = at === null ? describeAnchor(anchor) : describeSpan(open, at);
  return {
    id: createId('figures', [open.stored.sha256, place['start'], place['end'], edit.kind]),
    ...(edit.kind === 'reject' ? {} : describeFigure(edit.reading, language)),
    edit: wordOf('edit', edit.kind, language),
    decider: nameDecider(author, language),
    ...describeReport(open),
    ...place,
  };
}
