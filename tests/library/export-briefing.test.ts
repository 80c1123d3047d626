import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BRIEFING_PARTS, EXPORT_DEFAULTS, EXPORT_FORMATS } from '../../shared/contract/export-api.ts';
import { bodyOf, readWord, wordsOf } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { elementsOf } from '../helpers/xml-tree.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = { language: 'zh-CN', notes: true, verdicts: true, changeList: true, masks: MASK_NOTHING };
const HEADINGS = [
  ...['结构的变化', '文字的去留', /年的目标，与上一份报告对照/u, /年所定目标的结果/u],
  ...['新设和不再提出的目标', '分量最重的变化', '提法的更换、消失和新出现', '对不上的数字', '批注'],
];

async function makePair(): Promise<{
  readonly library: TestLibrary;
  readonly left: number;
  readonly right: number;
}> {
  const { library, earlier, later } = await makeTwo();
  await workOn({ library, earlier, later });
  return { library, left: earlier, right: later };
}

type Made = Awaited<ReturnType<typeof makePair>>;

async function write({ library, ...pair }: Made, format: string, options: object = {}): Promise<Buffer> {
  const target = join(makeFolder(), '文件');
  await library.call('export/file', { ...pair, format, target, options: { ...OPTIONS, ...options } });
  return readFileSync(target);
}

const linesOf = (bytes: Uint8Array): readonly string[] => elementsOf(bodyOf(bytes)).map(wordsOf);

it('a briefing has its parts in order, each as a heading, and is valid', async () => {
  const made = await makePair();
  const bytes = await write(made, 'briefing');
  const lines = linesOf(bytes);
  let from = 0;
  for (const heading of HEADINGS) {
    const at = lines.findIndex(
      (line, index) => index >= from && (typeof heading === 'string' ? line === heading : heading.test(line)),
    );
    expect(at, String(heading)).toBeGreaterThanOrEqual(from);
    from = at;
  }
  expect(lines.at(-1)).toBeDefined();
  expect(lines.join('\n')).toMatch(/原文件 SHA-256/u);
  for (const [path, part] of readWord(bytes)) expect(findFaults(part), path).toEqual([]);
});

it('a briefing tells verdicts from proposals, and leaves proposals out where it is told to', async () => {
  const made = await makePair();
  const all = linesOf(await write(made, 'briefing')).join('\n');
  expect(all).toMatch(/完成了（.*核定）/u);
  expect(all).toContain('〔程序建议，未经核定〕');
  const own = linesOf(await write(made, 'briefing', { proposals: false })).join('\n');
  expect(own).toMatch(/完成了（.*核定）/u);
  expect(own).not.toContain('〔程序建议');
  const bare = linesOf(await write(made, 'briefing', { verdicts: false, proposals: false })).join('\n');
  expect(bare).not.toMatch(/核定）/u);
  expect(bare).toContain('未判断');
});

it.each(BRIEFING_PARTS)('a briefing without %s says so and has the others', async (part) => {
  const made = await makePair();
  const briefing = BRIEFING_PARTS.filter((each) => each !== part);
  const lines = linesOf(await write(made, 'briefing', { briefing }));
  const has = HEADINGS.map((heading) =>
    lines.some((line) => (typeof heading === 'string' ? line === heading : heading.test(line))),
  );
  expect(has).toEqual(BRIEFING_PARTS.map((each) => each !== part));
  expect(lines.join('\n')).toContain('未列入的部分');
});

it('a briefing lets what came to one section stand as one entry, which names the others', async () => {
  const library = makeLibrary();
  const { id: left } = await addText(library, '2023.txt', inventReport(2023));
  const lines = '　　新修水渠九条。\n　　举办灯会一场，邀请邻县同来。\n　　种下行道树三百株。';
  const { id: right } = await addText(library, '2024.txt', inventReport(2024, lines));
  const words = linesOf(await write({ library, left, right }, 'briefing', { briefing: ['weightiest'] }));
  expect(words.join('\n')).toMatch(/同一节另新增 2 处：「新修水渠九条。」「种下行道树三百株。」/u);
  expect(words.filter((line) => line.includes('新修水渠'))).toHaveLength(1);
});

