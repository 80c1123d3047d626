import { describe, expect, it } from 'vitest';
import { describeAdded, trackAdded, type AddedGoal } from '../../../shared/facts/goals/added.ts';
import type { BaseGoal } from '../../../shared/facts/goals/base-goals.ts';
import type { DatedReport } from '../../../shared/facts/track.ts';
import { makeReport } from './reading.ts';

const REVIEW = '茶叶产值达到9亿元，夜市开张。';
const GOALS = '要办好夜市。茶叶产值达到10亿元，蚕桑产值增长8%。';
const earlier: DatedReport = { report: makeReport({ review: REVIEW, goals: GOALS }), year: 2031 };
const later: DatedReport = {
  report: makeReport({ review: '夜市办到乡镇，茶叶产值达到10.5亿元，增长16%。' }),
  year: 2032,
};

function mark(words: string, name: string): AddedGoal {
  const start = earlier.report.text.indexOf(words);
  expect(start).toBeGreaterThan(0);
  return { key: `own-${name}`, span: { start, end: start + words.length }, name };
}

const added = (...goals: readonly AddedGoal[]): readonly BaseGoal[] => describeAdded(earlier, goals);

describe('a goal that a reader marked out', () => {
  it('is described by its words, in the order in which the goals were marked out', () => {
    const found = added(mark('办好夜市', '夜市'), mark('茶叶产值达到10亿元', '茶叶'));
    expect(found).toMatchObject([
      { key: 'own-夜市', origin: 'added', quote: '办好夜市', name: '夜市', figure: null, dueYear: 2031 },
      {
        key: 'own-茶叶',
        origin: 'added',
        name: '茶叶',
        figure: { value: 10, kind: 'goal' },
        isConcrete: true,
      },
    ]);
    expect(found.map(({ section }) => section)).toEqual([2, 2]);
  });

  it('aims at the first goal inside it, else at the first figure, of the report’s own year', () => {
    const [both, past, partly] = added(
      mark('夜市开张。\n二、2031年主要目标\n要办好夜市。茶叶产值达到10亿元，蚕桑产值增长8%', '都'),
      mark('茶叶产值达到9亿元', '旧'),
      mark('达到9亿', '半'),
    );
    expect(both?.figure).toMatchObject({ value: 10, kind: 'goal', year: 2031 });
    expect(past?.figure).toMatchObject({ value: 9, kind: 'goal', year: 2031 });
    expect(partly?.figure).toBeNull();
  });

  it('goes by figures that the reader corrected', () => {
    const goals = [mark('茶叶产值达到10亿元', '茶叶')];
    expect(describeAdded({ ...earlier, figures: [] }, goals)).toMatchObject([{ figure: null }]);
  });

  it('is followed by the rules of those that are read, each by itself', () => {
    const goals = added(mark('办好夜市', '夜市'), mark('茶叶产值达到10亿元', '茶叶产值'));
    const [market, tea] = trackAdded(earlier, later, goals);
    expect(market).toMatchObject({ goal: '办好夜市', name: '夜市', figure: null });
    expect(market?.candidates[0]?.quote).toContain('夜市办到乡镇');
    expect(tea).toMatchObject({ verdict: 'met', grade: 'sure', ground: 'figure', score: expect.any(Number) });
    expect(tea?.candidates[0]?.result).toMatchObject({ value: 10.5 });
    const [alone] = trackAdded(earlier, later, goals.slice(1));
    expect(alone).toEqual(tea);
  });

  it('is none where there is none', () => {
    expect(describeAdded(earlier, [])).toEqual([]);
    expect(trackAdded(earlier, later, [])).toEqual([]);
  });
});
