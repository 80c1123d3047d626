import { describe, expect, it } from 'vitest';
import { circumstanceIn } from '../../../shared/facts/track/circumstances.ts';
import { followFirst } from './following.ts';

describe('what a clause says of the next one', () => {
  it.each([
    ['面对青岚茶园减产的不利局面', 'face'],
    ['过去五年我们面对青岚茶园减产的不利局面', null],
    ['我们始终面对青岚茶园减产', 'face'],
    ['随着青岚茶园的扩大', 'face'],
    ['为了青岚茶园的明天', 'face'],
    ['在茶农协会的大力支持下', 'face'],
    ['在青岚山脚下', null],
    ['在青岚茶园建设中', null],
    ['紧紧围绕青岚茶园建设', 'about'],
    ['聚焦青岚茶园、松河茶厂', 'about'],
    ['围绕青岚茶园开展普查', null],
    ['聚焦青岚茶园精准发力', null],
    ['面对减产青岚茶园补种了茶苗', null],
    ['围绕打造青岚茶乡', 'about'],
    ['青岚茶园面积扩大', null],
  ])('%s', (clause, kind) => {
    expect(circumstanceIn(clause, '，')).toBe(kind);
  });

  it('is told by the comma behind it', () => {
    expect(circumstanceIn('面对青岚茶园减产', '。')).toBeNull();
  });
});

describe('what was only before somebody’s eyes', () => {
  it.each([
    ['面对青岚茶园病虫害防治压力，全县上下齐心协力。', false],
    ['在青岚茶园病虫害防治专家组的指导下，全县上下齐心协力。', false],
    ['青岚茶园病虫害防治有力，全县上下齐心协力。', true],
    ['面对新形势，青岚茶园病虫害防治持续加强。', true],
  ])('is no proof that a goal was met: %s', (review, isMet) => {
    expect(/ met /u.test(followFirst('加强青岚茶园病虫害防治。', review))).toBe(isMet);
  });

  it('proves a goal where the work was about all that the goal is of, and not where it is about a part', () => {
    const review = '围绕青岚茶园病虫害防治，干部下沉一线。';
    expect(followFirst('加强青岚茶园病虫害防治。', review)).toMatch(/ met \w+ advanced$/u);
    expect(followFirst('加强松河镇西岭村青岚茶园病虫害监测网络管理。', review)).not.toMatch(/ met /u);
  });
});
