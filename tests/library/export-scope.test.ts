import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { partOf, readWord, settleChanges } from '../helpers/word-document.ts';
import { MASK_NOTHING } from '../helpers/masks.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

const OPTIONS = { language: 'zh-CN', notes: true, verdicts: true, changeList: true, masks: MASK_NOTHING };
const MOVED = '\u3000\u3000我们修好环湖步道，沿线设置休息亭和饮水处，方便老人和孩子。';

type Made = { readonly library: TestLibrary; readonly left: number; readonly right: number };

/** A sentence of the first part moves to the end; there is a note in the second part. */
async function makeNoted(): Promise<Made & { readonly view: ComparisonView }> {
  const library = makeLibrary();
  const later = inventReport(2024).replace(
    '\u3000\u3000各位代表！让',
    `${MOVED}\n\n\u3000\u3000各位代表！让`,
  );
  const left = (await addText(library, '2023.txt', inventReport(2023, MOVED))).id;
  const right = (await addText(library, '2024.txt', later)).id;
  const { text } = await library.call('report/open', { id: right });
  const start = text.indexOf('停车位');
  const anchor = createAnchor(text, { start, end: start + 3 });
  const target = { kind: 'text', report: right, anchor };
  await library.call('notes/add', { target, text: '看看车位', tags: [] });
  return { library, left, right, view: await library.call('compare/open', { left, right }) };
}

async function preview({ library, left, right }: Made, options: object, format = 'html'): Promise<string> {
  const args = { left, right, format, options: { ...OPTIONS, ...options } };
  return (await library.call('export/preview', args)).html;
}

const rowsOf = (html: string): readonly number[] =>
  [...html.matchAll(/<tr id="r(\d+)"/gu)].map(([, number]) => Number(number) - 1);

/** The pair of sections of that title, and the rows that stand in it on either side. */
function sectionOf(view: ComparisonView, words: string) {
  const { comparison, left, right } = view;
  const titles = { left: left.outline.sections, right: right.outline.sections };
  const section = comparison.sections.findIndex(
    (pair) => pair.right !== null && titles.right[pair.right]?.title.includes(words),
  );
  const pair = comparison.sections[section]!;
  const inside = (side: 'left' | 'right', row: (typeof comparison.rows)[number]): boolean => {
    const [top, range] = [titles[side][pair[side] ?? -1], row[side]];
    return top !== undefined && range !== null && range.start >= top.own.start && range.start < top.end;
  };
  const rows = comparison.rows.flatMap((row, index) =>
    inside('left', row) || inside('right', row) ? [index] : [],
  );
  return { section, rows };
}

describe('one section of a comparison', () => {
  it('has its rows, its notes, its changes and no others, and says so', async () => {
    const made = await makeNoted();
    const { section, rows } = sectionOf(made.view, '工作安排');
    const html = await preview(made, { section });
    expect(rows.length).toBeGreaterThan(3);
    expect(rowsOf(html)).toEqual(rows);
    expect(html).toContain('看看车位');
    expect(html).toMatch(/本文件只含：“[^”]*工作安排”一节（含其下各级）。/u);
    expect(html).toContain('本文件只含其中一部分，见“内容范围”');
    const other = sectionOf(made.view, '工作回顾');
    const review = await preview(made, { section: other.section });
    expect(rowsOf(review)).toEqual(other.rows);
    expect(review).not.toContain('看看车位');
    // The end of the move that is not in the file is told, not linked.
    expect(review).toMatch(/<span title="移动的另一端">→\d+<\/span>/u);
    for (const [, number] of review.matchAll(/href="#r(\d+)"/gu)) expect(review).toContain(`id="r${number}"`);
  });

  it('can be accepted and rejected by itself', async () => {
    const made = await makeNoted();
    const { left, right, comparison } = made.view;
    for (const words of ['工作安排', '工作回顾', '安全底线']) {
      const { section, rows } = sectionOf(made.view, words);
      const target = join(makeFolder(), '节.docx');
      await made.library.call('export/file', {
        ...{ left: made.left, right: made.right, format: 'docx', target },
        options: { ...OPTIONS, section, rows: 'noted' },
      });
      const parts = readWord(readFileSync(target));
      const document = partOf(parts, 'word/document.xml');
      const join_ = (side: 'left' | 'right', text: string): string =>
        rows
          .map((index) => comparison.rows[index]![side])
          .map((range) => (range === null ? '' : text.slice(range.start, range.end)))
          .join('');
      expect(settleChanges(document, 'accept'), words).toBe(join_('right', right.text));
      expect(settleChanges(document, 'reject'), words).toBe(join_('left', left.text));
      expect(JSON.stringify([...parts.get('word/comments.xml')!.children])).toContain('只含');
    }
  });

  it('is refused where the comparison has no such section', async () => {
    const made = await makeNoted();
    expect(await failureOf(() => preview(made, { section: 999 }))).toMatchObject({ code: 'not-found' });
  });
});

describe('the rows of a kind', () => {
  it('are those with a note and the headings over them; the others are counted', async () => {
    const made = await makeNoted();
    const html = await preview(made, { rows: 'noted' });
    const kept = rowsOf(html).map((index) => made.view.comparison.rows[index]!);
    expect(kept.filter(({ isHeading }) => !isHeading)).toHaveLength(1);
    expect(html).toContain('车位');
    expect(html).toMatch(/略去没有批注的 \d+ 行/u);
    expect(html).toContain('本文件只含：有批注的行。');
    expect(html).not.toContain('环湖步道');
  });

  it('are those with a change of it, and so is the list', async () => {
    const made = await makeNoted();
    const { changes, moves } = made.view.comparison;
    for (const kind of ['figure', 'moved', 'added'] as const) {
      const wanted = new Set(changes.filter((change) => change.kind === kind).map(({ row }) => row));
      if (kind === 'moved') for (const { rightRow } of moves) wanted.add(rightRow);
      const html = await preview(made, { rows: [kind] });
      const kept = rowsOf(html).filter((index) => !made.view.comparison.rows[index]!.isHeading);
      expect(kept, kind).toEqual(
        [...wanted].sort((a, b) => a - b).filter((index) => !made.view.comparison.rows[index]!.isHeading),
      );
      const list = /<section id="changes">(.*?)<\/section>/su.exec(html)?.[1] ?? '';
      expect(list.split('<tr>').length - 2, kind).toBe(
        changes.filter((change) => change.kind === kind).length,
      );
      expect(html).toMatch(/略去没有所选变化的 \d+ 行/u);
    }
  });
});

it('what cleaning took out is listed by step, where it is asked for', async () => {
  const library = makeLibrary();
  const left = (await addText(library, '2023.txt', inventReport(2023))).id;
  const more = '\u3000\u3000我们新增绿地（下转4版）四十公顷。';
  const right = (await addText(library, '2024.txt', inventReport(2024, more))).id;
  const made = { library, left, right };
  const list = (html: string): string => /<section id="cleaning">(.*?)<\/section>/su.exec(html)?.[1] ?? '';
  expect(list(await preview(made, { cleaning: true }))).toMatch(
    /<td>[^<]+<\/td><td>（下转4版）<\/td><td><\/td><td>\d+–\d+<\/td>/u,
  );
  expect(list(await preview(made, {}))).toBe('');
});
