import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { CitationStyle } from '../../../shared/model/citation.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import {
  formatQuotations,
  placeOf,
  trimQuotations,
  type CopyForm,
  type Quotation,
} from '../../../renderer/state/quotations.ts';
import { makeSummary } from './comparison-fixture.ts';
import { wordsIn } from './words.ts';

const TEXT = [
  ...[
    '云川市政府工作报告',
    '各位代表：',
    '现在，我向大会报告工作。',
    '一、去年工作回顾',
    '一年来，全市上下齐心。',
  ],
  ...[
    '（一）办好民生实事。新建学校6所。',
    '修缮桥梁*两座*。',
    '二、今年工作安排',
    '',
    '新建公园3个。',
    '谢谢大家！',
  ],
].join('\n');

const [zh, en] = [wordsIn('zh-CN'), wordsIn('en')];

/** Words of a report of that year. */
function quote(words: string, year = 2024, pages?: readonly { page: number; start: number }[]) {
  const { outline } = readReport(TEXT);
  const summary = makeSummary(year, year, '云川市');
  const head = { ...summary.head, title: '政府工作报告', session: '第九届人民代表大会第四次会议' };
  const start = TEXT.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const report = { summary: { ...summary, head }, text: TEXT, outline, pages: pages ?? [] };
  return { report, span: { start, end: start + words.length } } satisfies Quotation;
}

const format = (form: CopyForm, quotations: readonly Quotation[], style: CitationStyle = 'gbt7714') =>
  formatQuotations(trimQuotations(quotations), form, style, zh);

describe('the place of a quotation', () => {
  it.each([
    ['各位代表', ''],
    ['一年来', '，一、去年工作回顾，第 1 段'],
    ['去年工作', '，一、去年工作回顾'],
    ['学校6所', '，一、去年工作回顾，（一）办好民生实事，第 1 段'],
    ['学校6所。\n修缮桥梁', '，一、去年工作回顾，（一）办好民生实事，第 1–2 段'],
    ['谢谢', '，二、今年工作安排，第 2 段'],
    [
      '一年来，全市上下齐心。\n（一）办好民生实事。新建学校',
      '，一、去年工作回顾，第 1 段至一、去年工作回顾，（一）办好民生实事，第 1 段',
    ],
    ['两座*。\n二、今年工作安排', '，一、去年工作回顾，（一）办好民生实事，第 2 段至二、今年工作安排'],
    ['工作。\n一、去年工作回顾\n一年来', '，开头至一、去年工作回顾，第 1 段'],
  ])('%j is told by session, section and paragraph', (words, place) => {
    expect(placeOf(quote(words), zh)).toBe(
      `云川市《2024年政府工作报告》，第九届人民代表大会第四次会议${place}`,
    );
  });

  it('has the page of the file where it is known, also in the reference', () => {
    const pages = [
      { page: 1, start: 0 },
      { page: 2, start: TEXT.indexOf('二、') },
    ];
    const copied = format('cited', [quote('新建公园3个', 2024, pages)]);
    expect(copied).toMatch(/^“新建公园3个”（.*，第 1 段，第 2 页）\n\n云川市人民政府.*2024.*: 2\.$/su);
  });

  it('is told in English, too', () => {
    expect(placeOf(quote('谢谢'), en)).toMatch(/para\. 2$/u);
  });
});

describe('words that are copied', () => {
  it('are the words alone, without the white space around them', () => {
    expect(format('plain', [quote('\n谢谢大家！')])).toBe('谢谢大家！');
    expect(trimQuotations([quote('\n')])).toEqual([]);
  });

  it('have the reference in the style that was chosen', () => {
    const last = (style: CitationStyle) =>
      format('cited', [quote('谢谢')], style)
        .split('\n')
        .at(-1);
    expect(last('gbt7714')).toMatch(/^云川市人民政府.*\[R\]/u);
    expect(last('apa')).toMatch(/^云川市人民政府.* \(2024\)\. 政府工作报告\.$/u);
    expect(last('chicago')).toMatch(/^云川市人民政府.* 2024\. “政府工作报告\.”/u);
  });

  it('are a quotation in Markdown that is read as it was written', () => {
    const html = marked.parse(format('markdown', [quote('修缮桥梁*两座*。')]), { async: false });
    expect(html).toContain('<blockquote>');
    expect(html).toContain('修缮桥梁*两座*。');
    expect(html).not.toContain('<em>');
    expect(html).toMatch(/<li>云川市人民政府.*\[R\]/su);
  });

  it('are both sides of a row, by year, with both places and references', () => {
    const sides = [quote('新建学校6所。', 2023), quote('新建公园3个。', 2024)];
    expect(format('plain', sides)).toBe('2023：新建学校6所。\n\n2024：新建公园3个。');
    const cited = format('cited', sides).split('\n');
    expect(cited.map((line) => /20\d\d/u.exec(line)?.[0])).toEqual([
      '2023',
      '2024',
      undefined,
      '2023',
      '2024',
    ]);
    const editions = [quote('新建学校6所。'), quote('新建公园3个。')].map(({ report, span }, at) => {
      const { summary } = report;
      return { span, report: { ...report, summary: { ...summary, sha256: String(at).repeat(64) } } };
    });
    expect(format('cited', editions, 'apa').match(/2024[ab]/gu)).toEqual([
      '2024a',
      '2024b',
      '2024a',
      '2024b',
    ]);
    expect(cited[0]).toMatch(/）\[1\]$/u);
    expect(cited[4]).toMatch(/^\[2\] 云川市人民政府/u);
    const html = marked.parse(format('markdown', sides), { async: false });
    expect(html.match(/<t[hd]>/gu)).toHaveLength(6);
    expect(html).toContain('<td>新建公园3个。</td>');
  });

  it('have their source with them where that is none of the reports, alone and beside a goal', () => {
    const outside: Quotation = { report: null, source: '统计年鉴|上', quote: ' 表一列有此项。\n' };
    expect(format('plain', [outside])).toBe('表一列有此项。（统计年鉴|上）');
    expect(format('cited', [outside])).toBe('“表一列有此项。”（统计年鉴|上）');
    expect(format('markdown', [outside])).toBe(String.raw`> 表一列有此项。
>
> —— 统计年鉴\|上`);
    expect(trimQuotations([{ ...outside, quote: ' ' }])).toEqual([]);
    const sides = [quote('新建学校6所。', 2023), outside];
    expect(format('plain', sides)).toBe('2023：新建学校6所。\n\n统计年鉴|上：表一列有此项。');
    expect(format('cited', sides)).toMatch(/（统计年鉴\|上）\n\n云川市人民政府.*2023/su);
    const html = marked.parse(format('markdown', sides), { async: false });
    expect(html).toContain('<th>统计年鉴|上</th>');
  });
});
