import { describe, expect, it, test } from 'vitest';
import { cleanText } from '../../../../shared/text/clean/clean.ts';
import { BODY, lines, outline } from './outline-lines.ts';

const DONE = '山路修好了80公里，桥架起来12座，水也通了。';

/** The outline of a printed file, as it stands there. */
function printed(...all: readonly string[]): readonly string[] {
  return outline(cleanText(lines(...all)).text);
}

/** The outline under the second of two parts. */
function tasks(...all: readonly string[]): readonly string[] {
  return outline(lines('一、2030年工作回顾', BODY, '二、2031年工作安排', ...all)).slice(2);
}

describe('a title', () => {
  it('may be glued to its text', () => {
    expect(
      outline(
        lines(
          '一、2030年工作回顾过去的一年，我们修路架桥，' + DONE,
          '（一）茶园连片成林，山里收入稳步增长坚持以茶为先，' + DONE,
          '二、2031年工作安排今年是开山之年，' + BODY,
        ),
      ),
    ).toEqual(['一、2030年工作回顾~', '  （一）茶园连片成林，山里收入稳步增长~', '二、2031年工作安排~']);
  });

  it('may stand on two lines', () => {
    expect(
      printed(
        '一、2030年工作',
        '回顾',
        BODY,
        '二、2031年工作',
        '总体要求和主要目标',
        BODY,
        '三、工作安排',
        BODY,
      ),
    ).toEqual(['一、2030年工作回顾', '二、2031年工作总体要求和主要目标', '三、工作安排']);
    expect(printed('第一部分', '2030年工作回顾', BODY, '第二部分', '2031年工作安排', BODY)).toEqual([
      '第一部分2030年工作回顾',
      '第二部分2031年工作安排',
    ]);
  });

  it('has others under it where they have siblings', () => {
    const under = ['修好每一段山路', BODY + BODY, '架好每一座新桥', BODY + BODY];
    expect(printed('一、2030年工作回顾', BODY, '二、2031年工作安排', ...under).slice(1)).toEqual([
      '二、2031年工作安排',
      '  修好每一段山路',
      '  架好每一座新桥',
    ]);
  });
});

test.each([
  ['a full stop behind the bracket', '（一）.修路', '（二）.架桥'],
  ['a bullet', '●修好山路', '●架好新桥'],
  ['another bullet', '◆ 修好山路', '◆ 架好新桥'],
  ['a nought before the number', '01 修好山路', '02 架好新桥'],
  ['a Roman numeral', 'Ⅰ 修好山路', 'Ⅱ 架好新桥'],
])('%s marks a heading', (_, ...titles) => {
  expect(tasks(...titles.flatMap((title) => [title, BODY])).map((line) => line.trim())).toEqual(titles);
});

test.each([
  ['Ⅰ、2030年工作回顾', 'Ⅱ、2031年工作安排'],
  ['I.2030年工作回顾', 'II.2031年工作安排'],
  ['01 2030年工作回顾', '02 2031年工作安排'],
])('%s and %s number the parts', (first, second) => {
  expect(outline(lines(first, BODY, '（一）修路', BODY, second, BODY))).toEqual([
    first,
    '  （一）修路',
    second,
  ]);
});

test('a date is no number', () => {
  expect(tasks('01-24', BODY, '03年的路比02年的宽，' + BODY)).toEqual([]);
});

