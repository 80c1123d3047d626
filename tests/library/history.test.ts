import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '../../shared/contract/views.ts';
import { takeSnapshot } from './snapshot.ts';
import { addText, failureOf, inventReport, makeLibrary } from './tools.ts';
import { DO, force, lastStep } from './history-case.ts';
import { addNote, BODY, createRandom, makeShelf } from './history-shelf.ts';

describe.each(ACTIONS.map((action) => ({ action })))('the step $action', ({ action }) => {
  it('is taken back, and done again, to the row', async () => {
    const shelf = await makeShelf(createRandom(11));
    await force(shelf, action);
    const after = takeSnapshot(shelf.library.file);
    const undone = await shelf.library.call('history/undo', {});
    expect(undone.redo?.action).toBe(action);
    const before = takeSnapshot(shelf.library.file);
    expect(before).not.toEqual(after);
    const redone = await shelf.library.call('history/redo', {});
    expect(redone).toMatchObject({ undo: { action }, redo: null });
    expect(takeSnapshot(shelf.library.file)).toEqual(after);
  });
});

/** Steps that are about no report. */
const OF_NONE: readonly Action[] = [
  ...(['save-scheme', 'add-tag', 'edit-tag', 'merge-tags', 'delete-tag', 'take-tags'] as const),
  ...(['part-places', 'save-search', 'rename-search', 'delete-search'] as const),
];
/** Steps that are about a place: all of its reports. */
const OF_PLACE: readonly Action[] = ['join-indicator', 'part-indicator', 'unjoin-indicator'];

describe('the log', () => {
  it.each(ACTIONS.map((action) => ({ action })))('says what $action was done to', async ({ action }) => {
    const shelf = await makeShelf(createRandom(11));
    await force(shelf, action);
    const [last] = await shelf.library.call('history/list', { language: 'zh-CN' });
    expect(last).toMatchObject({ action, isUndone: false });
    expect(last!.changes).toBeGreaterThan(0);
    if (![...OF_NONE, ...OF_PLACE].includes(action)) {
      expect(last!.reports.length).toBeGreaterThan(0);
      for (const report of last!.reports) expect([2022, 2023, 2024, 2010, null]).toContain(report.year);
    }
  });

  it('leads to any step and back, as so many undone and done again', async () => {
    const shelf = await makeShelf(createRandom(7));
    const { library } = shelf;
    const { file } = library;
    const states = [takeSnapshot(file)];
    for (const action of ['add-note', 'review', 'judge-goal', 'clean-as', 'add-note'] as const) {
      await force(shelf, action);
      states.push(takeSnapshot(file));
    }
    const steps = (await library.call('history/list', { language: 'zh-CN' })).toReversed();
    const own = steps.slice(-5);
    // What `force` did before an action, to have something to do it to, is a step, too: from the third of these on.
    const third = own[2]!;
    const { undo, redo } = await library.call('history/go-to', { step: third.id });
    expect(redo?.at).toBe(third.at);
    expect(undo?.at).toBe(own[1]!.at);
    const listed = await library.call('history/list', { language: 'zh-CN' });
    expect(listed.filter(({ isUndone }) => isUndone).map(({ id }) => id)).toEqual(
      own
        .slice(2)
        .map(({ id }) => id)
        .toReversed(),
    );
    await library.call('history/go-to', { step: own[4]!.id });
    expect(takeSnapshot(file)).toEqual(states.at(-1));
    expect(await failureOf(() => library.call('history/go-to', { step: 99_999 }))).toMatchObject({
      code: 'not-found',
    });
  });
});

