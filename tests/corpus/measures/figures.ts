import { readFigures } from '../../../shared/facts/figures.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { readCorpus } from '../../helpers/reports.ts';
import { f1, mean, overlaps, pairUp, squash, yearOf } from '../gold.ts';

type Label = Pick<Figure, 'quote' | 'name' | 'kind' | 'year' | 'value' | 'unit'>;
export type GoldFigures = { readonly file: string; readonly indicators: readonly Label[] };

function fits(label: Label, figure: Figure): boolean {
  return (
    label.value === figure.value &&
    squash(label.unit) === squash(figure.unit) &&
    overlaps(label.quote, figure.quote)
  );
}

function isNamed(label: Label, figure: Figure): boolean {
  const [a, b] = [squash(label.name), squash(figure.name)];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** How far the figures of a report are the labelled ones: found, and of these named, of their kind, of their year; `whole` asks for all. */
export function measureFigures({ file, indicators }: GoldFigures): Record<string, number> {
  const [, folder = '', name = ''] = file.split('/');
  const figures = readFigures(readCorpus(folder, name), yearOf(file));
  const hits = pairUp(indicators, figures, fits).flatMap(([label, figure]) =>
    figure === null ? [] : [{ label, figure }],
  );
  const shareOf = (is: (label: Label, figure: Figure) => boolean): number =>
    mean(hits.map(({ label, figure }) => (is(label, figure) ? 1 : 0)));
  const whole = shareOf((l, f) => isNamed(l, f) && l.kind === f.kind && l.year === f.year) * hits.length;
  return {
    f1: f1(hits.length, indicators.length, figures.length),
    whole: f1(whole, indicators.length, figures.length),
    name: shareOf(isNamed),
    kind: shareOf((label, figure) => label.kind === figure.kind),
    year: shareOf((label, figure) => label.year === figure.year),
  };
}