it('a briefing says which year the later report looks back on, and calls no target new whose measure alone is another', async () => {
  const library = makeLibrary();
  const reportWith = (year: number, target: string): string =>
    inventReport(year).replace('新增停车位1200个', target);
  const before = reportWith(2020, '一般公共预算收入增长5.6%');
  const { id: left } = await addText(library, '2020.txt', before);
  const after = reportWith(2023, '一般公共预算收入完成1.15亿元');
  const { id: right } = await addText(library, '2023.txt', after);
  const briefing = ['targets', 'outcomes', 'turnover'];
  const words = linesOf(await write({ library, left, right }, 'briefing', { briefing })).join('\n');
  expect(words).toContain('2023 年的报告总结的是 2022 年；2020 年的目标完成得怎样，多半要看 2021 年的报告。');
  expect(words).toMatch(/一般公共预算收入增长5.6% → 一般公共预算收入完成1.15亿元/u);
  expect(words).toContain('同名，口径有别');
  expect(words).not.toMatch(/只见于.{1,3}份\s*一般公共预算收入/u);
});

it('the preview of a briefing has the words of the document', async () => {
  const made = await makePair();
  const { library, left, right } = made;
  const args = { left, right, format: 'briefing', options: OPTIONS };
  const { html } = await library.call('export/preview', args);
  const words = html
    .slice(html.indexOf('<h1>'))
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s/gu, '');
  expect(
    linesOf(await write(made, 'briefing'))
      .join('')
      .replace(/\s/gu, ''),
  ).toBe(words);
});

it('targets are quoted from where they stand, and those of both reports find one another', async () => {
  const { library, left, right } = await makePair();
  const view = await library.call('compare/targets', { left, right });
  const texts = {
    left: (await library.call('report/open', { id: left })).text,
    right: (await library.call('report/open', { id: right })).text,
  };
  expect(view.left.length).toBeGreaterThan(0);
  for (const side of ['left', 'right'] as const)
    for (const { quote, span, other } of view[side]) {
      expect(texts[side].slice(span.start, span.end)).toBe(quote);
      const across = texts[side === 'left' ? 'right' : 'left'];
      if (other !== null) expect(across.slice(other.span.start, other.span.end)).toBe(other.quote);
    }
  expect(view.left.find(({ name }) => name.includes('青岚大桥'))?.verdict).toMatchObject({ label: '完成了' });
  expect(view.left.some(({ name }) => name.includes('森林'))).toBe(false);
});

// A PDF is printed by Electron, and has the same test beside its own.
it.each(EXPORT_FORMATS.filter((format) => format !== 'pdf'))(
  'two exports of one state as %s are the same bytes, and a cancelled one leaves none',
  async (format) => {
    const made = await makePair();
    const [first, second] = [await write(made, format), await write(made, format)];
    expect(first.length).toBeGreaterThan(500);
    expect(second.equals(first)).toBe(true);
    const { library, left, right } = made;
    const folder = makeFolder();
    const own = new AbortController();
    const target = join(folder, '停.docx');
    const failure = await failureOf(() =>
      library.call(
        'export/file',
        { left, right, format, target, options: OPTIONS },
        {
          signal: own.signal,
          emit: ({ name, data }) => {
            if (name === 'export/progress' && data.done === 2) own.abort(new Error('cancelled'));
          },
        },
      ),
    ).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: 'cancelled' });
    expect(() => readFileSync(target)).toThrow('ENOENT');
  },
);

it('what was chosen is found again, each format by itself, and what is not known is left out', async () => {
  const { library } = await makePair();
  expect(await library.call('export/remembered', {})).toEqual({ format: null, options: {} });
  const memory = {
    format: 'briefing',
    options: { briefing: { ...EXPORT_DEFAULTS, ...OPTIONS, briefing: ['phrases'] } },
  };
  await library.call('export/remember', { memory });
  const kept = await library.call('export/remembered', {});
  expect(kept.format).toBe('briefing');
  expect(kept.options.briefing).toMatchObject({ briefing: ['phrases'], rows: 'all', proposals: true });
  expect(kept.options.html).toBeUndefined();
});
