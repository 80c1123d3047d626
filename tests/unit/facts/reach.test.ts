import { describe, expect, it } from 'vitest';
import { computeAttainment } from '../../../shared/facts/attainment.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import { followFirst } from './following.ts';
import { readMarked } from './things.ts';

const marked = (review: string): Figure => readMarked(review, 'review').figure;
const goal = readMarked('茶叶产量达到[1000吨]。', 'goals', 2030).figure;

describe('what the bound of a result leaves open', () => {
  it.each([
    ['茶叶产量[突破1000吨]。', 'met'],
    ['茶叶产量[超过950吨]。', 'open'],
    ['茶叶产量[超600吨]。', 'missed'],
    ['茶叶产量[980多吨]。', 'open'],
    ['茶叶产量达[950吨以上]。', 'open'],
    ['茶叶产量[近1000吨]。', 'open'],
    ['茶叶产量[接近1200吨]。', 'met'],
    ['茶叶产量[近900吨]。', 'missed'],
    ['茶叶产量[不足1000吨]。', 'missed'],
    ['茶叶产量[不到1100吨]。', 'open'],
    ['茶叶产量[约1000吨]。', 'open'],
    ['茶叶产量[约1001吨]。', 'met'],
    ['茶叶产量[995吨左右]。', 'missed'],
    ['茶叶产量[990吨左右]。', 'missed'],
    ['预计茶叶产量[1000吨]。', 'met'],
    ['茶叶产量[1000吨]。', 'met'],
  ])('%s', (review, expected) => {
    const attainment = computeAttainment(goal, { ...marked(review), year: goal.year, name: goal.name });
    const said = attainment.kind === 'comparable' ? (attainment.isMet ? 'met' : 'missed') : attainment.reason;
    expect(said === 'bound' ? 'open' : said).toBe(expected);
  });
});

it.each([
  ['茶叶产量突破1000吨。', /met sure same-number$/u],
  ['茶叶产量约1000吨。', /unclear open unsettled$/u],
  ['茶叶产量超过950吨。', /unclear open unsettled$/u],
  ['茶叶产量超过1100吨。', /met sure figure$/u],
  ['茶叶产量超过600吨。', /missed sure figure$/u],
])('a goal is settled by a bound only where it decides: %s', (review, answer) => {
  expect(followFirst('茶叶产量达到1000吨。', review)).toMatch(answer);
});
