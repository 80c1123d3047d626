import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/contract/export-api.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { bodyOf, partOf, readWord, wordsOf } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { childOf, walk, type XmlNode } from '../helpers/xml-tree.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: MASK_NOTHING,
};

const NOTE = `说明。**要紧**的*话*，~~旧说~~<img src="x">
- 其一
- 其二

> 引文 \`码\``;
/** What a reader sees of it. */
const SEEN = '说明。要紧的话，旧说<img src="x">';
/** What the signs of Markdown would leave where they are not read. */
const RAW = /\*\*|~~|`码`|^- 其|^> 引/mu;

type Made = {
  readonly library: TestLibrary;
  readonly pair: { readonly left: number; readonly right: number };
};

async function make(): Promise<Made> {
  const library = makeLibrary();
  const left = await addText(library, '2023.txt', inventReport(2023));
  const right = await addText(library, '2024.txt', inventReport(2024));
  const { text } = await library.call('report/open', { id: right.id });
  const target = (words: string) => {
    const start = text.indexOf(words);
    return {
      kind: 'text',
      report: right.id,
      anchor: createAnchor(text, { start, end: start + words.length }),
    };
  };
  await library.call('notes/add', {
    ...{ target: target('云川大桥'), text: NOTE, tags: ['经济/路桥', '待核'] },
    ...{ kind: 'question', colour: 'purple' },
  });
  await library.call('notes/add', { target: target('政府工作报告'), text: '', tags: [], colour: 'green' });
  return { library, pair: { left: left.id, right: right.id } };
}

async function write(made: Made, format: ExportFormat): Promise<Buffer> {
  const target = join(made.library.folder, `notes.${format}`);
  await made.library.call('export/file', { ...made.pair, format, target, options: OPTIONS });
  return readFileSync(target);
}

const preview = async (made: Made, format: ExportFormat): Promise<string> =>
  (await made.library.call('export/preview', { ...made.pair, format, options: OPTIONS })).html;

const stateOf = async (made: Made) => {
  const notes = await made.library.call('notes/list', { report: made.pair.right });
  return notes.find(({ kind }) => kind === 'question');
};

/** 批注 2 · 疑问 · ◆ 紫 · 编码员 A · 2031-01-02: with the day on which it was written. */
async function labelOf(made: Made): Promise<string> {
  const note = await stateOf(made);
  return `批注 2 · 疑问 · ◆ 紫 · ${note?.author ?? ''} · ${note?.updatedAt.slice(0, 10) ?? ''}`;
}

const named = (node: XmlNode, name: string): readonly XmlNode[] =>
  [...walk(node)].filter((each) => each.name === name);

/** The words of runs that have that property. */
const runsWith = (node: XmlNode, property: string): readonly string[] =>
  named(node, 'w:r')
    .filter((run) => childOf(childOf(run, 'w:rPr'), property) !== undefined)
    .map(wordsOf);

