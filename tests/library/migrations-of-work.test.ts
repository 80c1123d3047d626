import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../electron/library/import/hash.ts';
import { insertReport, makeOld, NEWEST } from './migrations-case.ts';
import { addText, inventReport, makeLibrary } from './tools.ts';

// Up to version 100: notes, settings, decisions, reviews, goals and what is undone.
describe('migrations of what a reader did', () => {
  it('10 → 20: reports are there afterwards, and can have notes', async () => {
    const old = makeOld(1);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect(await library.call('library/info', {})).toMatchObject({ schemaVersion: NEWEST, reports: 1 });
    const [shelf] = await library.call('library/list', {});
    expect(shelf).toMatchObject({ place: '云川市', reports: [{ id: 7, fileName: '2024.txt' }] });
    const anchor = { quote: '云川大桥', prefix: '', suffix: '', start: 0 };
    const note = await library.call('notes/add', {
      target: { kind: 'text', report: 7, anchor },
      text: '',
      tags: [],
    });
    expect(note.id).toBe(1);
  });

  it('20 → 30: notes are there afterwards, and there are settings', async () => {
    const old = makeOld(2);
    insertReport(old);
    old.exec(`INSERT INTO notes (kind, left_report, left_quote, left_prefix, left_suffix, left_start, text, tags,
      created_at, updated_at) VALUES ('text', 7, '云川大桥建成通车', '', '', 99, '终于', '["路"]', 'x', 'y')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    await library.call('report/open', { id: 7 });
    expect(await library.call('notes/list', { report: null })).toMatchObject([
      { text: '终于', isOrphan: false },
    ]);
    const settings = await library.call('settings/get', {});
    const changed = { ...settings, textSize: 20 };
    expect(await library.call('settings/set', { settings: changed })).toEqual(changed);
  });

  it('30 → 40: settings are there afterwards, and something can be settled', async () => {
    const old = makeOld(3);
    insertReport(old);
    old.exec(`INSERT INTO settings (name, value) VALUES ('textSize', '20')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect(await library.call('settings/get', {})).toMatchObject({ textSize: 20 });
    const { id: right } = await addText(library, '2025.txt', inventReport(2025));
    const span = { start: 0, end: 6 };
    const decision = { kind: 'cut', level: 'passage', left: span, right: span };
    const { decisions } = await library.call('compare/decide', { left: 7, right, decision });
    expect(decisions).toMatchObject([{ id: 1, placed: { kind: 'cut' } }]);
  });

  it('40 → 50: decisions are there afterwards, and what is done can be undone', async () => {
    const old = makeOld(4);
    insertReport(old);
    old.exec(`
      INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
        SELECT 8, place_id, year, head_read, 'b.txt', '${'c'.repeat(64)}', size, detected_encoding, imported_at, bytes
        FROM reports;
      INSERT INTO texts SELECT 8, choice, rules, '${'d'.repeat(64)}', characters, warnings, text FROM texts;
      INSERT INTO decisions (kind, level, first_report, second_report, first_anchor, created_at)
        VALUES ('cut', 'passage', 7, 8, '{"quote":"云川大桥建成通车。","prefix":"","suffix":"","start":9}', 'x')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    const pair = { left: 7, right: 8 };
    expect((await library.call('compare/open', pair)).decisions).toMatchObject([{ id: 1, kind: 'cut' }]);
    await library.call('compare/undecide', { ...pair, decision: 1 });
    expect(await library.call('history/undo', {})).toMatchObject({
      undo: null,
      redo: { action: 'undecide' },
    });
    expect((await library.call('compare/open', pair)).decisions).toHaveLength(1);
  });

  it('50 → 60: reviews are in one order of their reports, and what was done can still be undone', async () => {
    const old = makeOld(5);
    insertReport(old);
    const insert = old.prepare(`INSERT INTO reviews VALUES (?, ?, ?, 'x')`);
    const remove = old.prepare(
      'DELETE FROM reviews WHERE left_report = ? AND right_report = ? AND change_key = ?',
    );
    const step = (work: () => unknown): void => {
      const added = old.prepare(`INSERT INTO history_steps (action, done_at) VALUES ('review', 'x')`);
      old.prepare('UPDATE history_recording SET step = ?').run(added.run().lastInsertRowid);
      work();
      old.exec('UPDATE history_recording SET step = NULL');
    };
    old.exec(`
      INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
        SELECT 8, place_id, year, head_read, 'b.txt', '${'c'.repeat(64)}', size, detected_encoding, imported_at, bytes
        FROM reports`);
    for (const key of ['before', 'both']) insert.run(8, 7, key);
    step(() => insert.run(7, 8, 'both'));
    step(() => insert.run(8, 7, 'turned'));
    step(() => insert.run(7, 8, 'straight'));
    step(() => remove.run(8, 7, 'before'));
    old.close();

    const library = makeLibrary({ file: old.name });
    const keys = (): unknown => {
      const connection = new Sqlite(old.name, { readonly: true });
      const rows = connection
        .prepare('SELECT left_report, right_report, change_key FROM reviews')
        .raw()
        .all();
      connection.close();
      return rows;
    };
    const [both, before, straight, turned] = ['both', 'before', 'straight', 'turned'].map((key) => [
      7,
      8,
      key,
    ]);
    expect(keys()).toEqual([both, straight, turned]);
    await library.call('history/undo', {});
    expect(keys()).toEqual([before, both, straight, turned]);
    await library.call('history/undo', {});
    expect(keys()).toEqual([before, both, turned]);
    expect((await library.call('history/undo', {})).undo).toBeNull();
    expect(keys()).toEqual([before, both]);
    for (let times = 0; times < 3; times++) await library.call('history/redo', {});
    expect(keys()).toEqual([both, straight, turned]);
  });

  it('60 → 70: marks are there afterwards, and texts are read anew to have all that is kept beside them', async () => {
    const old = makeOld(6);
    insertReport(old);
    old.exec(`
      INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
        SELECT 8, place_id, year, head_read, 'b.txt', '${'c'.repeat(64)}', size, detected_encoding, imported_at,
          CAST(replace(CAST(bytes AS TEXT), '云川大桥', '云川新桥') AS BLOB) FROM reports;
      INSERT INTO texts SELECT 8, choice, rules, '${'d'.repeat(64)}', characters, warnings, text FROM texts`);
    const twin = makeLibrary();
    const ids: number[] = [];
    for (const id of [7, 8]) {
      const bytes = old.prepare('SELECT bytes FROM reports WHERE id = ?').pluck().get(id) as Buffer;
      old.prepare('UPDATE reports SET sha256 = ? WHERE id = ?').run(hashBytes(bytes), id);
      ids.push((await addText(twin, '2024.txt', bytes.toString())).id);
    }
    const [left, right] = ids;
    const there = await twin.call('compare/open', { left, right });
    const { key } = there.comparison.changes[0]!;
    old.prepare(`INSERT INTO reviews VALUES (7, 8, ?, 'x')`).run(key);
    old.close();

    const library = makeLibrary({ file: old.name });
    const view = await library.call('compare/open', { left: 7, right: 8 });
    expect(view.reviewed).toEqual([key]);
    expect(JSON.stringify(view.comparison)).toBe(JSON.stringify(there.comparison));
    const connection = new Sqlite(old.name, { readonly: true });
    for (const table of ['origins', 'frequencies'])
      expect(connection.prepare(`SELECT report_id FROM ${table}`).pluck().all()).toEqual([7, 8]);
    connection.close();
    const pair = { left: 7, right: 8, keys: [key] };
    expect((await library.call('compare/review', { ...pair, isReviewed: false })).reviewed).toEqual([]);
    await library.call('history/undo', {});
    expect((await library.call('compare/open', { left: 8, right: 7 })).reviewed).toEqual([key]);
  });

  it('70 → 80: what was done can still be undone, and somebody can code goals', async () => {
    const old = makeOld(7);
    insertReport(old);
    old.exec(`
      INSERT INTO history_steps (id, action, done_at) VALUES (1, 'delete-report', 'x');
      UPDATE history_recording SET step = 1;
      UPDATE reports SET deleted_at = 'x' WHERE id = 7;
      UPDATE history_recording SET step = NULL`);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect((await library.call('history/undo', {})).redo?.action).toBe('delete-report');
    expect(await library.call('coders/list', {})).toEqual({
      coders: [{ id: 1, name: '编码员 A' }],
      current: 1,
      isUnsigned: false, // the step that was undone
    });
    const view = await library.call('goals/open', { report: 7 });
    const goals = view.goals.map(({ key }) => key);
    const marks = await library.call('goals/decide', { report: 7, goals, state: 'confirmed' });
    expect(marks.map(({ key }) => key)).toEqual(goals);
    expect(goals.length).toBeGreaterThan(0);
    expect((await library.call('history/undo', {})).redo?.action).toBe('decide-goal');
  });

  it('80 → 90: what was done can still be undone, and names can be joined', async () => {
    const old = makeOld(8);
    insertReport(old);
    old.exec(`
      INSERT INTO history_steps (id, action, done_at) VALUES (1, 'delete-report', 'x');
      UPDATE history_recording SET step = 1;
      UPDATE reports SET deleted_at = 'x' WHERE id = 7;
      UPDATE history_recording SET step = NULL`);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect((await library.call('history/undo', {})).redo?.action).toBe('delete-report');
    const place = '云川市';
    const { indicators } = await library.call('indicators/open', { place });
    const names = indicators.slice(0, 2).map(({ name }) => name);
    const joined = await library.call('indicators/join', { place, names, indicator: '合在一起' });
    expect(joined.indicators).toHaveLength(indicators.length - 1);
    expect((await library.call('history/undo', {})).redo?.action).toBe('join-indicator');
  });

  it('90 → 100: verdicts are there afterwards, and another figure can be chosen', async () => {
    const old = makeOld(9);
    insertReport(old);
    const anchor = `'{"quote":"各位代表","prefix":"","suffix":"","start":0}'`;
    old.exec(`
      INSERT INTO goals (id, report_id, coder_id, origin, anchor, read_name, state, created_at)
      VALUES (3, 7, 1, 'added', ${anchor}, '旧目标', 'confirmed', 'x');
      INSERT INTO history_steps (id, action, done_at) VALUES (1, 'add-goal', 'x')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    const view = await library.call('goals/open', { report: 7 });
    const { key } = view.marks[0] ?? view.lost[0]!.mark;
    const args = { report: 7, goal: key, later: 7, value: { start: 0, end: 2 } };
    const chosen = await library.call('goals/choose-figure', args);
    const marks = [...chosen.marks, ...chosen.lost.map(({ mark }) => mark)];
    expect(marks.find((mark) => mark.key === key)?.choices).toHaveLength(1);
    expect(await library.call('history/undo', {})).toMatchObject({
      undo: { action: 'add-goal' },
      redo: { action: 'choose-figure' },
    });
  });
});
