import { describe, expect, test } from 'vitest';
import { checkComparison, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { PlacedDecision } from '../../../shared/model/decision.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { pickBelow, seededRandom } from '../../helpers/random.ts';

// Each of these once took a minute or was refused; the test runner's limit is what would stop them now.
const random = seededRandom(11);
const han = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + pickBelow(random, 3000))).join('');

function compare(left: string, right: string, decisions: readonly PlacedDecision[] = []): Comparison {
  const [a, b] = [readReport(left), readReport(right)];
  const comparison = finish(compareReports(a, b, { ...contextOfPair(), decisions }));
  checkComparison(a, b, comparison);
  return comparison;
}

describe('texts that break tools', () => {
  test('the same paragraph two thousand times', () => {
    const line = '加快推进乡村振兴和城市更新，建设宜居宜业美丽家园再立新功。\n';
    expect(compare(line.repeat(1000), line.repeat(1050)).counts.added).toBe(50);
  });

  test('nothing but punctuation', () => {
    expect(compare('！\n'.repeat(3000), '。\n').rows.length).toBeGreaterThan(2999);
  });

  test('one long line on either side without a stop', () => {
    expect(compare(han(20_000), han(20_000)).rows.length).toBeGreaterThan(0);
  });

  test('one long numeral', () => {
    expect(compare('一'.repeat(50_000), '二'.repeat(50_000)).rows.length).toBeGreaterThan(0);
  });

  test('a pair too large for its characters to be compared is said to be cut short, and loses nothing', () => {
    const [left, right] = [han(6000), han(6000)].map((words) => `云川大桥建成通车${words}。`);
    const whole = (text: string) => ({ start: 0, end: text.length });
    const link: PlacedDecision = {
      kind: 'link',
      level: 'passage',
      left: whole(left!),
      right: whole(right!),
    };
    for (const [a, b] of [
      [left!, right!],
      [right!, left!],
    ] as const) {
      const { isComplete, rows } = compare(a, b, [{ ...link, left: whole(a), right: whole(b) }]);
      expect(isComplete).toBe(false);
      expect(rows.map(({ kind, spans }) => [kind, spans.length])).toEqual([['changed', 1]]);
    }
    expect(compare(left!, left!.slice(8), [{ ...link, right: whole(left!.slice(8)) }]).isComplete).toBe(
      false,
    );
    expect(compare(left!, left!).isComplete).toBe(true);
  });

  test('more headings than can be set against each other: the parts are linked, and it is said that more was not', () => {
    const report = (from: number): ReportText =>
      readReport(
        ['一、过去一年工作回顾', '二、今年工作任务']
          .flatMap((part, half) => [
            part,
            ...Array.from({ length: 720 }, (_, at) => {
              const words = String.fromCharCode(
                0x4e00 + ((from + at) % 900),
                0x5a00 + ((7 * at + half) % 900),
              );
              return `（${'一二三四五六七八九'.charAt(at % 9)}）${words}工程\n${words}河修桥。`;
            }),
          ])
          .join('\n'),
      );
    const [left, right] = [report(0), report(3)];
    expect(left.outline.sections.length * right.outline.sections.length).toBeGreaterThan(2_000_000);
    const { sections, isComplete } = finish(compareReports(left, right, contextOfPair()));
    expect(isComplete).toBe(false);
    const linked = sections.filter((pair) => pair.left !== null && pair.right !== null && pair.left > 0);
    expect(linked.map((pair) => left.outline.sections[pair.left ?? 0]?.level)).toEqual([1, 1]);
  });

  test('more than the budget holds is said to be cut short, and loses nothing', () => {
    const text = (): string => Array.from({ length: 3000 }, () => `加快推进${han(20)}。`).join('\n');
    const [left, right] = [readReport(text()), readReport(text())];
    const budget = { isSpent: true, spend: () => false };
    const comparison = finish(compareReports(left, right, { ...contextOfPair(), budget }));
    expect(comparison.isComplete).toBe(false);
    checkComparison(left, right, comparison);
  });
});

describe('a cut holds', () => {
  const left =
    '加快发展现代农业和乡村旅游产业，提高农民收入水平。支持中小企业技术改造和数字化转型升级，培育专精特新企业。';
  const right = left.replace('。', '，');

  test.each([0, left.indexOf('支持')])('also where two sentences became one (sentence at %i)', (start) => {
    const cut: PlacedDecision = {
      kind: 'cut',
      level: 'passage',
      left: { start, end: start + 5 },
      right: { start: 0, end: right.length },
    };
    const row = compare(left, right, [cut]).rows.find(
      (each) => each.left !== null && each.left.start <= start && start < each.left.end,
    );
    expect(row?.right).toBeNull();
  });
});
