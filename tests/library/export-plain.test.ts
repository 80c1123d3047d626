import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML, type DomDocument, type DomNode } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import type { Side } from '../../shared/model/comparison.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: MASK_NOTHING,
} as const;

type Pair = { readonly left: number; readonly right: number };

async function write(library: TestLibrary, pair: Pair, format: ExportFormat, options = {}): Promise<string> {
  const target = join(makeFolder(), `对照.${format}`);
  await library.call('export/file', { ...pair, target, format, options: { ...OPTIONS, ...options } });
  return readFileSync(target, 'utf8');
}

/** Two reports with verdicts, notes on either, one of them without its words, and a note on a change. */
async function makePair(): Promise<{ readonly library: TestLibrary; readonly pair: Pair }> {
  const { library, earlier, later } = await makeTwo();
  await workOn({ library, earlier, later });
  const { text } = await library.call('report/open', { id: later });
  const start = text.indexOf('青岚大桥建成通车');
  const anchor = createAnchor(text, { start, end: start + 8 });
  const target = { kind: 'text', report: later, anchor };
  await library.call('notes/add', { target, text: '通车<当日>\n第二行', tags: ['路桥'] });
  const lost = { ...anchor, quote: '早已不在的一句话', prefix: '', suffix: '' };
  await library.call('notes/add', { target: { ...target, anchor: lost }, text: '- 孤', tags: [] });
  return { library, pair: { left: earlier, right: later } };
}

const SIGNS = [
  ...Array.from('*_[]()<>|~`#&$\\!-+=:"{}'),
  '1. ',
  '> ',
  '](x)',
  '&amp;',
  '<b>',
  '| a |',
  '\\|',
  '~~',
  '**',
];
const WORDS = [
  '全县生产总值增长',
  '5.5%',
  '，',
  '新建学校',
  '12所',
  '“三农”工作',
  '。',
  '坚持',
  'GDP',
  '；',
  '（试点）',
];

/** A text in which every sign of Markdown stands somewhere. */
function inventSigns(random: () => number): string {
  const pick = (from: readonly string[]): string => from[pickBelow(random, from.length)] ?? '';
  const line = (): string =>
    Array.from({ length: 4 + pickBelow(random, 12) }, () => pick(random() < 0.35 ? SIGNS : WORDS)).join('');
  return Array.from({ length: 3 + pickBelow(random, 6) }, () => `${line()}。`).join('\n');
}

/** The same with some words others: what a comparison is of. */
function alter(random: () => number, text: string): string {
  return Array.from(text, (char) =>
    random() < 0.04 ? (SIGNS[pickBelow(random, SIGNS.length)] ?? '') : char,
  ).join('');
}

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** What another program makes of a Markdown file. */
const readMarkdown = (markdown: string): DomDocument =>
  parseHTML(`<html><body>${marked.parse(markdown, { async: false })}</body></html>`).document;

/** All below it of these names, in order. */
function below(node: DomNode, ...names: readonly string[]): readonly DomNode[] {
  return [...node.childNodes].flatMap((child) => [
    ...(names.includes(child.localName ?? '') ? [child] : []),
    ...below(child, ...names),
  ]);
}

/** The words in it, but for those in elements of these names. */
function wordsIn(node: DomNode, ...without: readonly string[]): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (without.includes(node.localName ?? '')) return '';
  return [...node.childNodes].map((child) => wordsIn(child, ...without)).join('');
}

/** The cells of the tables of both texts. */
function readColumns(markdown: string, head: readonly [string, string]): Readonly<Record<Side, DomNode[]>> {
  const read: Record<Side, DomNode[]> = { left: [], right: [] };
  for (const table of readMarkdown(markdown).querySelectorAll('table')) {
    const heads = below(table, 'th').map((cell) => cell.textContent);
    if (heads.length !== 3 || heads[0] !== head[0] || heads[2] !== head[1]) continue;
    for (const line of below(table, 'tr').slice(1)) {
      const cells = below(line, 'td');
      expect(cells).toHaveLength(3);
      read.left.push(...cells.slice(0, 1));
      read.right.push(...cells.slice(2));
    }
  }
  return read;
}

const wordsOf = (cells: readonly DomNode[], ...without: readonly string[]): string =>
  cells.map((cell) => wordsIn(cell, 'sup', ...without)).join('');

const namesOf = ({ left, right }: ComparisonView): readonly [string, string] => [
  String(left.summary.head.year ?? left.summary.fileName),
  String(right.summary.head.year ?? right.summary.fileName),
];

