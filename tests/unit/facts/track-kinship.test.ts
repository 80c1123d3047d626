import { describe, expect, it } from 'vitest';
import { doubtStrangers, kinshipOf } from '../../../shared/facts/track/kinship.ts';
import { trackGoals } from '../../../shared/facts/track.ts';
import { readReport } from '../../../shared/text/read-report.ts';

/** Names that no report has, each said twice: characters of the table from `from` on. */
function namesFrom(from: number): string {
  const names = Array.from({ length: 250 }, (_, at) => String.fromCharCode(from + 2 * at, from + 2 * at + 1));
  return `${names.join('，')}，${names.join('，')}。`;
}

const [OWN, OTHER] = [namesFrom(0x8000), namesFrom(0x9000)];

describe('kinship', () => {
  it('is whole with the same names, none with others, and the share of those that are there', () => {
    expect(kinshipOf(OWN, OWN)).toBe(1);
    expect(kinshipOf(OWN, OTHER)).toBe(0);
    expect(kinshipOf(OWN, OWN.slice(0, 375))).toBeCloseTo(0.5, 2);
  });

  it('is not told of few names, nor made of phrases of the genre', () => {
    expect(kinshipOf('青岚水库，青岚水库', '青岚水库')).toBeNull();
    expect(kinshipOf('改革开放，社会主义。'.repeat(300), '改革开放')).toBeNull();
  });

  it('leaves a score as it is among kin, and lowers it the more, the less there is', () => {
    const doubted = [null, 1, 0.32, 0.3, 0.28, 0.26, 0.1].map((kinship) => doubtStrangers(0.6, kinship));
    expect(doubted.slice(0, 3)).toEqual([0.6, 0.6, 0.6]);
    expect(doubted.slice(2, 6)).toEqual(doubted.slice(2, 6).toSorted((a, b) => b - a));
    expect(new Set(doubted.slice(2, 6)).size).toBe(4);
    expect(doubted[6]).toBe(doubted[5]);
    expect([0, 1].map((score) => doubtStrangers(score, 0))).toEqual([0, 1]);
  });
});

describe('a goal', () => {
  const report = (year: number, names: string, words: string) => ({
    report: readReport(
      [
        `${year}年云川市政府工作报告`,
        '各位代表：',
        `一、${year - 1}年工作回顾`,
        `${words}${names}`,
        `二、${year}年主要任务`,
        '推进社区养老服务。',
      ].join('\n'),
    ),
    year,
  });
  const outcomeIn = (names: string): string | null | undefined =>
    trackGoals(report(2030, OWN, '各项工作稳步推进。'), report(2031, names, '社区托育服务加快推进。')).find(
      ({ goal }) => goal === '推进社区养老服务',
    )?.outcome;

  it('is linked to words of the genre in a report of its own place, and not in one of another', () => {
    expect(outcomeIn(OWN)).toMatch(/社区托育服务/u);
    expect(outcomeIn(OTHER)).toBeNull();
  });
});
