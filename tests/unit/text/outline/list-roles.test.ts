import { describe, expect, it } from 'vitest';
import { BODY, lines, outline } from './outline-lines.ts';

const REVIEW = ['一、2030年工作回顾', BODY];
const YEAR = ['三、2031年重点工作', '（一）修路', '修山路80公里、水路20公里，架桥12个，通车率到96%。'];

/** The outline without the review and the year's tasks, each with its role. */
function between(...middle: readonly string[]): readonly string[] {
  return outline(lines(...REVIEW, ...middle, ...YEAR), true).slice(1, -2);
}

/** The outline of a part of tasks, without its own title. */
function inTasks(...points: readonly string[]): readonly string[] {
  return outline(
    lines(...REVIEW, '二、2031年工作安排', ...points, '（一）修路', BODY, '（二）架桥', BODY),
    true,
  ).slice(2);
}

describe('a part between the review and the tasks of the year', () => {
  it('sets the targets where it is about several years', () => {
    expect(between('二、今后五年的战略任务', '（一）开山', BODY)).toEqual([
      '二、今后五年的战略任务@targets',
      '  （一）开山@tasks',
    ]);
  });

  it('holds tasks where no part for one year follows', () => {
    const text = lines(...REVIEW, '二、今后五年的战略任务', BODY, '三、造船', BODY);
    expect(outline(text, true)[1]).toBe('二、今后五年的战略任务@tasks');
  });

  it('says what is required where it says what must be and the tasks say how much', () => {
    const duty = '做事必须踏实，待人必须和气，凡事要先想着乡亲，要坚持到底。';
    expect(between('二、把学到的用到山里去', '1.始终坚持踏实', duty, '2.始终坚持和气', duty)).toEqual([
      '二、把学到的用到山里去@requirements',
      '  1.始终坚持踏实@requirements',
      '  2.始终坚持和气@requirements',
    ]);
    expect(between('二、让山里富起来', '种茶300亩，养鱼50万尾，必须养好。')).toEqual([
      '二、让山里富起来@tasks',
    ]);
  });
});

describe('a list in a part of tasks', () => {
  it('has the role that is announced, as far as it goes', () => {
    expect(
      inTasks(
        '今年全乡的主要目标是：',
        '——茶园3万亩，增长5%',
        '——鱼塘2万亩，增长4%',
        '做好今年工作，要把握以下原则：',
        '——量力而行。' + BODY,
        '——守住青山。' + BODY,
        '重点办好以下实事：',
        '——修好渡口。' + BODY,
        '——通上电灯。' + BODY,
      ),
    ).toEqual([
      '  ——茶园3万亩，增长5%@targets',
      '  ——鱼塘2万亩，增长4%@targets',
      '  ——量力而行~@requirements',
      '  ——守住青山~@requirements',
      '  ——修好渡口~@tasks',
      '  ——通上电灯~@tasks',
      '  （一）修路@tasks',
      '  （二）架桥@tasks',
    ]);
  });

  it('spells out what is required of the year, in dashes behind it', () => {
    const points = ['——做山里的绿屋檐。' + BODY, '——做水边的热码头。' + BODY];
    const required = '今年工作的总体要求是：守山护水，把日子过好，让客人常来。';
    expect(inTasks(required, ...points).slice(0, 2)).toEqual([
      '  ——做山里的绿屋檐~@requirements',
      '  ——做水边的热码头~@requirements',
    ]);
    expect(inTasks('今年山里人多。', ...points)[0]).toBe('  ——做山里的绿屋檐~@tasks');
  });

  it('may end with the government itself', () => {
    const points = ['——守住青山。' + BODY, '——加强政府自身建设。' + BODY];
    expect(inTasks('要把握以下原则：', ...points)[1]).toBe('  ——加强政府自身建设~@self');
  });
});
