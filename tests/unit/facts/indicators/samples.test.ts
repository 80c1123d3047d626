import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readFigures } from '../../../../shared/facts/figures.ts';
import { findIndicators } from '../../../../shared/facts/indicators/indicators.ts';
import { readReadings } from '../../../../shared/facts/indicators/readings.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { readSample, SAMPLE_YEARS } from '../../../helpers/reports.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const planted = z
  .object({
    cases: z.array(
      z.object({ kind: z.string(), quotes: z.array(z.object({ file: z.string(), quote: z.string() })) }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(root, 'samples', 'planted.json'), 'utf8')))
  .cases.filter(({ kind }) => kind === 'restated' || kind === 'rate_mismatch');

it('finds in the samples what was planted there, and nothing else', () => {
  const readings = SAMPLE_YEARS.flatMap((year) => {
    const report = readSample(year);
    return readReadings(report, readFigures(report, year), year as ReportId, year);
  });
  const { findings } = findIndicators(readings, []);
  expect(planted).toHaveLength(3);
  expect(findings).toHaveLength(planted.length);
  for (const { kind, quotes } of planted) {
    const places = quotes.map(({ file, quote }) => ({ year: Number(/\d{4}/u.exec(file)?.[0]), quote }));
    const found = findings.find((finding) =>
      places.every(({ year, quote }) =>
        finding.places.some((place) => place.reportYear === year && place.quote.includes(quote)),
      ),
    );
    expect(found?.kind).toBe(kind === 'restated' ? 'restated' : 'growth');
  }
});
