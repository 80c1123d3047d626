import { describe, expect, it } from 'vitest';
import { BODY, lines, outline } from './outline-lines.ts';

describe('roles', () => {
  it('come from the words of the titles', () => {
    const text = lines(
      ...[
        '一、2030年工作回顾',
        BODY,
        '二、“十六五”时期主要目标',
        BODY,
        '三、2031年重点工作',
        '（一）修路',
        BODY,
      ],
      ...['（二）加强政府自身建设', BODY, '四、建设服务型政府', BODY],
    );
    expect(outline(text, true)).toEqual([
      '一、2030年工作回顾@review',
      '二、“十六五”时期主要目标@targets',
      '三、2031年重点工作@tasks',
      '  （一）修路@tasks',
      '  （二）加强政府自身建设@self',
      '四、建设服务型政府@self',
    ]);
  });

  it('tell what was learned and what is wrong inside a review', () => {
    const text = lines(
      ...['一、过去一年工作回顾', '（一）修路。' + BODY, '总结一年的工作，体会如下：'],
      ...['——必须依靠乡亲。' + BODY, '——必须量力而行。' + BODY],
      ...['同时，我们清醒地看到还有不少问题：', '一是路还不平。' + BODY, '二是桥还太窄。' + BODY],
    );
    expect(outline(text, true).slice(2)).toEqual([
      '  ——必须依靠乡亲~@requirements',
      '  ——必须量力而行~@requirements',
      '  一是路还不平~@problems',
      '  二是桥还太窄~@problems',
    ]);
  });

  it('come from the text where a title says nothing', () => {
    const done = '路修好了，桥架起来了，船也通了。';
    const text = lines('一、山里人的路', done, '二、水边人的桥', '桥必须修，船要通，还要开山。');
    expect(outline(text, true)).toEqual(['一、山里人的路@review', '二、水边人的桥@tasks']);
  });
});

describe('problems', () => {
  const WORK = ['——修好山路。' + BODY, '——架好新桥。' + BODY];
  const review = (...points: readonly string[]): readonly string[] =>
    outline(lines('一、过去一年工作回顾', ...points, '二、打算', BODY), true).slice(1, -1);

  it.each([
    '过去一年，山里面临多重困难和严峻挑战。我们主要做了以下工作：',
    '面对存在的问题和困难，我们主要抓了以下工作：',
    '面临不少挑战，我们始终保持清醒，取得了如下成绩：',
    '过去一年，山里面临多重困难和严峻挑战。一年来：',
  ])('are not what was done about them: %s', (leadIn) => {
    expect(review(leadIn, ...WORK)).toEqual(['  ——修好山路~@review', '  ——架好新桥~@review']);
  });

  it.each([
    '在看到成绩的同时，我们也清醒地看到，发展中还有不少短板：',
    '对照乡亲的期盼，工作中还存在一些问题亟待解决。',
    '路修了不少。但我们也要清醒认识到，前路面临不少挑战，主要是：',
  ])('are what the report announces as such: %s', (leadIn) => {
    expect(review(leadIn, '一是山路不平。' + BODY, '二是桥面偏窄。' + BODY, '三是渡口老旧。' + BODY)).toEqual(
      ['  一是山路不平~@problems', '  二是桥面偏窄~@problems', '  三是渡口老旧~@problems'],
    );
  });

  it('end where the next list is announced', () => {
    const problems = ['我们清醒地看到，还存在不少问题：', '一是山路不平。' + BODY, '二是桥面偏窄。' + BODY];
    expect(review(...problems, '一年来，我们做了两件事：', ...WORK).slice(2)).toEqual([
      '  ——修好山路~@review',
      '  ——架好新桥~@review',
    ]);
  });

  it('are none in a part about the government itself', () => {
    const part = [
      '二、加强政府自身建设',
      '我们务必清醒看到差距和不足。',
      '不讲空话。' + BODY,
      '不做虚功。' + BODY,
    ];
    const roles = outline(lines('一、回顾', BODY, ...part), true);
    expect(roles.filter((line) => line.endsWith('@problems'))).toEqual([]);
  });
});

describe('the role of a part', () => {
  const roleOf = (...titles: readonly string[]): readonly string[] =>
    outline(lines(...titles.flatMap((title) => [title, BODY])), true).map((line) =>
      line.replace(/^.*@/u, ''),
    );

  it.each([
    [
      ['一、2030年主要工作', '二、2031年主要目标和重点工作'],
      ['review', 'tasks'],
    ],
    [
      ['奋力办好2030年的大事', '全力实现2031年的目标'],
      ['review', 'targets'],
    ],
    [
      ['一、2030年工作回顾', '二、2031年工作总体要求和重点任务', '三、加强政府自身建设'],
      ['review', 'tasks', 'self'],
    ],
    [
      ['一、2030年工作回顾', '二、2031年总体要求', '三、2031年重点任务'],
      ['review', 'requirements', 'tasks'],
    ],
    [
      ['一、2030年工作回顾', '二、高质量做好2031年工作，以优异成绩迎接新的一年'],
      ['review', 'tasks'],
    ],
    [
      ['一、2030年工作回顾', '二、营造风清气正的氛围'],
      ['review', 'self'],
    ],
  ])('%j', (titles, roles) => {
    expect(roleOf(...titles)).toEqual(roles);
  });

  it('that holds targets and more is told by its points', () => {
    const points = ['一是办好茶园。' + BODY, '二是养好鱼虾。' + BODY];
    const under = (title: string): readonly string[] =>
      outline(lines('一、2030年工作回顾', BODY, title, ...points, '三、2031年重点工作', BODY), true).slice(
        2,
        4,
      );
    expect(under('二、今后五年的主要目标和任务').every((line) => line.endsWith('@tasks'))).toBe(true);
    expect(under('二、2031年总体要求和主要目标').every((line) => line.endsWith('@requirements'))).toBe(true);
    expect(under('二、2031年主要目标').every((line) => line.endsWith('@targets'))).toBe(true);
  });

  it.each(['※名词解释※', '【名词解释】', '《政府工作报告》名词解释', '政府工作报告名词、术语注释'])(
    '%s is an appendix',
    (title) => {
      expect(roleOf('一、回顾', '二、加强政府自身建设', title)).toEqual(['review', 'self', 'appendix']);
    },
  );

  it('is not that of the report printed once more above it', () => {
    expect(outline(lines('一、2030年工作回顾', BODY))).toEqual(
      outline(lines(BODY, '政府工作报告', '一、2030年工作回顾', BODY)),
    );
  });
});
