import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { CLEANING_RULES } from '../../shared/model/cleaning.ts';
import { sliceSpan, type Span } from '../../shared/model/span.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const QUOTE = '稳步推进城市更新和老旧小区改造';
/** What stands around the second quote in the old text stands around the first one in the new. */
const BODY = [
  `按照规划（试行版）${QUOTE}，群众满意。`,
  `今年（下转3版）${QUOTE}（下转4版）任务全部完成。夜间公交线网不断完善。`,
]
  .map((line) => `\u3000\u3000${line}`)
  .join('\n');

/** Runs SQL behind the library's back. */
function tamper(library: TestLibrary, sql: string): void {
  const connection = new Sqlite(library.file);
  connection.exec(sql);
  connection.close();
}

/** A report as rules read it that knew nothing of turns of the page. Until `update`, today's rules read it likewise. */
async function addOlder(library: TestLibrary, year: number, body = BODY): Promise<number> {
  const { id } = await addText(library, `${year}.txt`, inventReport(year, body));
  await library.call('report/clean-as', { id, choice: { keptSteps: ['turns'], keptEdits: [] } });
  expect((await library.call('report/open', { id })).text.includes('（下转')).toBe(body.includes('（下转'));
  return id;
}

/** From here on the texts are of older rules. */
function update(library: TestLibrary): void {
  tamper(library, `UPDATE texts SET rules = 0, choice = '{"keptSteps":[],"keptEdits":[]}'`);
}

function findNth(text: string, words: string, nth: number): Span {
  const start = [...text.matchAll(new RegExp(words, 'gu'))][nth]!.index;
  return { start, end: start + words.length };
}

async function addNote(library: TestLibrary, report: number, words: string, nth = 0): Promise<number> {
  const { text } = await library.call('report/open', { id: report });
  const anchor = createAnchor(text, findNth(text, words, nth));
  const note = await library.call('notes/add', {
    target: { kind: 'text', report, anchor },
    text: words,
    tags: [],
  });
  return note.id;
}

/** Where each note of a report stands, with what comes before. */
async function placesOf(library: TestLibrary, id: number): Promise<Readonly<Record<number, string>>> {
  const { text, notes } = await library.call('report/open', { id });
  return Object.fromEntries(
    notes.map((note) => [
      note.id,
      note.left === null ? 'orphan' : text.slice(note.left.start - 2, note.left.end),
    ]),
  );
}

