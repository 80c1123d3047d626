import { describe, expect, it } from 'vitest';
import { attain } from '../../../shared/facts/attain.ts';
import { readFigures } from '../../../shared/facts/figures.ts';
import { readReadings } from '../../../shared/facts/indicators/readings.ts';
import { findIndicators } from '../../../shared/facts/indicators/indicators.ts';
import { readThing } from '../../../shared/facts/thing.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { makeReport } from './reading.ts';

/** The report as it is recognised from a picture where `digit` may be another one. */
function misread(report: ReportText, digit: string): ReportText {
  const start = report.text.indexOf(digit);
  expect(start).toBeGreaterThan(0);
  return { ...report, doubtful: [{ start, end: start + 1 }] };
}

/** Goal, result said otherwise, its first digit; the verdict that sure characters suggest, and that of doubtful ones. */
const FOLLOWED = [
  ['粮食产量达到42万吨。', '粮食产量达到45万吨。', '42', '45', 'met sure figure'],
  ['改造1.8万户棚户区。', '完成1.8万户棚户区改造。', '1.8', '1.8', 'met sure same-number'],
] as const;

describe.each(FOLLOWED)('of %s and %s', (goals, review, aim, got, sure) => {
  const [earlier, later] = [makeReport({ goals }), makeReport({ review })];
  const track = (one: ReportText, other: ReportText) => {
    const [goal] = trackGoals({ report: one, year: 2030 }, { report: other, year: 2031 });
    const attainment = goal?.candidates[0]?.attainment;
    return { goal: `${goal?.verdict} ${goal?.grade} ${goal?.ground}`, attainment };
  };

  it('nothing is reckoned or said to be met where a digit of either may be another one', () => {
    expect(track(earlier, later).goal).toBe(sure);
    const unsure = { kind: 'not comparable', reason: 'doubtful', isUnsure: true };
    for (const found of [track(misread(earlier, aim), later), track(earlier, misread(later, got))]) {
      expect(found.attainment).toEqual(unsure);
      expect(found.goal).toMatch(/^unclear open /u);
    }
  });
});

it('a figure that the reader sets against a goal by hand is not reckoned with either', () => {
  const things = (report: ReportText) =>
    readFigures(report, 2031).map((figure) => {
      const sentence = report.sentences.find(({ end }) => end > figure.span.start);
      if (sentence === undefined) throw new Error(figure.quote);
      return readThing(report, sentence, figure, 2031);
    });
  const report = makeReport({ review: '粮食产量达到45万吨。' });
  const [[sure], [doubtful]] = [things(report), things(misread(report, '45'))];
  if (sure === undefined || doubtful === undefined) throw new Error('no figure');
  expect(attain(sure, sure, true).kind).toBe('comparable');
  expect(attain(sure, doubtful, true)).toMatchObject({ kind: 'not comparable', reason: 'doubtful' });
});

it('no chain and no finding has a figure that may be another one', () => {
  const id = 1 as ReportId;
  const found = (report: ReportText) => {
    const { indicators, findings } = findIndicators(
      readReadings(report, readFigures(report, 2031), id, 2031),
      [],
    );
    const values = indicators.flatMap(({ series }) => series.flatMap(({ points }) => points));
    return { values: values.map(({ value }) => value), findings: findings.length };
  };
  const review = '粮食产量由40万吨增加到60万吨，增长10%。蔬菜产量30万吨。';
  const report = makeReport({ review });
  expect(found(report).values).toEqual(expect.arrayContaining([60, 30]));
  expect(found(misread(report, '60')).values).not.toContain(60);
  expect(found(misread(report, '60')).values).toContain(30);
});
