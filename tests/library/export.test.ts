import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { Row } from '../../shared/model/comparison.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { escapeHtml } from '../../electron/library/export/html.ts';
import { addPair, preview } from './export-case.ts';
import { addText, inventReport, makeLibrary, makeSampleLibrary } from './tools.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#13': '\r',
};

/** The words of an HTML text, as a browser shows them. */
function readWords(html: string): string {
  return html.replace(/<[^>]*>/gu, '').replace(/&(#?\w+);/gu, (_, name: string) => ENTITIES[name] ?? '?');
}

/** One column of the export, put together. */
function readColumn(html: string, side: 'left' | 'right'): string {
  const cells = [...html.matchAll(new RegExp(`<td class="${side}[^"]*">(.*?)</td>`, 'gsu'))];
  return cells.map(([, words = '']) => readWords(words)).join('');
}

describe('a text in HTML', () => {
  it('is read as it stands by a parser, which takes a bare carriage return for a line feed', () => {
    const text = '甲\r乙 & <丙> "丁" \'戊\' &#13;\r\n';
    const html = escapeHtml(text);
    expect(html).not.toMatch(/[<>"'\r]/u);
    expect(readWords(html.replaceAll(/\r\n?/gu, '\n'))).toBe(text);
  });
});

describe('the export', () => {
  it('holds both texts whole, marks and all', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const html = await preview(library, pair);
    for (const side of ['left', 'right'] as const) {
      const { text } = await library.call('report/open', { id: pair[side] });
      expect(readColumn(html, side)).toBe(text);
    }
    expect(html).not.toContain('<两成>');
    expect(html).toContain('<ins class="fg">');
  });

  it('says so where the comparison was cut short', async () => {
    const library = makeLibrary();
    const random = seededRandom(3);
    // Sentences ten times as long as any in a report: their characters are not compared.
    const [long, other] = [1, 2].map(() =>
      Array.from({ length: 6000 }, () => String.fromCharCode(0x4e00 + pickBelow(random, 3000))).join(''),
    );
    const [a, b] = [long!, other!].map((words) => `\u3000\u3000${words}。`);
    const left = await addText(library, '2023.txt', inventReport(2023, a));
    const right = await addText(library, '2024.txt', inventReport(2024, b));
    const pair = { left: left.id, right: right.id };
    const [zh, en] = ['比较的计算量达到上限', 'The comparison reached its limit of work'] as const;
    expect(await preview(library, pair)).not.toContain(zh);
    const view = await library.call('compare/open', pair);
    const find = (text: string, words: string) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const decision = {
      kind: 'link',
      level: 'passage',
      left: find(view.left.text, long!),
      right: find(view.right.text, other!),
    };
    await library.call('compare/decide', { ...pair, decision });
    expect(await preview(library, pair)).toContain(zh);
    expect(await preview(library, pair, { language: 'en' })).toContain(en);
  });

  it('of the samples, too', async () => {
    const library = await makeSampleLibrary();
    const [shelf] = await library.call('library/list', {});
    const [a, , c] = shelf!.reports;
    const html = await preview(library, { left: a!.id, right: c!.id });
    const { text } = await library.call('report/open', { id: c!.id });
    expect(readColumn(html, 'right')).toBe(text);
    expect(html).toContain('库中还有 2022 的报告');
    for (const [, row] of html.matchAll(/href="#r(\d+)"/gu)) expect(html).toContain(`id="r${row}"`);
  });

  it('is the same to the byte, in another library and order, too', async () => {
    const [one, other] = [makeLibrary(), makeLibrary({ now: () => new Date('2031-01-01') })];
    const pair = await addPair(one);
    const right = await addText(other, '2024.txt', inventReport(2024, "　　“R&D”投入<三成>，'创新'更强。"));
    const left = await addText(other, '2023.txt', inventReport(2023, "　　“R&D”投入<两成>，'创新'更强。"));
    const html = await preview(one, pair);
    expect(await preview(one, pair)).toBe(html);
    expect(await preview(other, { left: left.id, right: right.id })).toBe(html);
  });

  it('says how it was made', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    await library.call('report/clean-as', {
      id: pair.left,
      choice: { keptSteps: ['indents'], keptEdits: [] },
    });
    const { comparison } = await library.call('compare/open', pair);
    const keys = [comparison.changes[0]!.key];
    await library.call('compare/review', { ...pair, keys, isReviewed: true });
    const html = readWords(
      await preview(library, pair, {
        masks: {
          'year-turn': true,
          'relative-year': true,
          session: true,
          width: false,
          punctuation: false,
          numbering: false,
        },
      }),
    );
    const { summary } = await library.call('report/open', { id: pair.left });
    for (const words of [summary.sha256, '对照 Duizhao 0.0.0', '不标年份推移是', '不标标点否', '2023.txt'])
      expect(html).toContain(words);
    expect(html).toContain('清理：段首段尾空格未使用（人工关闭）');
    expect(html).toContain('批注 0，已审变化 1，认定对应 0，锁定对应 0，认定不对应 0');
    expect(html).toContain('更正题录 0，更正提纲 0，更正数字 0，更正识别的文字 0，撤销清理 1');
    expect(html).toContain('年份推移（未标出）');
    expect(html).toContain('一字不多，一字不少');
  });

  it('counts what was settled by kind, marks its rows, and says what has no effect', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left, right } = await library.call('compare/open', pair);
    const find = (text: string, words: string): object => {
      const start = text.indexOf(words);
      return { start, end: start + words.length };
    };
    const decide = (kind: string, a: string, b: string): Promise<unknown> => {
      const decision = { kind, level: 'passage', left: find(left.text, a), right: find(right.text, b) };
      return library.call('compare/decide', { ...pair, decision });
    };
    await decide('link', '云川大桥', '旧桥梁');
    await decide('cut', '投入<两成>', '投入<三成>');
    const at = find(right.text, '办好民生');
    await library.call('report/correct-outline', { id: pair.right, edit: { kind: 'promote' }, at });
    const html = await preview(library, pair, { rows: 'changed' });
    expect(readWords(html)).toContain('认定对应 1，锁定对应 0，认定不对应 1人工更正更正题录 0，更正提纲 1，');
    // The link joins the two ends of a move, the cut parts two rows.
    expect(html.match(/title="人工认定">※/gu)).toHaveLength(4);
    expect(html).not.toContain('未起作用');

    await library.call('report/read-as', { id: pair.right, encoding: 'utf-16le' });
    expect(readWords(await preview(library, pair))).toContain('3 项认定或提纲更正');
  });

  it('lists the phrases that took the place of others, with links to their rows', async () => {
    const library = makeLibrary();
    const body = (phrase: string): string =>
      ['经济', '社会', '文化', '生态']
        .map((field) => `\u3000\u3000我们要坚持${phrase}的方针，推动${field}建设取得更大成绩。`)
        .join('\n');
    const left = await addText(library, '2023.txt', inventReport(2023, body('适度宽松的货币政策')));
    const right = await addText(library, '2024.txt', inventReport(2024, body('稳健的货币政策')));
    const pair = { left: left.id, right: right.id };
    const { comparison } = await library.call('compare/open', pair);
    expect(comparison.substitutions.length).toBeGreaterThan(0);
    const html = await preview(library, pair);
    const section = /<section id="substitutions">.*?<\/section>/su.exec(html)?.[0] ?? '';
    const { from, to, places } = comparison.substitutions[0]!;
    expect(section).toContain(`<del>${from}</del></td><td><ins>${to}</ins></td><td>${places.length}</td>`);
    for (const [, row] of section.matchAll(/href="#r(\d+)"/gu)) expect(html).toContain(`id="r${row}"`);
    expect(section.match(/href/gu)?.length).toBeGreaterThanOrEqual(places.length);
    expect(await preview(library, pair, { changeList: false })).not.toContain('id="substitutions"');
  });

  it('lists the phrases that came or went by the report that has them', async () => {
    const library = makeLibrary();
    const body = (words: string): string => `\u3000\u3000全县各乡镇${words}，水渠修到田头，两岸果树成林。`;
    const left = await addText(library, '2023.txt', inventReport(2023, body('抓牢疫情防控')));
    const right = await addText(library, '2024.txt', inventReport(2024, body('培育新质生产力')));
    const html = await preview(library, { left: left.id, right: right.id });
    const section = /<section id="phrase-turns">.*?<\/section>/su.exec(html)?.[0] ?? '';
    expect(section).toContain('<del>疫情防控</del></td><td>2023</td><td>1</td>');
    expect(section).toContain('<ins>新质生产力</ins></td><td>2024</td><td>1</td>');
    for (const [, row] of section.matchAll(/href="#r(\d+)"/gu)) expect(html).toContain(`id="r${row}"`);
  });

  it('masks what it is told to, and nothing else', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const all = await preview(library, pair);
    const masked = await preview(library, pair, {
      masks: {
        'year-turn': true,
        'relative-year': true,
        session: true,
        width: true,
        punctuation: true,
        numbering: true,
      },
    });
    const body = (html: string): string => html.slice(html.indexOf('<table class="rows"'));
    expect(body(all)).toContain('class="yt"');
    expect(body(masked)).not.toContain('class="yt"');
    expect(body(masked)).toContain('class="fg"');
    expect(readColumn(masked, 'right')).toBe(readColumn(all, 'right'));
  });

  it('folds rows without a change, and counts them', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const html = await preview(library, pair, { rows: 'changed' });
    expect(html).toMatch(/略去没有变化的 \d+ 行，\d+ 字/u);
    const { text } = await library.call('report/open', { id: pair.right });
    expect(readColumn(html, 'right').length).toBeLessThan(text.length);
    expect(html).toContain('没有变化的行此处略去');
  });

  it('needs nothing from outside and runs nothing', async () => {
    const library = makeLibrary();
    const html = await preview(library, await addPair(library), { language: 'en' });
    expect(html).not.toMatch(/<script|src=|@import|url\(|https?:/u);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('How this was made');
  });
});