describe('the history', () => {
  it.each([1, 2, 3])(
    'of any sequence leads back to its beginning and forth to its end (seed %i)',
    async (seed) => {
      const shelf = await makeShelf(createRandom(seed));
      const { file } = shelf.library;
      const states = [takeSnapshot(file)];
      const actions: Action[] = [];
      while (actions.length < 40) {
        await DO[shelf.random.pick(ACTIONS)](shelf).catch(() => undefined);
        const state = takeSnapshot(file);
        if (JSON.stringify(state) === JSON.stringify(states.at(-1))) continue;
        states.push(state);
        actions.push((await lastStep(shelf))!);
      }
      for (let at = actions.length; at > 0; at--) {
        expect(await lastStep(shelf)).toBe(actions[at - 1]);
        await shelf.library.call('history/undo', {});
        expect(takeSnapshot(file)).toEqual(states[at - 1]);
      }
      expect((await shelf.library.call('history/undo', {})).undo).toBeNull();
      // After a restart, and by two processes in turns.
      shelf.library.close();
      const libraries = [makeLibrary({ file }), makeLibrary({ file })] as const;
      for (let at = 0; at < actions.length; at++) {
        const { undo } = await libraries[at % 2 === 0 ? 0 : 1].call('history/redo', {});
        expect(undo?.action).toBe(actions[at]);
        expect(takeSnapshot(file)).toEqual(states[at + 1]);
      }
      expect((await libraries[0].call('history/redo', {})).redo).toBeNull();
    },
  );

  it('ends what could be done again as soon as something else is done', async () => {
    const shelf = await makeShelf(createRandom(5));
    await force(shelf, 'add-note');
    await force(shelf, 'add-note');
    await shelf.library.call('history/undo', {});
    await force(shelf, 'review');
    expect(await shelf.library.call('history/redo', {})).toMatchObject({
      undo: { action: 'review' },
      redo: null,
    });
    expect(await shelf.library.call('notes/list', { report: null })).toHaveLength(1);
  });

  it('holds what was done, not what was refused or changed nothing', async () => {
    const { library, reports } = await makeShelf(createRandom(5));
    await failureOf(() => library.call('report/delete', { id: 99 }));
    await library.call('report/restore', { id: reports[0] });
    const pair = { left: reports[0], right: reports[1] };
    await library.call('compare/review', { ...pair, keys: ['gone'], isReviewed: false });
    await library.call('report/correct-head', { id: reports[0], head: null });
    expect(await library.call('history/get', {})).toEqual({ undo: null, redo: null });
  });

  it('takes back what an import brought out of the bin, but no import', async () => {
    const { library, reports } = await makeShelf(createRandom(5));
    await library.call('report/delete', { id: reports[2] });
    const { items } = await library.call('import/text', {
      name: 'again.txt',
      text: `来源：云川日报\n${inventReport(2024, BODY)}`,
    });
    expect(items).toMatchObject([{ restored: true }]);
    await addText(library, '2025.txt', inventReport(2025));
    const undone = await library.call('history/undo', {});
    expect(undone).toMatchObject({ undo: { action: 'delete-report' }, redo: { action: 'restore-report' } });
    expect(await library.call('library/info', {})).toMatchObject({ reports: 3 });
  });

  it('keeps the last five hundred steps', async () => {
    const shelf = await makeShelf(createRandom(5));
    await addNote(shelf);
    for (let at = 0; at < 510; at++)
      await shelf.library.call('notes/edit', { id: 1, text: String(at), tags: [] });
    const connection = new Sqlite(shelf.library.file, { readonly: true });
    const count = (table: string): unknown =>
      connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect([count('history_steps'), count('history_changes')]).toEqual([500, 500]);
    connection.close();
    for (let at = 0; at < 500; at++) await shelf.library.call('history/undo', {});
    expect((await shelf.library.call('history/get', {})).undo).toBeNull();
    expect(await shelf.library.call('notes/list', { report: null })).toMatchObject([{ text: '9' }]);
  });

  it('tells the windows what its steps changed', async () => {
    const shelf = await makeShelf(createRandom(5));
    await force(shelf, 'add-note');
    await force(shelf, 'decide');
    shelf.library.takeChanges();
    await shelf.library.call('history/undo', {});
    expect(shelf.library.takeChanges()).toEqual(['decisions']);
    await shelf.library.call('history/undo', {});
    expect(shelf.library.takeChanges()).toEqual(['notes']);
    await shelf.library.call('history/undo', {});
    expect(shelf.library.takeChanges()).toEqual([]);
  });

  it('writes nothing of what a row holds into SQL', async () => {
    const shelf = await makeShelf(createRandom(5));
    await force(shelf, 'add-note');
    const connection = new Sqlite(shelf.library.file);
    const { after } = connection.prepare(`SELECT after FROM history_changes WHERE place = 'notes'`).get() as {
      after: string;
    };
    const forged = JSON.stringify({ ...JSON.parse(after), 'id = 1; DROP TABLE notes; --': 1 });
    connection.prepare(`UPDATE history_changes SET after = ? WHERE place = 'notes'`).run(forged);
    connection.close();
    await shelf.library.call('history/undo', {});
    await shelf.library.call('history/redo', {});
    expect(await shelf.library.call('notes/list', { report: null })).toHaveLength(1);
  });
});
