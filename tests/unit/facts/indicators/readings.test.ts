import { expect, it } from 'vitest';
import { expectReadings, listReadings } from '../../../helpers/expect-readings.ts';
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

it.each(listReadings('indicators'))('chains and checks are made as before: %s', async (name) => {
  const seen = { findings: 0, chains: 0 };
  const count = await expectReadings(name, (line) => {
    const { indicators, findings } = findIn(readSaid(line));
    seen.findings += findings.length;
    seen.chains += indicators.length;
    return [...indicators.flatMap(writeIndicator), ...findings.map(writeFinding)];
  });
  expect(count).toBeGreaterThan(5);
  expect(seen.findings).toBeGreaterThan(1);
  expect(seen.chains).toBeGreaterThanOrEqual(count);
});