describe('notes in the export', () => {
  it('stand under their words, numbered, and orphans are listed', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { text } = await library.call('report/open', { id: pair.right });
    const start = text.indexOf('云川大桥建成');
    const anchor = createAnchor(text, { start, end: start + 6 });
    const onWords = { kind: 'text', report: pair.right, anchor };
    await library.call('notes/add', { target: onWords, text: '<晚>了\n一年', tags: ['路桥'] });
    const lost = {
      ...onWords,
      anchor: { quote: '早已不在的一句话，谁也找不到', prefix: '', suffix: '', start: 0 },
    };
    await library.call('notes/add', { target: lost, text: '孤', tags: [] });

    const html = await preview(library, pair);
    expect(readColumn(html, 'right')).toBe(text);
    expect(html).toMatch(/云川大桥建成<\/span><a class="nr" href="#n1" data-n="1"><\/a>/u);
    expect(html).toMatch(/<td class="right[^"]*">(?:(?!<\/td>).)*data-n="1"/su);
    const row = /id="n1">.*?<\/tr>/su.exec(html)?.[0] ?? '';
    expect(readWords(row)).toContain('<晚>了一年');
    const orphans = html.slice(html.indexOf('<section id="orphans">'));
    expect(readWords(orphans)).toMatch(/批注 2 · .* 孤原文：早已不在的一句话，谁也找不到/u);
    expect(await preview(library, pair, { notes: false })).not.toContain('批注 1');
  });
});

describe('a row without a change', () => {
  it('is shown where a note ends in it', async () => {
    const library = makeLibrary();
    const pair = await addPair(library);
    const { left, comparison } = await library.call('compare/open', pair);
    const isPlain = (row: Row | undefined): boolean => row?.kind === 'same' && !row.isHeading;
    const at = comparison.rows.findIndex(
      (row, index) => isPlain(row) && isPlain(comparison.rows[index + 1]) && row.left !== null,
    );
    const [from, to] = [comparison.rows[at]!.left!, comparison.rows[at + 1]!.left!];
    const span = { start: from.start, end: to.start + 3 };
    const target = { kind: 'text', report: pair.left, anchor: createAnchor(left.text, span) };
    await library.call('notes/add', { target, text: '两句', tags: [] });
    const html = await preview(library, pair, { rows: 'changed' });
    expect(html).toContain('data-n="1"');
    expect(html).toContain(`id="r${at + 2}"`);
    expect(html).toContain('class="fold"');
  });
});