describe('a note with a kind, a colour, tags and Markdown', () => {
  it.each([
    ['html', 'file'],
    ['pdf', 'preview'],
  ] as const)('is in %s as its reader sees it', async (format, how) => {
    const made = await make();
    const html = how === 'file' ? (await write(made, format)).toString('utf8') : await preview(made, format);
    const { document } = parseHTML(html);
    const [own = ''] = /<b id="n2">.*?<\/div>(?=<\/td>|<\/li>)/su.exec(html) ?? [];
    const { document: note } = parseHTML(`<body>${own}</body>`);
    expect(note.querySelector('b')?.textContent).toBe(await labelOf(made));
    expect([...note.querySelectorAll('.tag')].map((tag) => tag.textContent)).toEqual(['经济/路桥', '待核']);
    expect(note.querySelector('.words > p')?.textContent).toBe(SEEN);
    const inside = (name: string) =>
      [...note.querySelectorAll(`.words ${name}`)].map((each) => each.textContent);
    expect([inside('strong'), inside('em'), inside('s')]).toEqual([['要紧'], ['话'], ['旧说']]);
    expect([inside('ul > li'), inside('blockquote'), inside('code')]).toEqual([
      ['其一', '其二'],
      ['引文 码'],
      ['码'],
    ]);
    expect(document.querySelector('img')).toBeNull();
    expect(note.querySelector('.sign.purple')?.textContent).toBe('◆ 紫');
    expect(document.querySelector('.nt.purple')?.textContent).toBe('云川大桥');
    expect(document.querySelector('.nt.green')?.textContent).toBe('政府工作报告');
    expect(document.querySelector('#n1')?.textContent).toMatch(/^批注 1 · ▲ 绿 · /u);
  });

  it('is among the notes of the side-by-side Word document', async () => {
    const made = await make();
    const bytes = await write(made, 'sidebyside-docx');
    for (const [path, part] of readWord(bytes)) expect(findFaults(part), path).toEqual([]);
    const body = bodyOf(bytes);
    const lines = named(body, 'w:p').map(wordsOf);
    const at = lines.findIndex((line) => line.startsWith('批注 2'));
    const [head = '', ...rest] = lines.slice(at, at + 4);
    expect(head).toMatch(new RegExp(`^${await labelOf(made)} · 行 \\d+ #.+ #.+ `, 'u'));
    expect(head.endsWith(SEEN)).toBe(true);
    expect(rest).toEqual(['• 其一', '• 其二', '引文 码']);
    expect(runsWith(body, 'w:i')).toEqual(['话']);
    expect(runsWith(body, 'w:strike')).toContain('旧说');
    expect(runsWith(body, 'w:b')).toContain('要紧');
    const shades = named(body, 'w:r').flatMap((run) => {
      const shade = childOf(childOf(run, 'w:rPr'), 'w:shd')?.attributes['w:fill'];
      return shade === 'F0DCEA' ? [wordsOf(run)] : [];
    });
    expect(shades).toEqual(['云川大桥']);
  });

  it('is a comment of the tracked document, by its author and of its day', async () => {
    const made = await make();
    const parts = readWord(await write(made, 'docx'));
    for (const [path, part] of parts) expect(findFaults(part), path).toEqual([]);
    const comments = named(partOf(parts, 'word/comments.xml'), 'w:comment');
    const lines = comments.map((comment) => named(comment, 'w:p').map(wordsOf));
    const at = lines.findIndex(([first]) => first === '疑问 · ◆ 紫');
    expect(lines[at]?.slice(1, -1)).toEqual([SEEN, '• 其一', '• 其二', '引文 码']);
    expect(lines[at]?.at(-1)?.split(' ').sort()).toEqual(['#待核', '#经济/路桥'].sort());
    const note = await stateOf(made);
    expect(comments[at]?.attributes['w:author']).toBe(note?.author);
    expect(comments[at]?.attributes['w:date']?.slice(0, 10)).toBe(note?.updatedAt.slice(0, 10));
    expect(lines.map((each) => each.join('|'))).toContain('▲ 绿');
  });

  it('is a row of a briefing, with its words, what it is on and who wrote it', async () => {
    const made = await make();
    const bytes = await write(made, 'briefing');
    for (const [path, part] of readWord(bytes)) expect(findFaults(part), path).toEqual([]);
    const rows = named(bodyOf(bytes), 'w:tr').map((row) =>
      named(row, 'w:tc').map((cell) => named(cell, 'w:p').map(wordsOf)),
    );
    const [name, quote, words] = rows.find(([first]) => first?.[0] === '疑问 · ◆ 紫') ?? [];
    const note = await stateOf(made);
    expect(name?.[1]).toContain(`${note?.author ?? ''} · ${note?.updatedAt.slice(0, 10) ?? ''} · #`);
    expect(quote?.[0]).toBe('云川大桥');
    expect(words).toEqual([SEEN, '• 其一', '• 其二', '引文 码']);
    const { document } = parseHTML(await preview(made, 'briefing'));
    expect(document.querySelector('.words strong')?.textContent).toBe('要紧');
    // What is only highlighted says nothing.
    expect(rows.flat(2)).not.toContain('▲ 绿');
    await made.library.call('export/file', {
      ...{ ...made.pair, format: 'briefing', target: join(made.library.folder, 'notes.briefing') },
      options: { ...OPTIONS, briefing: ['structure'] },
    });
    expect(wordsOf(bodyOf(readFileSync(join(made.library.folder, 'notes.briefing'))))).not.toContain(SEEN);
  });

  it('is without signs of Markdown wherever it is printed', async () => {
    const made = await make();
    for (const format of ['html', 'pdf', 'sidebyside-docx', 'docx', 'txt'] as const)
      expect((await preview(made, format)).replace(/<[^>]*>/gu, ''), format).not.toMatch(RAW);
    const markdown = (await write(made, 'md')).toString('utf8');
    expect(markdown).toContain('说明。<strong>要紧</strong>的<em>话</em>，<s>旧说</s>');
    expect((await write(made, 'txt')).toString('utf8')).toContain(SEEN);
  });
});
