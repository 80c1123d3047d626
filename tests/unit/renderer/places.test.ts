import { describe, expect, test } from 'vitest';
import { isRebuilt } from '../../../renderer/views/comparison/model/lossless.ts';
import { findInBoth } from '../../../renderer/views/comparison/model/find.ts';
import { blockAt, estimateHeight, startsOf } from '../../../renderer/views/comparison/model/overview.ts';
import { rowAt, sentenceNumbers, shorten } from '../../../renderer/views/comparison/model/places.ts';
import { missingYears, steps } from '../../../renderer/views/comparison/model/years.ts';
import { buildBlocks } from '../../../renderer/views/comparison/model/blocks.ts';
import { makeRows, makeSummary, makeView, NO_MASKS } from './comparison-fixture.ts';

const LINES = ['^=甲甲', '-乙', '+丙丙丙', '~丁|戊戊'];

describe('rows by place', () => {
  const { rows, left, right } = makeRows(LINES);

  test('every character of either side has the row that holds it', () => {
    expect(Array.from(left, (_, at) => rowAt(rows, 'left', at))).toEqual([0, 0, 1, 3]);
    expect(Array.from(right, (_, at) => rowAt(rows, 'right', at))).toEqual([0, 0, 2, 2, 2, 3, 3]);
    expect(rowAt(rows, 'left', 99)).toBe(-1);
  });

  test('sentences are counted inside their section, without its heading', () => {
    const { left: side } = makeView(['=标题。', '=甲。', '~乙。丙。|丁。']);
    const heading = { start: 0, end: 3 };
    const own = { start: 0, end: side.text.length };
    const sections = side.outline.sections.map((section) => ({ ...section, heading, own }));
    const report = { ...side, outline: { sections } };
    const numbers = (words: string): unknown => {
      const start = side.text.indexOf(words);
      return sentenceNumbers(report, { start, end: start + words.length });
    };
    expect(numbers('甲。')).toEqual({ first: 1, last: 1 });
    expect(numbers('乙。丙。')).toEqual({ first: 2, last: 3 });
    expect(numbers('标题。')).toBeNull();
  });
});

test('a long title is shortened without cutting a character in two', () => {
  expect(shorten('一二三四五', 4)).toBe('一二三…');
  expect(shorten('一二𠮷四五', 4)).toBe('一二…');
  expect(shorten('一二', 4)).toBe('一二');
});

test('finding goes by rows, left before right, full width like half width', () => {
  const view = makeView(['=２０１４年A', '~甲2014|乙']);
  expect(findInBoth(view, '2014').map(({ side, row }) => `${side} ${row}`)).toEqual([
    'left 0',
    'right 0',
    'left 1',
  ]);
  expect(findInBoth(view, 'ａ')).toHaveLength(2);
  expect(findInBoth(view, '  ')).toEqual([]);
});

test.each(['5g', '5G', '５Ｇ', '"双桥"', '“双桥”', '南—北', '南－北'])(
  'finds %s on both sides, whatever its width, case, quotes and dashes',
  (query) => {
    const view = makeView(['~建成５Ｇ“双桥”南—北轴|建成5g"双桥"南－北轴']);
    expect(findInBoth(view, query)).toHaveLength(2);
  },
);

test('the pieces rebuild both texts; a missing piece is noticed', () => {
  const view = makeView(LINES);
  expect(isRebuilt(view, 'left') && isRebuilt(view, 'right')).toBe(true);
  const rows = view.comparison.rows.slice(1);
  expect(isRebuilt({ ...view, comparison: { ...view.comparison, rows } }, 'left')).toBe(false);
});

describe('the overview', () => {
  test('a place in the strip and the block under it agree', () => {
    const starts = startsOf([16, 32, 16]);
    expect(starts).toEqual([0, 0.25, 0.75, 1]);
    expect(blockAt(starts, 0.5)).toEqual({ block: 1, inside: 0.5 });
    expect(blockAt(starts, 1)).toEqual({ block: 2, inside: 1 });
    expect(blockAt(starts, -1)).toEqual({ block: 0, inside: 0 });
  });

  test('a longer text is guessed to be higher', () => {
    const { rows } = makeRows(['^=甲', `^=${'乙'.repeat(200)}`]);
    const [short, long] = buildBlocks(rows, {
      mode: 'side',
      masks: NO_MASKS,
      fold: false,
      opened: new Set<string>(),
    });
    const metrics = { cellWidth: 340, textSize: 17, lineHeight: 31 };
    expect(estimateHeight(short!, rows, metrics)).toBeLessThan(estimateHeight(long!, rows, metrics));
  });
});

describe('years between the two sides', () => {
  const base = makeView([]);
  const view = {
    ...base,
    left: { ...base.left, summary: makeSummary(1, 2010) },
    right: { ...base.right, summary: makeSummary(2, 2013) },
    between: [makeSummary(3, 2012)],
  };

  test('those that are missing are named', () => {
    expect(missingYears(view)).toEqual([2011]);
  });

  test('those that are there are offered as steps', () => {
    expect(steps(view).map(({ left, right }) => [left.head.year, right.head.year])).toEqual([
      [2010, 2012],
      [2012, 2013],
    ]);
  });

  test('reports of different places have none between them', () => {
    const other = { ...view, right: { ...view.right, summary: makeSummary(2, 2013, '镇江市') } };
    expect(missingYears(other)).toEqual([]);
  });
});