describe('labels', () => {
  const bodies = [
    '茶园要连成片，鱼塘要挖深，集市要办热闹，' + BODY,
    '船厂要建起来，瓦窑要烧旺，' + BODY,
    '码头的集市要办好，' + BODY,
  ];
  const open = (...labels: readonly string[]): readonly string[] =>
    tasks(...labels.map((label, at) => `${label}${bodies[at] ?? ''}`)).map((line) => line.trim());

  it.each([
    ['农业，', '手工业，', '商业，'],
    ['农业：', '手工业：', '商业：'],
    ['在茶园建设方面，', '在道路方面，', '在村寨治理方面，'],
    ['在茶园建设方面。', '在道路方面。', '在村寨治理方面。'],
  ])('%s %s %s are headings', (...labels) => {
    expect(open(...labels)).toEqual(labels.map((label) => `${label.slice(0, -1)}~`));
  });

  it.each([
    ['of two', ['农业，', '手工业，']],
    ['that end apart', ['农田，', '手工业，', '商船，']],
    ['that begin alike', ['山里茶业，', '山里渔业，', '山里商业，']],
    ['that announce', ['山里的打算是：', '水边的打算是：', '镇上的打算是：']],
    ['that tell a time', ['五年来，', '一年来，', '十年来，']],
  ])('%s are none', (_, labels) => {
    expect(open(...labels)).toEqual([]);
  });

  it('are none where we go on, or a term is explained', () => {
    expect(tasks(...['农业，', '手工业，', '商业，'].map((label) => `${label}我们要办好，${BODY}`))).toEqual(
      [],
    );
    expect(tasks(...['农业：', '手工业：', '商业：'].map((label) => `${label}指种田的，${BODY}`))).toEqual(
      [],
    );
  });
});

describe('a second run of 一、二、三', () => {
  const RUN = ['一、修路', BODY, '二、架桥', BODY, '三、通水', BODY];

  it('stands inside the part that announces it', () => {
    expect(tasks('今年要办好以下几件事：', ...RUN)).toEqual(['  一、修路', '  二、架桥', '  三、通水']);
    expect(tasks('今年要办好以下两件事：', ...RUN)).toEqual(['  一、修路', '  二、架桥', '三、通水']);
    expect(tasks('今年要办好以下几件事：', ...RUN, '三、加强政府自身建设', BODY).at(-1)).toBe(
      '三、加强政府自身建设',
    );
  });

  it('stands on the level of the parts where none does', () => {
    expect(tasks(BODY, ...RUN)).toEqual(['一、修路', '二、架桥', '三、通水']);
  });
});

test('一是 to 五是 stand on one level, whatever stands between them', () => {
  const points = ['一是修山路。', '二是修水路。', '三是修桥路。', '四是修渡口。', '五是修码头。'];
  const all = points.map((point) => point + BODY);
  expect(
    tasks('（一）修路', ...all.slice(0, 2), '请各村派人来看路。', ...all.slice(2), '（二）种茶', BODY),
  ).toEqual(['  （一）修路', ...points.map((point) => `    ${point.slice(0, -1)}~`), '  （二）种茶']);
});

test.each([
  ['附件', '一、本乡实事清单', '1.修好山路', '2.架好新桥', '二、有关说明'],
  ['名词解释', '1.三茶统筹：指茶园、茶山、茶市一起办。', '一、山水通：指山路水路都通。'],
])('the list behind %s is none', (title, ...entries) => {
  expect(tasks(BODY, title, ...entries)).toEqual([title]);
});

describe('parallel sentences', () => {
  const AGAIN = [
    '过去的一年，面对山洪，我们守住堤坝，路桥安全明显改善。',
    '过去的一年，面对旱情，我们引水上山，茶园收成明显好转。',
    '过去的一年，面对严寒，我们送炭到户，乡亲日子明显好过。',
  ];
  const review = (...all: readonly string[]): readonly string[] =>
    outline(lines('一、2030年工作回顾', ...all, '二、2031年工作安排', BODY)).slice(1, -1);

  it('are headings from three on, also at once under a heading', () => {
    const all = AGAIN.map((sentence) => sentence + DONE);
    const titles = AGAIN.map((sentence) => `  ${sentence.slice(0, -1)}~`);
    expect(review(...all)).toEqual(titles);
    expect(review(BODY, ...all)).toEqual(titles);
    expect(review(...all.slice(1))).toEqual([]);
  });
});

test('sentences that count in pairs are no headings', () => {
  const pairs = ['三、四线城市的房子要盖得稳当，价格要平。', '二、三季度，山里雨多，要守住堤坝。'];
  expect(tasks(...pairs, '一、二级公路要修到村口，路面要平整。', '（一）修路', BODY)).toEqual([
    '  （一）修路',
  ]);
});
