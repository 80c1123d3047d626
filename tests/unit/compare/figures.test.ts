import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports, type CompareContext } from '../../../shared/compare/compare.ts';
import type { Change } from '../../../shared/model/comparison.ts';
import { toReport } from '../../helpers/reports.ts';

/** A report of an invented city whose review holds `line`. */
function reportWith(line: string, year: number): string {
  return [
    `${year}年松河市政府工作报告`,
    '各位代表：',
    `一、${year - 1}年工作回顾`,
    '疏浚青溪河道，新建水闸，城东水厂完成扩建。',
    line,
    '老街商铺修缮一新，夜市摊位有序经营。',
    `二、${year}年主要任务`,
    '茶园连着果园，修好林道。',
  ].join('\n');
}

/** What changed between two years beside the years themselves, as `kind: left → right`. */
function changesBetween(
  left: string,
  right: string,
  context: Partial<CompareContext> = {},
): readonly string[] {
  const [a, b] = [toReport(reportWith(left, 2031)), toReport(reportWith(right, 2032))];
  const words = (text: string, span: Change['left']): string =>
    span === null ? '' : text.slice(span.start, span.end);
  return finish(compareReports(a, b, { ...contextOfPair(), ...context }))
    .changes.filter(({ kind }) => kind !== 'year-turn')
    .map(({ kind, left: from, right: to }) => `${kind}: ${words(a.text, from)} → ${words(b.text, to)}`);
}

describe('figures of two years', () => {
  test.each([
    [
      '茶叶产值达到9亿元，建成茶厂20座。',
      '茶叶产值达到9.5亿元，建成茶厂22座。',
      ['9亿元 → 9.5亿元', '20座 → 22座'],
    ],
    ['用时3天办结开户手续，服务更快。', '用时2天办结开户手续，服务更快。', ['3天 → 2天']],
    ['国内生产总值增长7%，就业形势稳定。', '地区生产总值增长8%，就业形势稳定。', ['7% → 8%']],
  ])('are set against each other where they are of the same thing: %s', (left, right, expected) => {
    const figures = changesBetween(left, right).filter((change) => change.startsWith('figure: '));
    expect(figures).toEqual(expected.map((pair) => `figure: ${pair}`));
  });

  test.each([
    ['开工保障性住房2000套，茶农增收。', '竣工保障性住房1800套，茶农增收。', '2000套', '1800套'],
    ['城镇居民人均可支配收入增长7%，就业稳定。', '农村居民人均可支配收入增长8%，就业稳定。', '7%', '8%'],
    ['茶叶产值增长7%，就业稳定。', '茶叶产值年均增长8%，就业稳定。', '7%', '8%'],
  ])('are taken away and put in where they are not: %s', (left, right, from, to) => {
    const figures = changesBetween(left, right).filter((change) => change.startsWith('figure: '));
    expect(figures).toEqual([`figure: ${from} → `, `figure:  → ${to}`]);
  });

  test('stay in the words around where these are others', () => {
    const changes = changesBetween('茶叶丰收，建成茶厂20座。', '茶叶丰收，修缮茶园道路22公里。');
    expect(changes).toEqual(['reworded: 建成茶厂20座 → 修缮茶园道路22公里']);
  });

  test('are none where they number notes and items', () => {
    const pairs = [
      ['建设茶园观光带〔6〕，发展旅游。', '建设茶园观光带〔9〕，发展旅游。', '〔6〕 → 〔9〕'],
      ['建设茶园观光带，（4）发展旅游。', '建设茶园观光带，（5）发展旅游。', '（4） → （5）'],
    ] as const;
    for (const [left, right, marks] of pairs)
      expect(changesBetween(left, right)).toEqual([`numbering: ${marks}`]);
  });

  test('that the reader struck out on one side are the same thing still where all before is said alike', () => {
    const context = contextOfPair();
    const struck: Partial<CompareContext> = {
      figuresOf: (report, tokens) => {
        const dated = context.figuresOf(report, tokens);
        return dated.year === 2031 ? { ...dated, figuresIn: () => [] } : dated;
      },
    };
    const [left, right] = ['茶叶产值达到9亿元。', '茶叶产值达到9.5亿元。'];
    expect(changesBetween(left, right, struck)).toEqual(['figure: 9亿元 → 9.5亿元']);
    const other = changesBetween(left, '茶叶产值达到9.5万吨。', struck);
    expect(other).toEqual(['figure: 9亿元 → ', 'figure:  → 9.5万吨']);
    const renamed = changesBetween(left, '水产产值达到9.5亿元。', struck);
    expect(renamed).not.toContain('figure: 9亿元 → 9.5亿元');
  });
});
