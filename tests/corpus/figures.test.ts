import { describe, expect, it } from 'vitest';
import { readFigures } from '../../shared/facts/figures.ts';
import { sliceSpan } from '../../shared/model/span.ts';
import { CORPUS, hasCorpus, readCorpus } from '../helpers/reports.ts';
import { yearOf } from './gold.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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
