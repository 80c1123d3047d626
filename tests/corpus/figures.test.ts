import { describe, expect, it } from 'vitest';
import { readFigures } from '../../shared/facts/figures.ts';
import type { Figure } from '../../shared/model/figure.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { CORPUS, hasCorpus, readCorpus } from '../helpers/reports.ts';
import { f1, hasGold, mean, overlaps, pairUp, readGold, squash, yearOf } from './gold.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Label = Pick<Figure, 'quote' | 'name' | 'kind' | 'year' | 'value' | 'unit'>;
type GoldFile = { readonly file: string; readonly indicators: readonly Label[] };

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

function measure({
  file,
  indicators,
}: GoldFile): Readonly<Record<'f1' | 'whole' | 'name' | 'kind' | 'year', number>> {
  const [, folder = '', name = ''] = file.split('/');
  const figures = readFigures(readCorpus(folder, name), yearOf(file));
  const hits = pairUp(indicators, figures, fits).filter(([, figure]) => figure !== null);
  const share = (is: (label: Label, figure: Figure) => boolean): number =>
    mean(hits.map(([label, figure]) => (figure !== null && is(label, figure) ? 1 : 0)));
  const whole = share((l, f) => isNamed(l, f) && l.kind === f.kind && l.year === f.year) * hits.length;
  return {
    f1: f1(hits.length, indicators.length, figures.length),
    whole: f1(whole, indicators.length, figures.length),
    name: share(isNamed),
    kind: share((label, figure) => label.kind === figure.kind),
    year: share((label, figure) => label.year === figure.year),
  };
}

describe.skipIf(!hasCorpus || !hasGold)('figures of labelled reports', () => {
  const rows = readGold('indicators').map((gold) => measure(gold as GoldFile));

  it.each([
    ['f1', 0.97],
    ['whole', 0.94],
    ['name', 0.95],
    ['kind', 0.97],
    ['year', 0.97],
  ] as const)('mean %s is at least %d', (key, least) => {
    expect(mean(rows.map((row) => row[key]))).toBeGreaterThanOrEqual(least);
  });
});

describe.skipIf(!hasCorpus)('figures of every report', () => {
  const files = hasCorpus
    ? readdirSync(CORPUS).flatMap((folder) =>
        readdirSync(join(CORPUS, folder)).map((file) => [folder, file] as const),
      )
    : [];

  it.each(files)('%s/%s: quotes stand in the text, in order', (folder, file) => {
    const report = readCorpus(folder, file);
    let last = 0;
    for (const figure of readFigures(report, yearOf(`${folder}/${file}`))) {
      expect(sliceSpan(report.text, figure.span)).toBe(figure.quote);
      expect(figure.valueSpan.start).toBeGreaterThanOrEqual(last);
      last = figure.valueSpan.start;
    }
  });
});
