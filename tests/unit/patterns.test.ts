import { describe, expect, it } from 'vitest';
import { checkPattern } from '../../scripts/patterns/check.ts';
import { collectPatterns, keyOf } from '../../scripts/patterns/collect.ts';
import { readRecord } from '../../scripts/patterns/record.ts';

const RECORD = readRecord(new URL('../fixtures/patterns.json', import.meta.url));
/** Milliseconds that the worst paragraph may take. */
const BEARABLE = 250;

describe('the regular expressions of the program', () => {
  it('are known to take bearable time, or are put to the checker now: `npm run -s patterns` writes down what it finds', () => {
    const known = new Set([...RECORD.linear, ...RECORD.bounded.map(({ pattern }) => pattern)]);
    const patterns = collectPatterns();
    expect(patterns.length).toBeGreaterThan(200);
    const found = patterns
      .filter((pattern) => !known.has(keyOf(pattern)))
      .map((pattern) => [pattern.file, keyOf(pattern), checkPattern(pattern).kind]);
    expect(found.filter(([, , kind]) => kind !== 'linear')).toEqual([]);
  });

  it('that grow faster than the text have a bound, which was measured', () => {
    expect(RECORD.bounded.filter(({ ms }) => ms > BEARABLE)).toEqual([]);
  });

  it.each([
    ['(?:约为?|为)*$', 'endless'],
    ['^(?:约|为)*$', 'linear'],
    ['\\s+$', 'power'],
  ])('are told apart: %s is %s', (pattern, kind) => {
    expect(checkPattern({ pattern, flags: 'u', file: '' }).kind).toBe(kind);
  });
});
