import { describe, expect, test } from 'vitest';
import { checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { DecisionKind, DecisionLevel, PlacedDecision } from '../../../shared/model/decision.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { readSample, toReport } from '../../helpers/reports.ts';

function compare(left: ReportText, right: ReportText, decisions: readonly PlacedDecision[]): Comparison {
  const context = { ...contextOfPair(), decisions };
  const comparison = finish(compareReports(left, right, context));
  checkThoroughly(left, right, comparison, context);
  return comparison;
}

function find(report: ReportText, words: string): Span {
  const start = report.text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

const left = toReport(
  '一、工作任务\n（一）兴修水利\n疏浚青溪河道二十公里。新建水闸三座。\n（二）办好学校\n新建小学两所，改造乡镇初中食堂。教师周转房交付使用。',
);
const right = toReport(
  '一、工作任务\n（一）筑牢屏障\n疏浚青溪河道三十公里。堤防加固按期完工。\n（二）优先发展教育\n新建小学三所，改造乡镇初中食堂。职业学校招生。',
);

function decide(
  kind: DecisionKind,
  level: DecisionLevel,
  a: string | null,
  b: string | null,
): PlacedDecision {
  return { kind, level, left: a === null ? null : find(left, a), right: b === null ? null : find(right, b) };
}

/** The words that stand against `words` of the left, in place or moved; null where nothing does. */
function counterpart(comparison: Comparison, words: string): string | null {
  const { start } = find(left, words);
  const row = comparison.rows.find(
    (each) => each.left !== null && each.left.start <= start && start < each.left.end,
  );
  const span = row?.right ?? comparison.moves[row?.move ?? -1]?.right ?? null;
  return span === null ? null : right.text.slice(span.start, span.end).trim();
}

describe("the reader's decisions", () => {
  test('link two passages that share nothing', () => {
    const comparison = compare(left, right, [
      decide('link', 'passage', '新建水闸三座。', '堤防加固按期完工。'),
    ]);
    expect(counterpart(comparison, '新建水闸')).toBe('堤防加固按期完工。');
    expect(comparison.rows.filter((row) => row.isDecided)).toHaveLength(1);
  });

  test('link passages far apart as a move', () => {
    const comparison = compare(left, right, [decide('link', 'passage', '新建水闸三座。', '职业学校招生。')]);
    expect(counterpart(comparison, '新建水闸')).toBe('职业学校招生。');
  });

  test('merge two sentences against one', () => {
    const comparison = compare(left, right, [
      decide('link', 'passage', '疏浚青溪河道二十公里。新建水闸三座。', '疏浚青溪河道三十公里。'),
    ]);
    expect(counterpart(comparison, '新建水闸')).toBe('疏浚青溪河道三十公里。');
    expect(counterpart(comparison, '疏浚')).toBe('疏浚青溪河道三十公里。');
  });

  test('cut a pair that was matched', () => {
    const words = '疏浚青溪河道';
    expect(counterpart(compare(left, right, []), words)).toContain('三十公里');
    const comparison = compare(left, right, [decide('cut', 'passage', words, words)]);
    expect(counterpart(comparison, words)).toBeNull();
  });

  test('leave a passage alone', () => {
    const comparison = compare(left, right, [decide('cut', 'passage', '新建小学两所', null)]);
    expect(counterpart(comparison, '新建小学')).toBeNull();
  });

  test('link, cut and leave alone sections', () => {
    const relation = (comparison: Comparison, title: string): string =>
      comparison.sections
        .filter((pair) => left.outline.sections[pair.left ?? -1]?.title === title)
        .map((pair) => right.outline.sections[pair.right ?? -1]?.title ?? '')
        .join();
    expect(relation(compare(left, right, []), '兴修水利')).toBe('筑牢屏障');
    const linked = [decide('link', 'section', '兴修水利', '优先发展教育')];
    expect(relation(compare(left, right, linked), '兴修水利')).toBe('优先发展教育');
    const cut = [decide('cut', 'section', '兴修水利', '筑牢屏障')];
    expect(relation(compare(left, right, cut), '兴修水利')).toBe('');
    const alone = [decide('cut', 'section', null, '筑牢屏障')];
    expect(relation(compare(left, right, alone), '兴修水利')).toBe('');
  });

  test('link one section with several, and several with one', () => {
    const paired = (comparison: Comparison): readonly string[] =>
      comparison.sections
        .filter((pair) => pair.isDecided)
        .map(({ left: a, right: b, relation }) =>
          [left.outline.sections[a ?? -1]?.title, relation, right.outline.sections[b ?? -1]?.title].join(' '),
        );
    const split = [
      decide('link', 'section', '兴修水利', '筑牢屏障'),
      decide('link', 'section', '兴修水利', '优先发展教育'),
    ];
    expect(paired(compare(left, right, split))).toEqual([
      '兴修水利 split 筑牢屏障',
      '兴修水利 split 优先发展教育',
    ]);
    const merged = [
      decide('link', 'section', '兴修水利', '优先发展教育'),
      decide('link', 'section', '办好学校', '优先发展教育'),
    ];
    const comparison = compare(left, right, [...merged, ...merged]);
    expect(paired(comparison)).toEqual(['兴修水利 merged 优先发展教育', '办好学校 merged 优先发展教育']);
    const node = comparison.tree.find(({ related }) => related.length > 0);
    expect(comparison.sections[node?.pair ?? -1]).toMatchObject({ isDecided: true, relation: 'merged' });
    // Inside all linked sections sentences are looked for as in their own.
    const own = '新建小学两所，改造乡镇初中食堂。';
    expect(counterpart(comparison, own)).toBe('新建小学三所，改造乡镇初中食堂。');
  });

  test('find inside a section linked further what is too unlike to be found elsewhere', () => {
    const [a, b] = [
      toReport(
        '一、工作任务\n（一）兴修水利\n疏浚青溪河道二十公里。\n（二）办好学校\n新建小学两所。\n（三）保障供水\n改造城北水厂两座，铺设供水管网五十公里，居民用水更加放心。',
      ),
      toReport(
        '一、工作任务\n（一）筑牢屏障\n疏浚青溪河道三十公里。实施水厂改造，城北供水管网更新。\n（二）优先发展教育\n新建小学三所。',
      ),
    ];
    const links = (titles: readonly (readonly [string, string])[]): readonly PlacedDecision[] =>
      titles.map(([x, y]) => ({ kind: 'link', level: 'section', left: find(a, x), right: find(b, y) }));
    const isFound = (decisions: readonly PlacedDecision[]): boolean => {
      const { moves, rows } = compare(a, b, decisions);
      const { start } = find(a, '改造城北水厂');
      const row = rows.find((each) => each.left?.start === start);
      return row?.right !== null || moves.some((move) => move.left.start === start);
    };
    const both = links([
      ['兴修水利', '筑牢屏障'],
      ['保障供水', '筑牢屏障'],
    ]);
    expect(isFound(both.slice(0, 1))).toBe(false);
    expect(isFound(both)).toBe(true);
  });

  test('hold over a later, contrary one only until then', () => {
    const comparison = compare(left, right, [
      decide('link', 'passage', '新建水闸三座。', '职业学校招生。'),
      decide('link', 'passage', '新建水闸三座。', '堤防加固按期完工。'),
    ]);
    expect(counterpart(comparison, '新建水闸')).toBe('堤防加固按期完工。');
  });

  test('keep all that a comparison promises, on whole reports', () => {
    const [a, b] = [readSample(2024), readSample(2025)];
    const at = (report: ReportText, index: number): Span => report.sentences[index] ?? { start: 0, end: 1 };
    const decisions: readonly PlacedDecision[] = [10, 30, 50, 70].map((index) => ({
      kind: index % 20 === 10 ? 'link' : 'cut',
      level: 'passage',
      left: at(a, index),
      right: at(b, index + 15),
    }));
    expect(compare(a, b, decisions).rows.length).toBeGreaterThan(50);
  });
});
