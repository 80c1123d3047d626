import { describe, expect, test } from 'vitest';
import type { SearchHit } from '../../../shared/contract/views.ts';
import { groupHits } from '../../../renderer/views/library/model/hits.ts';
import { toForm, toHead, wrongFields } from '../../../renderer/views/library/model/head-form.ts';
import { orderPair } from '../../../renderer/state/report-order.ts';
import { areYears, shelfLines, yearCells } from '../../../renderer/views/library/model/shelf.ts';
import { makeSummary } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';
import { describeJob } from '../../../renderer/views/library/imports/progress-words.ts';

/** A line of the shelves of which only the year matters. */
function listed(...args: Parameters<typeof makeSummary>) {
  return { ...makeSummary(...args), tags: [], workCount: 0 };
}

const SHELF = {
  place: '海拉尔区',
  division: null,
  reports: [listed(1, 2012), listed(2, 2013), listed(3, 2016), listed(4, null)],
};

describe('a shelf', () => {
  test('shows every year from the first to the last, missing ones as gaps', () => {
    expect(yearCells(SHELF).map((cell) => [cell.year, cell.reports.length])).toEqual([
      [2012, 1],
      [2013, 1],
      [2014, 0],
      [2015, 0],
      [2016, 1],
    ]);
  });

  test('lists the newest first, gaps between, reports without a year last', () => {
    const lines = shelfLines(SHELF).map((line) =>
      line.kind === 'gap'
        ? `gap ${line.from}-${line.to}`
        : `${line.report.head.year} before ${line.before?.head.year}`,
    );
    expect(lines).toEqual([
      '2016 before 2013',
      'gap 2014-2015',
      '2013 before 2012',
      '2012 before undefined',
      'null before undefined',
    ]);
  });

  test('lists of a year the edition that stands for it first, and neighbours are those that do', () => {
    const spoken = { ...listed(5, 2013), edition: '口头报告' };
    const revised = { ...listed(6, 2013), edition: '修订稿' };
    const next = listed(7, 2014);
    const told = (reports: typeof SHELF.reports) =>
      shelfLines({ place: '海拉尔区', division: null, reports }).flatMap((line) =>
        line.kind === 'gap' ? [] : [[line.report.id, line.before?.id ?? null, line.standing?.id ?? null]],
      );
    expect(told([listed(1, 2012), spoken, revised, next])).toEqual([
      [7, 6, null],
      [6, 1, 6],
      [5, 1, 6],
      [1, null, null],
    ]);
    const chosen = { ...spoken, isChosen: true };
    expect(told([chosen, revised, next])).toEqual([
      [7, 5, null],
      [5, null, 5],
      [6, null, 5],
    ]);
  });

  test('of reports without a place is no series: no strip, no gaps, none before another', () => {
    const nowhere = { ...SHELF, place: '' };
    expect(yearCells(nowhere)).toEqual([]);
    expect(shelfLines(nowhere)).toEqual(
      SHELF.reports.map((report) => ({ kind: 'report', report, before: null, standing: null })),
    );
  });

  test('holds the years of a place whatever name they print', () => {
    const years = [2012, 2013, 2024].map((year, at) => makeSummary(at, year, at === 0 ? '徐水县' : '徐水区'));
    expect(areYears(years)).toBe(false);
    expect(areYears(years.map((report) => ({ ...report, shelf: '徐水区' })))).toBe(true);
  });

  test('the earlier year goes to the left, however they were chosen', () => {
    const [a, b] = [makeSummary(1, 2012), makeSummary(2, 2013)];
    expect(orderPair(b, a)).toEqual({ left: a, right: b });
  });
});

describe('the head form', () => {
  const head = makeSummary(1, 2014).head;

  test('gives back what it was given', () => {
    expect(toHead(toForm(head))).toEqual(head);
    expect(toHead(toForm({ ...head, year: null }))).toMatchObject({ year: null });
  });

  test.each([
    ['14', '', ['year']],
    ['1899', '', ['year']],
    ['', '', []],
    ['2014', '2014-02-30', ['date']],
    ['2014', '2014年2月', ['date']],
    ['2014', '2014-02-19', []],
  ])('year %j, date %j', (year, date, wrong) => {
    expect(wrongFields({ ...toForm(head), year, date })).toEqual(wrong);
  });
});

describe('hits', () => {
  const hit = (report: number, path: readonly string[], start: number): SearchHit => ({
    report: makeSummary(report, 2014).id,
    place: '海拉尔区',
    year: 2014,
    title: '',
    path,
    kind: 'text',
    note: null,
    at: { start, end: start + 2 },
    span: { start, end: start + 2 },
    context: '投资增长',
    mark: { start: 0, end: 2 },
  });

  test('are grouped by report and by section, in their order', () => {
    const groups = groupHits([hit(1, ['一'], 0), hit(1, ['一'], 9), hit(1, ['二'], 20), hit(2, [], 3)], 4);
    expect(
      groups.map((group) => [group.count, group.sections.map((section) => section.hits.length)]),
    ).toEqual([
      [3, [2, 1]],
      [1, [1]],
    ]);
  });

  test('are all of a report, but for the last where more are to come', () => {
    const isWhole = (total: number) =>
      groupHits([hit(1, [], 0), hit(2, [], 3)], total).map((group) => group.isWhole);
    expect(isWhole(2)).toEqual([true, true]);
    expect(isWhole(9)).toEqual([true, false]);
  });
});

test('files that are read to be checked are not called imported', () => {
  const progress = { done: 8, total: 96, name: '2031.txt', scan: null };
  const words = (more: object): string => describeJob({ ...progress, ...more }, wordsIn('zh-CN'));
  expect(words({})).toBe('正在导入 8 / 96');
  expect(words({ survey: 1 })).toBe('正在读取 8 / 96，读完先核对');
  expect(words({ survey: 1, total: 0 })).toBe('正在导入…');
});
