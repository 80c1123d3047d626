import { expect, it } from 'vitest';
import { expectReadings } from '../../../helpers/expect-readings.ts';
import { writeFinding, writeIndicator } from '../write-facts.ts';
import { findIn, type Said } from './invent.ts';

/** `2030: what was / what is aimed at || 2031: …` by year. */
function readSaid(line: string): Readonly<Record<number, Said>> {
  return Object.fromEntries(
    line.split(' || ').map((told) => {
      const [, year = '', review = '', goals] = /^(\d{4}): (.*?)(?: \/ (.*))?$/u.exec(told) ?? [];
      return [Number(year), goals === undefined ? { review } : { review, goals }];
    }),
  );
}

it('chains and checks are made of what reports say one after the other, as before', async () => {
  const seen = { findings: 0, loose: 0, pairs: 0 };
  const count = await expectReadings('indicators', (line) => {
    const { indicators, findings } = findIn(readSaid(line));
    seen.findings += findings.length;
    seen.loose += indicators.filter(({ isLoose }) => isLoose).length;
    seen.pairs += indicators.flatMap(({ series }) => series.flatMap(({ pairs }) => pairs)).length;
    return [...indicators.flatMap(writeIndicator), ...findings.map(writeFinding)];
  });
  expect(count).toBeGreaterThan(30);
  expect(seen.findings).toBeGreaterThan(8);
  expect(seen.loose).toBeGreaterThan(0);
  expect(seen.pairs).toBeGreaterThan(3);
});