describe('after newer rules read a text otherwise', () => {
  it('notes are on the same stretch of the file, also where their quote stands twice', async () => {
    const library = makeLibrary();
    const id = await addOlder(library, 2024);
    const second = await addNote(library, id, QUOTE, 1);
    const first = await addNote(library, id, QUOTE);
    const wide = await addNote(library, id, `${QUOTE}（下转4版）任务`);
    const gone = await addNote(library, id, '（下转4版）');
    const binned = await addNote(library, id, QUOTE, 1);
    await library.call('notes/delete', { id: binned });
    update(library);
    const places = {
      [first]: `版）${QUOTE}`,
      [second]: `今年${QUOTE}`,
      [wide]: `今年${QUOTE}任务`,
      [gone]: 'orphan',
    };
    expect(await placesOf(library, id)).toEqual(places);
    await library.call('notes/restore', { id: binned });
    expect(await placesOf(library, id)).toEqual({ ...places, [binned]: `今年${QUOTE}` });
    const { notes } = await library.call('report/open', { id });
    expect(notes.find((note) => note.id === gone)).toMatchObject({
      target: { anchor: { quote: '（下转4版）' } },
    });
  });

  it.each([
    ['undo', 'history/undo', () => ({})],
    ['another encoding', 'report/read-as', (id: number) => ({ id, encoding: 'utf-8' })],
    [
      'an edit of the outline',
      'report/correct-outline',
      (id: number, at: Span) => ({ id, at, edit: { kind: 'rename', title: '回顾' } }),
    ],
  ] as const)('notes are there also where the first thing done is %s', async (_, method, toArgs) => {
    const library = makeLibrary();
    const id = await addOlder(library, 2024);
    const { text } = await library.call('report/open', { id });
    const second = await addNote(library, id, QUOTE, 1);
    await library.call('report/delete', { id });
    await library.call('report/restore', { id });
    update(library);
    // The words that an edit is made on stand where they did: before all that is read otherwise.
    await library.call(method, toArgs(id, findNth(text, '2023年工作回顾', 0)));
    if (method === 'history/undo') await library.call('report/restore', { id });
    expect(await placesOf(library, id)).toEqual({ [second]: `今年${QUOTE}` });
  });

  it('edits of figures are on the same figures', async () => {
    const library = makeLibrary();
    const figures = '\u3000\u3000公厕增加850个，驿站增加（下转5版）850个（下转6版）以上。';
    const id = await addOlder(library, 2024, `${BODY}\n${figures}`);
    const { text } = await library.call('report/open', { id });
    const at = findNth(text, '850个', 1);
    await library.call('figures/edit', { id, edit: { kind: 'reject' }, at });
    update(library);
    const { text: now, figureCorrections } = await library.call('report/open', { id });
    const [edited] = figureCorrections;
    expect(now.slice(edited!.at!.start - 4, edited!.at!.end)).toBe('驿站增加850个');
  });

  it('decisions, edits of the outline and reviewed marks are where they were', async () => {
    const library = makeLibrary();
    const left = (await addText(library, '2023.txt', inventReport(2023))).id;
    const right = await addOlder(library, 2024);
    const pair = { left, right };
    const at = findNth((await library.call('report/open', { id: right })).text, QUOTE, 1);
    await library.call('report/correct-outline', { id: right, edit: { kind: 'heading', level: 1 }, at });
    const decision = { kind: 'cut', level: 'passage', left: null, right: at };
    const decided = await library.call('compare/decide', { ...pair, decision });
    const sentence = sliceSpan(decided.right.text, decided.decisions[0]!.placed!.right!);
    expect(sentence).toContain('（下转3版）');
    const words = (view: ComparisonView, key: string): string => {
      const { right: span } = view.comparison.changes.find((change) => change.key === key)!;
      return span === null ? '' : sliceSpan(view.right.text, span);
    };
    const keys = decided.comparison.changes
      .filter(({ key }) => /下转|公交/u.test(words(decided, key)))
      .map(({ key }) => key);
    expect(keys).toHaveLength(2);
    await library.call('compare/review', { ...pair, keys, isReviewed: true });

    update(library);
    const view = await library.call('compare/open', pair);
    expect(view.right.text).not.toContain('下转');
    const [kept] = view.decisions;
    expect(sliceSpan(view.right.text, kept!.placed!.right!)).toBe(sentence.replace(/（下转\d版）/gu, ''));
    const { outline, corrections } = await library.call('report/open', { id: right });
    expect(outline.sections.map(({ title }) => title)).toContain(`今年${QUOTE}任务全部完成`);
    expect(corrections).toMatchObject([{ at: { start: expect.any(Number) } }]);
    expect(view.reviewed).toHaveLength(2);
    expect(view.reviewed).not.toEqual([...keys].sort());
    const marked = view.reviewed.map((key) => words(view, key)).sort();
    expect(marked).toEqual(keys.map((key) => words(decided, key).replace(/（下转\d版）/gu, '')).sort());
    const turned = await library.call('compare/open', { left: right, right: left });
    expect(turned.reviewed).toEqual(view.reviewed);
    // Taken away under the key of today, it is gone under the one of before, too; and undo brings it back.
    const isNew = (key: string): boolean => !keys.includes(key);
    const unmarked = await library.call('compare/review', {
      ...pair,
      keys: view.reviewed.filter(isNew),
      isReviewed: false,
    });
    expect(unmarked.reviewed).toEqual(view.reviewed.filter((key) => !isNew(key)));
    await library.call('history/undo', {});
    expect((await library.call('compare/open', pair)).reviewed).toEqual(view.reviewed);
  });

  it('what a version made that kept no places is found by its quotes, and none is lost', async () => {
    const library = makeLibrary();
    const id = await addOlder(library, 2024);
    const unique = await addNote(library, id, '夜间公交线网不断完善');
    const inside = await addNote(library, id, `${QUOTE}（下转4版）任务`);
    tamper(library, 'DELETE FROM origins');
    update(library);
    expect(await placesOf(library, id)).toEqual({
      [unique]: '成。夜间公交线网不断完善',
      [inside]: `今年${QUOTE}任务`,
    });
  });

  it.each(['origins', 'frequencies'])('a report without its %s is read anew', async (table) => {
    const library = makeLibrary();
    const left = await addOlder(library, 2023);
    const right = await addOlder(library, 2024);
    const before = (await library.call('compare/open', { left, right })).comparison;
    tamper(library, `DELETE FROM ${table}`);
    await library.call('compare/open', { left, right });
    const connection = new Sqlite(library.file, { readonly: true });
    expect(connection.prepare(`SELECT report_id FROM ${table}`).pluck().all()).toEqual([left, right]);
    connection.close();
    const after = (await makeLibrary({ file: library.file }).call('compare/open', { left, right }))
      .comparison;
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
  });

  it('so are the other reports of the place before words are weighed by them', async () => {
    const library = makeLibrary();
    const [left, right, other] = [
      (await addText(library, '2023.txt', inventReport(2023))).id,
      (await addText(library, '2024.txt', inventReport(2024))).id,
      await addOlder(library, 2022),
    ];
    const note = await addNote(library, other, QUOTE, 1);
    update(library);
    await library.call('compare/open', { left, right });
    const connection = new Sqlite(library.file, { readonly: true });
    const read = (sql: string): unknown => connection.prepare(sql).pluck().all();
    expect(read('SELECT rules FROM texts')).toEqual([CLEANING_RULES, CLEANING_RULES, CLEANING_RULES]);
    expect(read(`SELECT report_id FROM texts WHERE text LIKE '%（下转%'`)).toEqual([]);
    connection.close();
    expect(await placesOf(library, other)).toEqual({ [note]: `今年${QUOTE}` });
  });
});
