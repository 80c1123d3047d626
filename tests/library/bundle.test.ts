import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { CARRIED, LEFT_OUT } from '../../electron/library/db/carried-tables.ts';
import { doMuch, exportTo, look, manifestOf, openFile, rowsOf, seeAll, take } from './bundle-case.ts';
import { createRandom, makeShelf } from './history-shelf.ts';
import { addText, failureOf, inventReport, makeLibrary, makeSampleLibrary } from './tools.ts';

it('each table of the library is carried, or named as left out with its reason', () => {
  const connection = new Sqlite(makeLibrary().file);
  const tables = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all();
  connection.close();
  expect([...CARRIED.map(({ name }) => name), ...Object.keys(LEFT_OUT)].sort()).toEqual(tables);
});

it('into an empty library it gives the same state, and out of that the same bytes', async () => {
  let rows = 0;
  for (const seed of [3, 17]) {
    const shelf = await makeShelf(createRandom(seed));
    await doMuch(shelf);
    await doMuch(shelf);
    const file = await exportTo(shelf.library);
    const seen = await seeAll(shelf.library);
    const again = await exportTo(shelf.library, 'again.dzpack');
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true);

    const other = makeLibrary();
    const { view, backup, restored } = await take(other, file);
    expect([view.isIntoEmpty, view.conflicts, backup, restored]).toEqual([true, [], null, 0]);
    const back = await exportTo(other);
    expect(openFile(back)).toEqual(openFile(file));
    expect(readFileSync(back).equals(readFileSync(file))).toBe(true);
    expect(await seeAll(other)).toEqual(seen);
    rows += manifestOf(openFile(file)).tables.reduce((sum, table) => sum + table.rows, 0);
  }
  expect(rows).toBeGreaterThan(120);
}, 240_000);

it('of chosen reports holds what was done on them, with those that verdicts rest on', async () => {
  const library = await makeSampleLibrary();
  const [shelf] = await library.call('library/list', {});
  const [first, second, third, fourth] = shelf!.reports.map(({ id }) => id);
  const view = await library.call('goals/open', { report: first });
  const goal = view.goals.find(({ outcomes }) => (outcomes[0]?.candidates.length ?? 0) > 0)!;
  const { span } = goal.outcomes[0]!.candidates[0]!;
  const evidence = [{ kind: 'passage', report: second, span }];
  const verdict = { goal: goal.key, code: 'met', evidence, absence: null, comment: '' };
  await library.call('goals/judge', { report: first, verdicts: [verdict] });
  const changes = (await library.call('compare/open', { left: third, right: fourth })).comparison.changes;
  const key = changes[0]!.key;
  await library.call('compare/review', { left: third, right: fourth, keys: [key], isReviewed: true });

  const plan = await library.call('bundle/plan', { reports: [first, third] });
  expect(plan).toMatchObject({
    along: [second],
    leftBehind: 1,
    counts: { reports: 3, verdicts: 1, evidence: 1, reviews: 0 },
  });
  const other = makeLibrary();
  const { view: taken } = await take(other, await exportTo(library, 'some.dzpack', [first!, third!]));
  expect(taken).toMatchObject({ isWhole: false, counts: { reports: { all: 3, added: 3 } } });
  const marks = (await other.call('goals/open', { report: 1 })).marks;
  expect(marks).toMatchObject([
    {
      verdict: { code: 'met' },
      evidence: [{ kind: 'passage', anchor: { quote: goal.outcomes[0]!.candidates[0]!.quote } }],
    },
  ]);
  expect(await failureOf(() => library.call('bundle/plan', { reports: [99] }))).toMatchObject({
    code: 'not-found',
  });
});

it('into a library with the same work changes nothing, and what is new comes beside what is there', async () => {
  const shelf = await makeShelf(createRandom(5));
  await doMuch(shelf);
  const file = await exportTo(shelf.library);
  const { conflicts, counts } = await look(shelf.library, file);
  expect(conflicts).toEqual([]);
  expect(Object.values(counts).every(({ added }) => added === 0)).toBe(true);
  const before = readFileSync(file);
  const { backup } = await take(shelf.library, file);
  expect(backup).toMatch(/replaced/u);
  expect(readFileSync(await exportTo(shelf.library)).equals(before)).toBe(true);
  expect((await shelf.library.call('history/get', {})).undo?.action).not.toBe('merge-bundle');

  // A library in which these reports have other numbers, and one of another place stands between.
  const other = makeLibrary();
  await addText(other, '2030.txt', inventReport(2030));
  await addText(
    other,
    '2024.txt',
    `来源：云川日报\n${inventReport(2024, '　　新增公园绿地（下转3版）四十公顷。完善夜间公交线网。举办龙舟邀请赛。')}`,
  );
  const { view } = await take(other, file, { rest: 'theirs' });
  expect(view.counts.reports).toEqual({ all: 3, added: 2 });
  const [mine, theirs] = [openFile(await exportTo(other)), openFile(file)];
  for (const table of ['notes', 'reviews', 'decisions', 'goal_evidence', 'goal_verdicts', 'corrections'])
    expect([table, rowsOf(mine, table).length]).toEqual([table, rowsOf(theirs, table).length]);
  const undone = await other.call('history/undo', {});
  expect(undone.redo?.action).toBe('merge-bundle');
  expect(await other.call('notes/list', { report: null })).toEqual([]);
  await other.call('history/redo', {});
  expect(openFile(await exportTo(other, 'redone.dzpack'))).toEqual(mine);
});