/** A side of a text file to the letter but for white space, its marks taken off; `cut`: with the marked words, too. */
function readSide(file: string, side: Side, cut: boolean): string {
  const text = file.slice(
    file.indexOf('\n对照\n---'),
    file.search(/\n(?:失去原文的批注|提法变化|新出现和不再|变化清单|方法说明)\n---/u),
  );
  const own = side === 'left' ? '- ' : '+ ';
  const lines: string[] = [];
  // Undefined after a row's number: what follows without a sign is of both sides.
  let isOn: boolean | undefined = false;
  for (const line of text.split('\n').slice(6)) {
    if (/^\[\d+( [^\]]*)?\]/u.test(line)) isOn = undefined;
    else if (line === '' || /^(?:§ | {2}# )/u.test(line)) isOn = false;
    else {
      isOn = /^[-+] /u.test(line) ? line.startsWith(own) : (isOn ?? true);
      if (isOn) lines.push(line.slice(2));
    }
  }
  const marks = side === 'left' ? /\[-(.*?)-\]|\{~(.*?)~\}/gu : /\{\+(.*?)\+\}|\{~(.*?)~\}/gu;
  return lines
    .join('')
    .replaceAll(/\[#\d+\]|\[=|=\]/gu, '')
    .replace(marks, cut ? '' : '$1$2');
}

describe('an annotated diff as Markdown', () => {
  it('holds both texts to the letter as another program reads it, whatever signs are in them', async () => {
    const random = seededRandom(20_261_129);
    const library = makeLibrary();
    let [rows, marks] = [0, 0];
    for (let at = 0; at < 16; at += 1) {
      const text = inventSigns(random);
      const left = await addText(library, `${at}a.txt`, text);
      const right = await addText(library, `${at}b.txt`, alter(random, text));
      if (left.id === right.id) continue;
      const pair = { left: left.id, right: right.id };
      const view = await library.call('compare/open', pair);
      const columns = readColumns(await write(library, pair, 'md'), namesOf(view));
      for (const side of ['left', 'right'] as const)
        expect(bare(wordsOf(columns[side])), `${at} ${side}`).toBe(bare(view[side].text));
      expect(bare(wordsOf(columns.left, 'del', 'u'))).toBe(bare(wordsOf(columns.right, 'ins', 'u')));
      rows += columns.left.length;
      marks += [...columns.left, ...columns.right].flatMap((cell) => below(cell, 'del', 'ins')).length;
    }
    expect(rows).toBeGreaterThan(60);
    expect(marks).toBeGreaterThan(60);
  });

  it('says what the HTML document says, notes and verdicts at their rows', async () => {
    const { library, pair } = await makePair();
    const view = await library.call('compare/open', pair);
    const markdown = await write(library, pair, 'md');
    const columns = readColumns(markdown, namesOf(view));
    expect(bare(wordsOf(columns.left))).toBe(bare(view.left.text));
    expect(bare(wordsOf(columns.right))).toBe(bare(view.right.text));
    const read = readMarkdown(markdown);
    const { document } = parseHTML(await write(library, pair, 'html'));
    const heads = [...document.querySelectorAll('h1, h2')].map((head) => head.textContent);
    expect([...read.querySelectorAll('h1, h2')].map((head) => head.textContent)).toEqual(heads);
    const notes = [...document.querySelectorAll('tr.note .words')].map((words) => bare(words.textContent));
    expect(notes.length).toBeGreaterThan(3);
    const quoted = [...read.querySelectorAll('blockquote')].map((words) => bare(words.textContent));
    expect(quoted).toHaveLength(notes.length);
    for (const [at, words] of notes.entries()) expect(quoted[at]).toContain(words);
    const all = bare(read.documentElement?.textContent ?? '');
    for (const cell of document.querySelectorAll('#method td, #changes td, #counts td, #orphans .words'))
      expect(all).toContain(bare(cell.textContent));
    expect(read.querySelector('mark')?.textContent).not.toBe('');
  });

  it('folds rows without a change, and leaves out what is not wanted', async () => {
    const { library, pair } = await makePair();
    const options = { rows: 'changed', notes: false, verdicts: false, changeList: false, language: 'en' };
    for (const format of ['md', 'txt'] as const) {
      const whole = await write(library, pair, format, { language: 'en' });
      const folded = await write(library, pair, format, options);
      expect(folded).toMatch(/… \d+ rows? without a change left out, \d+ characters …/u);
      expect(folded.length).toBeLessThan(whole.length);
      for (const words of ['List of changes', '已核']) {
        expect(whole).toContain(words);
        expect(folded).not.toContain(words);
      }
    }
  });
});

describe('an annotated diff as plain text', () => {
  it('holds both texts to the letter, and marks what differs', async () => {
    const { library, pair } = await makePair();
    const view = await library.call('compare/open', pair);
    const file = await write(library, pair, 'txt');
    for (const side of ['left', 'right'] as const)
      expect(bare(readSide(file, side, false)), side).toBe(bare(view[side].text));
    expect(bare(readSide(file, 'left', true))).toBe(bare(readSide(file, 'right', true)));
    expect(file).toMatch(/\[-[^\n]+-\]/u);
    expect(file).toMatch(/\{\+[^\n]+\+\}/u);
    expect(file).toMatch(/ #路桥 通车<当日>\n {4}第二行\n/u);
    expect(file).toContain('原文：“早已不在的一句话”');
  });

  it('is shown before it is written, to the letter', async () => {
    const { library, pair } = await makePair();
    for (const format of ['md', 'txt'] as const) {
      const { html } = await library.call('export/preview', { ...pair, format, options: OPTIONS });
      expect(parseHTML(html).document.querySelector('pre')?.textContent).toBe(
        await write(library, pair, format),
      );
      expect(await write(library, pair, format)).toBe(await write(library, pair, format));
    }
  });
});
