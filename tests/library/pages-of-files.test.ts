import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { makePdf } from '../helpers/pdf.ts';
import { find, report, type Case } from './goal-case.ts';
import { KINDS, sourceOf } from './table-file.ts';
import { makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

/** Two reports as PDFs of two pages: what was done stands on the first, what is to be done on the second. */
async function makePages(): Promise<Case> {
  const library = makeLibrary();
  const add = async (year: number, review: string, goals: string): Promise<number> => {
    const lines = report(year, review, goals)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const turn = lines.findIndex((line) => line.startsWith('二、'));
    const pageOf = (part: readonly string[]) => part.map((text, at) => ({ x: 60, y: 780 - 16 * at, text }));
    const file = join(makeFolder(), `${year}.pdf`);
    writeFileSync(file, makePdf([pageOf(lines.slice(0, turn)), pageOf(lines.slice(turn))]));
    const { items } = await library.call('import/files', { files: [file] });
    const [item] = items;
    if (item?.status !== 'imported') throw new Error(JSON.stringify(item));
    return item.report.id;
  };
  const earlier = await add(2023, '教育稳步发展。', '建成青岚大桥。新增就业3万人。');
  const later = await add(2024, '青岚大桥建成通车。新增就业2.6万人。', '继续推进滨河隧道建设。');
  return { library, earlier, later };
}

async function addNotes({ library, earlier: left, later: right }: Case): Promise<void> {
  const anchorOf = async (id: number, words: string) => {
    const { text } = await library.call('report/open', { id });
    return createAnchor(text, find(text, words));
  };
  const [bridge, built] = [await anchorOf(left, '建成青岚大桥'), await anchorOf(right, '青岚大桥建成通车')];
  const anchors = { leftAnchor: bridge, rightAnchor: built };
  const change = { kind: 'change', left, right, changeKey: 'a', ...anchors };
  await library.call('notes/add', { target: change, text: '成了', tags: [] });
  await library.call('notes/add', {
    ...{ target: { kind: 'text', report: right, anchor: built }, text: '通车', tags: [] },
  });
}

/** The cells of a table by title, and its file. */
async function writeTable(made: Case, kind: (typeof KINDS)[number]) {
  const file = join(made.library.folder, `${kind}.csv`);
  await made.library.call('tables/export', { source: sourceOf(made, kind), target: file, language: 'en' });
  const { titles, rows } = parseCsv(readFileSync(file), file);
  const cells = rows.map((row) => Object.fromEntries(titles.map((title, at) => [title, row[at] ?? null])));
  return { file, titles, rows, cells };
}

const taken = (library: TestLibrary, file: string) => library.call('tables/import', { files: [file] });

it('tables say on which pages of their files the words stand, and come back with and without that', async () => {
  const made = await makePages();
  await addNotes(made);
  const cellsOf = async (kind: (typeof KINDS)[number]) => (await writeTable(made, kind)).cells;
  expect(await cellsOf('figures')).toContainEqual(expect.objectContaining({ Quote: '3万人', Page: '2' }));
  expect(await cellsOf('figures')).toContainEqual(expect.objectContaining({ Quote: '2.6万人', Page: '1' }));
  expect(await cellsOf('years')).toContainEqual(
    expect.objectContaining({ 'Title of the year': '二、2023年工作安排', Page: '2' }),
  );
  expect(await cellsOf('notes')).toContainEqual(
    expect.objectContaining({ Note: '成了', Page: '2', 'Other page': '1' }),
  );
  expect(await cellsOf('terms')).toContainEqual(
    expect.objectContaining({ Phrase: '大桥|隧道', 'Report year': '2024', Pages: '1 2' }),
  );
  expect(await cellsOf('goals')).toContainEqual(expect.objectContaining({ Goal: '青岚大桥', Page: '2' }));
  for (const kind of KINDS.filter((each) => each !== 'decisions')) {
    const { file, titles, rows } = await writeTable(made, kind);
    expect([kind, titles.some((title) => /page/iu.test(title))]).toEqual([kind, true]);
    const all = { added: 0, known: rows.length, failed: [], left: 0, stop: null };
    expect([kind, await taken(made.library, file)]).toEqual([kind, all]);
    // As the version before wrote it.
    const old = titles.map((title) => !/page/iu.test(title));
    const without = (row: readonly (string | number | null)[]) => row.filter((_, at) => old[at]);
    writeFileSync(
      file,
      formatCsv({ titles: titles.filter((_, at) => old[at]), rows: rows.map((row) => without(row)) }),
    );
    expect([kind, await taken(made.library, file)]).toEqual([kind, all]);
  }
});

it('a page that was changed by hand differs, as all that is only computed does', async () => {
  const made = await makePages();
  const { file, titles, rows } = await writeTable(made, 'figures');
  const at = titles.indexOf('Page');
  const changed = rows.map((row, index) => (index === 0 ? row.with(at, '9') : row));
  writeFileSync(file, formatCsv({ titles, rows: changed }));
  expect(await taken(made.library, file)).toMatchObject({
    ...{ added: 0, known: rows.length - 1 },
    failed: [{ file: 'figures.csv', row: 2, problem: 'differs' }],
  });
});

it('notes say on which pages their words stand, whichever way the two are set against each other', async () => {
  const made = await makePages();
  await addNotes(made);
  const { library, earlier, later } = made;
  const pagesOf = (notes: Awaited<ReturnType<typeof list>>) =>
    notes.map(({ text, leftPages, rightPages }) => [text, leftPages, rightPages]);
  const list = (id: number | null) => library.call('notes/list', { report: id });
  const expected = [
    ['通车', '1', null],
    ['成了', '2', '1'],
  ];
  expect(pagesOf(await list(null))).toEqual(expected);
  const open = (left: number, right: number) => library.call('compare/open', { left, right });
  expect(pagesOf((await open(earlier, later)).notes)).toEqual(expected);
  expect(pagesOf((await open(later, earlier)).notes)).toContainEqual(['成了', '1', '2']);
});

it('a comparison carries the pages of both files, and lists of changes in exports name them', async () => {
  const { library, earlier: left, later: right } = await makePages();
  const view = await library.call('compare/open', { left, right });
  for (const side of ['left', 'right'] as const) {
    const { pages } = await library.call('report/open', { id: view[side].summary.id });
    expect(pages).toHaveLength(2);
    expect(view[side].pages).toEqual(pages);
  }
  const goals = await library.call('goals/open', { report: left });
  expect(goals.earlier.pages).toEqual(view.left.pages);
  const masks = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
  const options = {
    ...{ language: 'zh-CN', notes: true, verdicts: true, changeList: true, rows: 'all' },
    masks: Object.fromEntries(masks.map((mask) => [mask, false])),
  };
  const { html } = await library.call('export/preview', { left, right, format: 'html', options });
  const changes = html.slice(html.indexOf('<section id="changes">'));
  expect(changes).toMatch(/<td>二、2024年工作安排 · 第 2 页 → 第 2 页<\/td>/u);
  expect(changes).toMatch(/<td>一、2023年工作回顾 · 第 1 页<\/td>/u);
});
