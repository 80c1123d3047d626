import { describe, expect, it } from 'vitest';
import { failureOf, inventReport, makeLibrary } from './tools.ts';

const ROWS = '<table><tr><td>指标</td><td>增长</td></tr><tr><td>粮食产量</td><td>3.1%</td></tr></table>';
/** A report as a browser puts it on the clipboard: a fragment without a head. */
const html = (year: number): string =>
  `<meta charset='utf-8'>${inventReport(year)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p style="text-indent: 2em">${line.trim()}</p>`)
    .join('')}<ol><li>修缮老旧小区。</li><li>新建口袋公园。</li></ol>${ROWS}`;

describe('a page that is pasted', () => {
  it('is read as a saved one: lists with their numbers, tables with their cells, place and year from its head', async () => {
    const library = makeLibrary();
    const rich = { format: 'html', content: html(2024) };
    const { text, findings } = await library.call('import/read-rich', { rich });
    expect(text).toContain('1.修缮老旧小区。\n2.新建口袋公园。');
    expect(text).toContain('粮食产量\t3.1%');
    expect(findings.map(({ kind }) => kind)).toEqual(['restored-numbers']);
    const { items } = await library.call('import/text', { name: '粘贴的报告', text, rich });
    const [item] = items;
    if (item?.status !== 'imported') throw new Error(JSON.stringify(item));
    expect(item.report).toMatchObject({ head: { place: '云川市', year: 2024 }, source: { format: 'html' } });
    expect((await library.call('report/source', { id: item.report.id })).source).toBe(text);
    // What was pasted is the original.
    expect(item.report.bytes).toBe(Buffer.byteLength(rich.content));
  });

  it('of another encoding than it says is read as the characters that it has', async () => {
    const content = `<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><body>${html(2023)}</body></html>`;
    const { text } = await makeLibrary().call('import/read-rich', { rich: { format: 'html', content } });
    expect(text).toContain('云川大桥建成通车');
  });

  it('that is only links is refused in words', async () => {
    const content = Array.from(
      { length: 9 },
      (_, at) => `<p><a href="/${at}">${2010 + at}年政府工作报告</a></p>`,
    ).join('');
    expect(
      await failureOf(() => makeLibrary().call('import/read-rich', { rich: { format: 'html', content } })),
    ).toMatchObject({ code: 'unreadable-file', details: { reason: 'link-page' } });
  });
});

describe('a document of RTF that is pasted', () => {
  it('is read with its characters', async () => {
    const escape = (words: string): string =>
      Array.from(words, (char) => `\\u${(char.charCodeAt(0) << 16) >> 16}?`).join('');
    const body = inventReport(2024)
      .split('\n')
      .map((line) => `${escape(line)}\\par`)
      .join('\n');
    const rich = { format: 'rtf', content: `{\\rtf1\\ansi ${body}}` };
    const library = makeLibrary();
    const { text } = await library.call('import/read-rich', { rich });
    expect(text).toContain('云川大桥建成通车');
    const { items } = await library.call('import/text', { name: 'a', text, rich });
    expect(items).toMatchObject([{ status: 'imported', report: { source: { format: 'rtf' } } }]);
  });

  it('that is broken says so', async () => {
    const rich = { format: 'rtf', content: '{\\rtf1 {{{{' };
    expect(await failureOf(() => makeLibrary().call('import/read-rich', { rich }))).toMatchObject({
      code: 'unreadable-file',
    });
  });
});
