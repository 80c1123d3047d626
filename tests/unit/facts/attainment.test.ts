import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { computeAttainment } from '../../../shared/facts/attainment.ts';
import { BOUNDS, MEASURES, type Figure } from '../../../shared/model/figure.ts';

/** A figure from `名 measure 5~6% bound @year`; the last two may be left out. */
function parseFigure(text: string): Figure {
  const match =
    /^(\S+) (\w+) (-?[\d.]+)(?:~(-?[\d.]+))?(\S*)(?: (at_least|at_most|about))?(?: @(\d+))?$/u.exec(text);
  if (match === null) throw new Error(`not a case: ${text}`);
  const [, name = '', measure, value, valueTo, unit = '', bound = 'exact', year = '2031'] = match;
  return {
    quote: text,
    name,
    kind: 'goal',
    year: Number(year),
    measure: MEASURES.find((one) => one === measure) ?? 'level',
    value: Number(value),
    valueTo: valueTo === undefined ? null : Number(valueTo),
    unit,
    bound: BOUNDS.find((one) => one === bound) ?? 'exact',
    isDoubtful: false,
    span: { start: 0, end: 0 },
    valueSpan: { start: 0, end: 0 },
  };
}

function describeAttainment(goal: string, result: string): string {
  const attainment = computeAttainment(parseFigure(goal), parseFigure(result));
  if (attainment.kind === 'not comparable') return attainment.reason;
  return `${attainment.isMet ? 'met' : 'missed'} ${attainment.ratio}`;
}

const cases = readFileSync(join(import.meta.dirname, 'attainment-cases.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe(`computeAttainment, ${cases.length} cases`, () => {
  it.each(cases)('%s, then %s: %s', (goal, result, expected) => {
    expect(describeAttainment(goal, result)).toBe(expected);
  });

  it('shows both sides in one unit', () => {
    const attainment = computeAttainment(parseFigure('造林 added 1万公顷'), parseFigure('造林 added 12万亩'));
    expect(attainment).toMatchObject({
      formula: { goal: 150000, result: 120000, unit: '亩', rule: 'at_least', isLowerBetter: false },
      difference: -30000,
    });
  });
});
