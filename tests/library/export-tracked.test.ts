import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { formatTrackedDocx } from '../../electron/library/export/tracked/docx.ts';
import type { OtherDeciders } from '../../electron/library/export/decision-kinds.ts';
import type { ExportInput } from '../../electron/library/export/model.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { partOf, readWord, settleChanges, wordsOf, type WordParts } from '../helpers/word-document.ts';
import { findFaults } from '../helpers/word-schema.ts';
import { childOf, elementsOf, walk, type XmlNode } from '../helpers/xml-tree.ts';
import { makeTwo, workOn } from './table-file.ts';
import { addText, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = {
  ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
  masks: MASK_NOTHING,
};
const MOVED = '\u3000\u3000我们修好环湖步道，沿线设置休息亭和饮水处，方便老人和孩子。';
const MARKS = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

type Pair = { readonly left: number; readonly right: number };

async function write(library: TestLibrary, pair: Pair, options: object = {}): Promise<Buffer> {
  const target = join(makeFolder(), '修订.docx');
  const args = { ...pair, format: 'docx', target, options: { ...OPTIONS, ...options } };
  const { bytes } = await library.call('export/file', args);
  const written = readFileSync(target);
  expect(written.length).toBe(bytes);
  return written;
}

async function addPair(library: TestLibrary, left: string, right: string): Promise<Pair> {
  const [a, b] = [await addText(library, '2023.txt', left), await addText(library, '2024.txt', right)];
  return { left: a.id, right: b.id };
}

/** A sentence of the first year stands at the end of the second; a figure, a paragraph, a heading differ. */
function addMoved(library: TestLibrary): Promise<Pair> {
  const later = inventReport(2024, '\u3000\u3000“R&D”投入<三成>，\t更强。').replace(
    '\u3000\u3000各位代表！让',
    `${MOVED}\n\n\u3000\u3000（三）新添一节。这里另说一事。\n\u3000\u3000各位代表！让`,
  );
  return addPair(library, inventReport(2023, `${MOVED}\n\u3000\u3000“R&D”投入<两成>，\t更强。`), later);
}

const textOf = async (library: TestLibrary, id: number): Promise<string> =>
  (await library.call('report/open', { id })).text;

async function expectBoth(library: TestLibrary, pair: Pair, options: object = {}): Promise<WordParts> {
  const parts = readWord(await write(library, pair, options));
  const document = partOf(parts, 'word/document.xml');
  expect(settleChanges(document, 'accept')).toBe(await textOf(library, pair.right));
  expect(settleChanges(document, 'reject')).toBe(await textOf(library, pair.left));
  return parts;
}

const named = (root: XmlNode, name: string): readonly XmlNode[] =>
  [...walk(root)].filter((node) => node.name === name);

function commentsOf(parts: WordParts): readonly { readonly author: string; readonly lines: string[] }[] {
  return named(partOf(parts, 'word/comments.xml'), 'w:comment').map((comment) => ({
    author: comment.attributes['w:author'] ?? '',
    lines: elementsOf(comment).map(wordsOf),
  }));
}

describe('a Word document with tracked changes', () => {
  it('holds both reports: all accepted is the right one, all rejected the left one', async () => {
    const library = makeLibrary();
    const pair = await addMoved(library);
    const parts = await expectBoth(library, pair);
    await expectBoth(library, { left: pair.right, right: pair.left });
    const document = partOf(parts, 'word/document.xml');
    for (const name of MARKS) expect(named(document, name).length, name).toBeGreaterThan(0);
    const moved = named(document, 'w:moveTo').map(wordsOf).join('');
    expect(moved).toContain('修好环湖步道');
    expect(named(document, 'w:moveFrom').map(wordsOf).join('')).toBe(moved);
  });

  it('holds both whatever was mixed', async () => {
    const random = seededRandom(12);
    const library = makeLibrary();
    const sentence = (): string =>
      Array.from({ length: 8 }, () => '修路架桥办学兴水通电'.charAt(pickBelow(random, 10))).join('') + '。';
    const lines = Array.from({ length: 30 }, () => `\u3000\u3000${sentence()}${sentence()}`);
    for (let round = 0; round < 6; round += 1) {
      const other = lines.flatMap((line) => {
        const dice = pickBelow(random, 6);
        if (dice === 0) return [];
        if (dice === 1) return [line, `\u3000\u3000${sentence()}`];
        return dice === 2 ? [line.replace('。', `。\n\u3000\u3000`)] : [line.replace('路', '道')];
      });
      const at = pickBelow(random, other.length);
      const moved = [...other.slice(at), ...other.slice(0, at)];
      const ids = await addPair(
        library,
        inventReport(2000 + round, lines.join('\n')),
        inventReport(2010 + round, moved.join('\n')),
      );
      await expectBoth(library, ids);
    }
  });

  it('is built as the standard has it, its numbers unique, the ends of its moves paired', async () => {
    const library = makeLibrary();
    const parts = await expectBoth(library, await addMoved(library));
    for (const [path, part] of parts) expect(findFaults(part), path).toEqual([]);
    const document = partOf(parts, 'word/document.xml');
    const numbered = [...MARKS, 'w:pPrChange', 'w:moveFromRangeStart', 'w:moveToRangeStart'];
    const ids = numbered.flatMap((name) => named(document, name).map((node) => node.attributes['w:id']));
    expect(new Set(ids).size).toBe(ids.length);
    const names = (end: 'From' | 'To'): readonly unknown[] =>
      named(document, `w:move${end}RangeStart`).map((node) => node.attributes['w:name']);
    expect(names('From').length).toBeGreaterThan(0);
    expect([...names('From')].sort()).toEqual([...names('To')].sort());
    for (const end of ['From', 'To']) {
      const at = (edge: string): readonly unknown[] =>
        named(document, `w:move${end}Range${edge}`).map((node) => node.attributes['w:id']);
      expect(at('End')).toEqual(at('Start'));
    }
    const types = partOf(parts, '[Content_Types].xml');
    for (const { attributes } of named(types, 'Override'))
      expect(parts.has((attributes['PartName'] ?? '').slice(1)), attributes['PartName']).toBe(true);
  });

  it('has headings of their level, a title, and keeps the style of the left text', async () => {
    const library = makeLibrary();
    const left = inventReport(
      2023,
      '\u3000\u3000（一）修路架桥\n\u3000\u3000修好了许多条路，架好了许多座桥。',
    );
    const right = inventReport(
      2024,
      '\u3000\u3000二、修路架桥\n\u3000\u3000修好了许多条路，架好了许多座桥。',
    );
    const parts = await expectBoth(
      library,
      await addPair(library, left, right.replace('二、2024', '三、2024')),
    );
    const styles = named(partOf(parts, 'word/document.xml'), 'w:p').map((paragraph) => {
      const properties = childOf(paragraph, 'w:pPr');
      const before = childOf(childOf(properties, 'w:pPrChange'), 'w:pPr');
      const style = (node: XmlNode | undefined): string | undefined =>
        childOf(node, 'w:pStyle')?.attributes['w:val'];
      return [wordsOf(paragraph), style(properties), style(before)] as const;
    });
    const styleOf = (words: string): readonly unknown[] =>
      styles.find(([text]) => text.includes(words))?.slice(1) ?? [];
    expect(styleOf('政府工作报告')).toEqual(['Title', undefined]);
    expect(styleOf('沈一帆')).toEqual(['ReportHead', undefined]);
    expect(styleOf('各位代表：')).toEqual(['Salutation', undefined]);
    expect(styleOf('年工作回顾')).toEqual(['Heading1', undefined]);
    expect(styleOf('修路架桥')).toEqual(['Heading1', 'Heading2']);
    const outline = named(partOf(parts, 'word/styles.xml'), 'w:style')
      .filter((node) => node.attributes['w:styleId']?.startsWith('Heading') === true)
      .flatMap((node) => named(node, 'w:outlineLvl'));
    expect(outline.map((node) => node.attributes['w:val'])).toEqual('012345678'.split(/(?=\d)/u));
  });

  it('is the same to the byte, in another library and at another time, too', async () => {
    const [one, other] = [makeLibrary(), makeLibrary({ now: () => new Date('2031-01-01') })];
    const bytes = await write(one, await addMoved(one));
    expect(bytes.equals(await write(one, { left: 1, right: 2 }))).toBe(true);
    expect(bytes.equals(await write(other, await addMoved(other)))).toBe(true);
  });

  it('keeps all changes where some are masked, under an author of their own', async () => {
    const library = makeLibrary();
    const pair = await addMoved(library);
    const masks = { ...MASK_NOTHING, 'year-turn': true };
    const parts = await expectBoth(library, pair, { masks });
    const expected = [...walk(partOf(parts, 'word/document.xml'))]
      .filter((node) => node.attributes['w:author'] === '对照（每年都有的变化）')
      .map(wordsOf);
    expect(expected).toContain('2023年');
    expect(expected.join('')).not.toMatch(/两成|三成/u);
    expect(commentsOf(parts)[0]?.lines).toContain('另列修订者：年份推移: 是');
  });

  it('tells of characters that the format cannot hold', async () => {
    const library = makeLibrary();
    const pair = await addPair(library, inventReport(2023), inventReport(2024, '\u3000\u3000修\u0001路'));
    await library.call('report/clean-as', {
      id: pair.right,
      choice: { keptSteps: ['invisible'], keptEdits: [] },
    });
    const parts = readWord(await write(library, pair));
    const accepted = settleChanges(partOf(parts, 'word/document.xml'), 'accept');
    expect(accepted).toBe((await textOf(library, pair.right)).replace('\u0001', '\uFFFD'));
    expect(commentsOf(parts)[0]?.lines.join('')).toContain('有 1 个 Word 文件不能容纳的控制字符');
  });

  it('is read by its own import as the right report', async () => {
    const library = makeLibrary();
    const pair = await addMoved(library);
    const target = join(makeFolder(), '修订.docx');
    await library.call('export/file', { ...pair, format: 'docx', target, options: OPTIONS });
    const { items } = await library.call('import/files', { files: [target], tables: [] });
    expect(items).toMatchObject([{ status: 'duplicate', sameBytes: false, report: { id: pair.right } }]);
  });
});

describe('the comments of a tracked document', () => {
  it('tell first how it was made, and so do its properties', async () => {
    const library = makeLibrary();
    const pair = await addMoved(library);
    const parts = readWord(await write(library, pair));
    const { summary } = await library.call('report/open', { id: pair.left });
    const [first] = commentsOf(parts);
    expect(first?.author).toBe('对照');
    expect(first?.lines[1]).toContain('接受全部修订，即得右侧报告清理后的全文');
    expect(first?.lines).toContain(`原文件 SHA-256: ${summary.sha256}`);
    const properties = named(partOf(parts, 'docProps/custom.xml'), 'property');
    expect(properties.map((node) => node.attributes['name'])).toContain('2023 原文件 SHA-256');
    expect(wordsOf(partOf(parts, 'word/header1.xml'))).toBe('云川市政府工作报告修订对照：2023 → 2024');
  });

  it('stand at the words of notes and verdicts, with who and when; what has lost its words is not lost', async () => {
    const { library, earlier, later } = await makeTwo();
    await workOn({ library, earlier, later });
    const text = await textOf(library, later);
    const start = text.indexOf('青岚大桥建成通车');
    const target = { kind: 'text', report: later, anchor: createAnchor(text, { start, end: start + 8 }) };
    await library.call('notes/add', { target, text: '通车\n<当日>', tags: ['路桥'] });
    const lost = { ...target, anchor: { quote: '早已不在的一句话', prefix: '', suffix: '', start: 0 } };
    await library.call('notes/add', { target: lost, text: '孤', tags: [] });
    const pair = { left: earlier, right: later };
    const parts = await expectBoth(library, pair);
    const comments = commentsOf(parts);
    const at = comments.findIndex(({ lines }) => lines.join('|') === '通车<当日>|#路桥');
    expect(comments[at]?.author).toBe('编码员 A');
    expect(rangeOf(partOf(parts, 'word/document.xml'), at)).toBe('青岚大桥建成通车');
    expect(comments.map(({ lines }) => lines.join('|')).join('\n')).toContain(
      '孤|失去原文的批注: 原文：早已不在的一句话',
    );
    const verdicts = comments.filter(({ lines }) => lines[0]?.startsWith('目标“') === true);
    const bridge = comments.findIndex(({ lines }) => lines.includes('依据（云川年鉴）：大桥已经通车'));
    expect(comments[bridge]?.lines[0]).toMatch(/^目标“.*青岚大桥.*”：完成了$/u);
    expect(rangeOf(partOf(parts, 'word/document.xml'), bridge)).toContain('青岚大桥');
    expect(verdicts.map(({ lines }) => lines.join('|')).join('\n')).toContain('检索过：回顾、任务');
    const without = readWord(await write(library, pair, { notes: false, verdicts: false }));
    expect(commentsOf(without)).toHaveLength(1);
  });
});

/** The words between the beginning and the end of a comment. */
function rangeOf(document: XmlNode, id: number): string {
  let isInside = false;
  return [...walk(document)]
    .map((node) => {
      if (node.name === 'w:commentRangeStart' && node.attributes['w:id'] === String(id)) isInside = true;
      if (node.name === 'w:commentRangeEnd' && node.attributes['w:id'] === String(id)) isInside = false;
      return isInside && (node.name === 'w:t' || node.name === 'w:delText') ? wordsOf(node) : '';
    })
    .join('');
}

describe('the preview of a tracked document', () => {
  it('has the words, changes and comments of the file', async () => {
    const library = makeLibrary();
    const pair = await addMoved(library);
    const { html } = await library.call('export/preview', { ...pair, format: 'docx', options: OPTIONS });
    expect(html).toContain('<ins class="added ">三成</ins>');
    expect(html).toContain('<del class="from ">');
    expect(html).toContain('接受全部修订，即得右侧报告清理后的全文');
    expect(html).not.toMatch(/<script|src=|https?:/u);
  });

  it.each([
    ['of the report', (text: string) => text, '2024-01-09'],
    ['on which a report without one came in', (text: string) => text.replace(/^——.*$/mu, ''), '2031-02-03'],
  ])('tells the day %s, as the file does', async (_, change, day) => {
    const library = makeLibrary({ now: () => new Date('2031-02-03T04:05:06.000Z') });
    const left = await addText(library, '2023.txt', inventReport(2023));
    const right = await addText(library, '2024.txt', change(inventReport(2024)));
    const pair = { left: left.id, right: right.id };
    const { html } = await library.call('export/preview', { ...pair, format: 'docx', options: OPTIONS });
    expect(/<section id="c0"><b>([^<]*)<\/b>/u.exec(html)?.[1]).toBe(`[1] 对照 ${day}`);
    const parts = readWord(await write(library, pair));
    const dates = ['w:comment', 'w:ins', 'w:del'].flatMap((name) =>
      ['word/comments.xml', 'word/document.xml'].flatMap((path) => named(partOf(parts, path), name)),
    );
    expect(dates.length).toBeGreaterThan(2);
    expect(new Set(dates.map(({ attributes }) => attributes['w:date']?.slice(0, 10)))).toEqual(
      new Set([day]),
    );
  });
});

const NOTHING: OtherDeciders = {
  ...{ reviewed: [], heads: [], figures: [], characters: [], confirmed: [], rejected: [], added: [] },
  ...{ edited: [], passages: [], outside: [], choices: [], joins: [] },
};

it('a tracked document that would not hold both texts is refused', async () => {
  const library = makeLibrary();
  const pair = await addMoved(library);
  const view = await library.call('compare/open', pair);
  const method = {
    ...{ detectedEncoding: 'utf-8', textSha256: '', edits: [], pages: [] },
    choice: { keptSteps: [], keptEdits: [] },
  } as const;
  const input = {
    ...{ view, appVersion: '1', left: method, right: method, reference: [], verdicts: [], outcomes: [] },
    ...{ options: { ...EXPORT_DEFAULTS, ...OPTIONS }, corrections: [], decided: NOTHING },
  } as ExportInput;
  expect(formatTrackedDocx(input).length).toBeGreaterThan(0);
  const rows = view.comparison.rows.slice(1);
  const broken = { ...input, view: { ...view, comparison: { ...view.comparison, rows } } };
  expect(() => formatTrackedDocx(broken)).toThrow(expect.objectContaining({ code: 'bug' }));
});
