import { describe, expect, test } from 'vitest';
import { besideYear, formatReport } from '../../../renderer/state/format.ts';
import { apartName, fileSides, pairWords } from '../../../renderer/state/side-names.ts';
import { makeSummary } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const report = (
  id: number,
  year: number,
  { shelf = '云川市', edition = '', title = '政府工作报告', date = '' } = {},
) => {
  const summary = makeSummary(id, year);
  return { ...summary, shelf, edition, head: { ...summary.head, place: shelf, title, date } };
};
const adopted = report(2, 2024, { edition: '通过稿' });
const spoken = report(3, 2024, { title: '政府工作报告（讲话）' });

describe('the two reports of a pair', () => {
  test.each([
    ['years', report(1, 2023), adopted, '2023 → 2024', ['', '']],
    ['places', adopted, report(4, 2024, { shelf: '澜江市' }), '2024', ['云川市', '澜江市']],
    [
      'editions',
      adopted,
      report(5, 2024, { edition: '修订稿' }),
      '2024 通过稿 → 修订稿',
      ['通过稿', '修订稿'],
    ],
    [
      'an edition and a title',
      adopted,
      spoken,
      '2024 通过稿 → 政府工作报告（讲话）',
      ['通过稿', spoken.head.title],
    ],
    [
      'dates',
      report(8, 2024, { date: '2024-01-12' }),
      report(9, 2024, { date: '2024-02-20' }),
      '2024 2024-01-12 → 2024-02-20',
      ['2024-01-12', '2024-02-20'],
    ],
    ['nothing at all', report(6, 2024), report(7, 2024), '2024 左侧报告 → 右侧报告', ['', '']],
  ] as const)('are told apart by %s', (_, left, right, words, names) => {
    expect(pairWords(left, right, wordsIn('zh-CN'))).toBe(words);
    expect([apartName(left, right), apartName(right, left)]).toEqual(names);
  });
});

test.each([
  [report(1, 2023), adopted, '云川市', '2023-2024'],
  [adopted, report(5, 2024, { edition: '修订稿' }), '云川市', '2024 通过稿-修订稿'],
  [report(6, 2024), report(7, 2024), '云川市', '2024 左侧报告-右侧报告'],
  [adopted, report(4, 2024, { shelf: '澜江市' }), '云川市-澜江市', '2024'],
  [report(1, 2023), report(4, 2024, { shelf: '澜江市' }), '云川市-澜江市', '2023-2024'],
])('the name of a file tells the two apart: %#', (left, right, place, years) => {
  expect(fileSides(left, right, wordsIn('zh-CN'))).toEqual({ place, years });
});

test.each([
  [{ place: '云川市', year: 2024, title: '政府工作报告' }, '云川市 2024年政府工作报告'],
  [{ place: '云川市', year: 2024, title: '2024年云川市政府工作报告' }, '云川市 2024年云川市政府工作报告'],
  // a file without a title, called 2024.txt
  [{ place: '云川市', year: 2024, title: '2024' }, '云川市 2024'],
  [{ place: '', year: null, title: '报告' }, '地区不详 年份不详 报告'],
])('a report is named by place, year and title, no year twice: %#', (report, words) => {
  expect(formatReport(report, wordsIn('zh-CN'), 'zh-CN')).toBe(words);
});

test('a title that is the year once more is none beside it', () => {
  expect([besideYear('2024', 2024), besideYear('2024年报告', 2024), besideYear('2023', 2024)]).toEqual([
    '',
    '2024年报告',
    '2023',
  ]);
});
