import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, newestVersion } from '../../electron/library/db/migrate.ts';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { openConnection } from '../../electron/library/db/connection.ts';
import { PLAIN_SOURCE } from '../../shared/model/extraction.ts';
import { reportDocx } from '../helpers/docx.ts';
import { hashBytes } from '../../electron/library/import/hash.ts';
import { addText, inventReport, makeFolder, makeLibrary } from './tools.ts';

const NEWEST = newestVersion(MIGRATIONS);

describe('migrations', () => {
  /** A library file as the version `count` migrations ago made it. */
  function makeOld(count: number): Sqlite.Database {
    const file = join(makeFolder(), 'old.sqlite');
    const { connection } = openConnection(file, NEWEST, 1000);
    migrate(connection, MIGRATIONS.slice(0, count));
    return connection;
  }

  function insertReport(connection: Sqlite.Database): void {
    const head = JSON.stringify({
      title: '政府工作报告',
      place: '云川市',
      year: 2024,
      session: '',
      speaker: '',
      date: '',
    });
    const text = inventReport(2024);
    connection.prepare(`INSERT INTO places (id, name) VALUES (1, '云川市')`).run();
    connection
      .prepare(
        `INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
         VALUES (7, 1, 2024, ?, '2024.txt', ?, ?, 'utf-8', '2026-01-01T00:00:00.000Z', ?)`,
      )
      .run(head, hashBytes(Buffer.from(text)), Buffer.byteLength(text), Buffer.from(text));
    connection
      .prepare(
        `INSERT INTO texts (report_id, choice, rules, sha256, characters, warnings, text)
         VALUES (7, '{"keptSteps":[],"keptEdits":[]}', 0, ?, 9, '[]', 'made by older rules')`,
      )
      .run('b'.repeat(64));
  }

  it('come in steps of ten, upwards', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.every((version) => version % 10 === 0)).toBe(true);
    expect(new Set(versions).size).toBe(versions.length);
  });

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

  it('130 → 140: a report is no scan, and scans can come in', async () => {
    const old = makeOld(13);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect((await library.call('report/open', { id: 7 })).scan).toBeNull();
    const file = join(import.meta.dirname, '..', 'fixtures', 'scan.jpg');
    const { items } = await library.call('import/files', { files: [file] });
    expect(items).toMatchObject([{ status: 'imported', report: { source: { format: 'jpeg' } } }]);
  });

  it('110 → 120: a report is the plain text that it was, and other files can come in', async () => {
    const old = makeOld(11);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    const { summary } = await library.call('report/open', { id: 7 });
    expect(summary.source).toEqual(PLAIN_SOURCE);
    const file = join(makeFolder(), '2023.docx');
    writeFileSync(file, reportDocx(inventReport(2023)));
    const { items } = await library.call('import/files', { files: [file] });
    expect(items).toMatchObject([{ status: 'imported', report: { source: { format: 'docx' } } }]);
  });

  it('140 → 150: a report is known by its clauses to what is surveyed, though nobody kept them', async () => {
    const old = makeOld(14);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    await library.call('report/open', { id: 7 });
    const folder = makeFolder();
    writeFileSync(join(folder, 'a.txt'), inventReport(2024).replace('，请评议', '。请评议'));
    writeFileSync(join(folder, 'b.txt'), inventReport(2020));
    const { rows } = await library.call('survey/dry-run', { files: [folder] });
    expect(rows[0]?.report?.kin).toMatchObject({ kind: 'near', report: 7 });
  });

  it('150 → 160: reports are there afterwards, and what an import did is kept', async () => {
    const old = makeOld(15);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    const file = join(makeFolder(), '2023.txt');
    writeFileSync(file, inventReport(2023));
    const { job } = await library.call('import/files', { files: [file] });
    expect(await library.call('import/list', {})).toMatchObject([{ id: job, state: 'done', files: 1 }]);
    expect(await library.call('library/info', {})).toMatchObject({ reports: 2 });
  });

  it('160 → 170: what became of the files of an import is kept', async () => {
    const old = makeOld(16);
    insertReport(old);
    old.exec(`
      INSERT INTO imports (id, started_at, ended_at, plans) VALUES (3, '2026-01-02', '2026-01-02', '[]');
      INSERT INTO import_files (import_id, position, name, within) VALUES (3, 0, '2023.txt', '["库"]'), (3, 1, 'x.png', '["库"]');
      INSERT INTO import_items (import_id, position, name, status, report_id, detail) VALUES
        (3, 0, '2023.txt', 'imported', (SELECT id FROM reports), '{}'),
        (3, 1, 'x.png', 'skipped', NULL, '{"reason":"system"}')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    const [record] = await library.call('import/list', {});
    expect(record).toMatchObject({ name: '库', state: 'done', survey: null });
    expect(record?.counts).toMatchObject({ imported: 1, skipped: 1, 'left-out': 0 });
    const { items } = await library.call('import/open', { job: record!.id });
    expect(items.map(({ status }) => status)).toEqual(['imported', 'skipped']);
  });

  it('170 → 180: a draft can be kept', async () => {
    const old = makeOld(17);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    const target = { kind: 'text', report: 7, anchor: { quote: '桥', prefix: '', suffix: '', start: 0 } };
    const value = { kind: 'draft', target, note: null, base: null, text: '待核', tags: '' };
    await library.call('kept/put', { key: 'a', value });
    expect(await library.call('kept/list', { kind: 'draft', key: null })).toMatchObject([
      { key: 'a', value },
    ]);
  });

  it('180 → 190: reports are called as their files say, and one can be chosen for its year', async () => {
    const old = makeOld(18);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    const [shelf] = await library.call('library/list', {});
    const id = shelf!.reports[0]!.id;
    const chosen = await library.call('report/choose-edition', { id, isChosen: true });
    expect(chosen).toMatchObject({ edition: '', isChosen: true });
    await library.call('history/undo', {});
    expect((await library.call('report/open', { id })).summary.isChosen).toBe(false);
  });

  it('190 → 200: no folder is watched before one is chosen', async () => {
    const old = makeOld(19);
    insertReport(old);
    old.close();
    const library = makeLibrary({ file: old.name });
    expect(await library.call('watch/get', {})).toBeNull();
    const folder = makeFolder();
    expect(await library.call('watch/choose', { folder })).toEqual({ folder, isAway: false, files: 0 });
  });

  it('200 → 210: tags in use are in the codebook with those above them, and what was done can be undone', async () => {
    const old = makeOld(20);
    insertReport(old);
    old.exec(`INSERT INTO notes (kind, left_report, left_quote, left_prefix, left_suffix, left_start, text, tags,
      created_at, updated_at) VALUES ('text', 7, '云川大桥建成通车', '', '', 99, '终于', '["交通/路/桥","民生"]', 'x', 'y')`);
    const gone = { ...(old.prepare('SELECT * FROM notes').get() as object), id: 2, tags: '["旧"]' };
    old.prepare(`INSERT INTO history_steps (action, done_at) VALUES ('delete-note', 'z')`).run();
    old
      .prepare(`INSERT INTO history_changes (step, place, before) VALUES (1, 'notes', ?)`)
      .run(JSON.stringify(gone));
    old.close();
    const library = makeLibrary({ file: old.name });
    const tags = await library.call('tags/list', {});
    expect(tags.map(({ path }) => path)).toEqual(['交通', '交通/路', '交通/路/桥', '旧', '民生']);
    await library.call('report/open', { id: 7 });
    await library.call('history/undo', {});
    expect(await library.call('notes/list', { report: null })).toMatchObject([
      { id: 2, tags: ['旧'], kind: null, colour: null, author: '' },
      { id: 1, tags: ['交通/路/桥', '民生'] },
    ]);
  });

  it('280 → 290: what was surveyed is of single files, and pictures that are added are grouped', async () => {
    const old = makeOld(MIGRATIONS.findIndex(({ version }) => version === 290));
    const folder = makeFolder();
    old.exec(`
      INSERT INTO surveys (id, created_at, paths, is_read, is_dry) VALUES (3, '2026-01-02', '[]', 1, 0);
      INSERT INTO survey_rows (survey_id, path, name, within, problem, change) VALUES
        (3, 'x.png', 'x.png', '[]', '{"kind":"skipped","reason":"system"}', '{}')`);
    old.close();
    const library = makeLibrary({ file: old.name });
    for (const name of ['1.png', '2.png']) writeFileSync(join(folder, name), '\u0089PNG', 'latin1');
    const outcome = await library.call('survey/begin', { files: [folder] });
    expect(outcome).toMatchObject({ kind: 'table', survey: { id: 3, rows: 2 } });
    const query = { state: 'all', text: '', sort: 'path', isDescending: false } as const;
    const { rows } = await library.call('survey/rows', { survey: 3, query, offset: 0, limit: 9 });
    expect(rows.map(({ name, pictures }) => [name, pictures]).sort()).toEqual([
      ['1-2.zip', 2],
      ['x.png', null],
    ]);
  });

  it('290 → 300: of what was settled before nobody is named, and it can be taken back and done again', async () => {
    const old = makeOld(MIGRATIONS.findIndex(({ version }) => version === 300));
    insertReport(old);
    old.exec(`
      INSERT INTO reports (id, place_id, year, head_read, file_name, sha256, size, detected_encoding, imported_at, bytes)
        SELECT 8, place_id, year, head_read, 'b.txt', '${'c'.repeat(64)}', size, detected_encoding, imported_at, bytes
        FROM reports;
      INSERT INTO texts SELECT 8, choice, rules, '${'d'.repeat(64)}', characters, warnings, text FROM texts;
      INSERT INTO history_steps (id, action, done_at) VALUES (1, 'decide', 'x');
      UPDATE history_recording SET step = 1;
      INSERT INTO decisions (kind, level, first_report, second_report, first_anchor, created_at)
        VALUES ('cut', 'passage', 7, 8, '{"quote":"云川大桥建成通车。","prefix":"","suffix":"","start":9}', 'x');
      UPDATE history_recording SET step = NULL`);
    old.close();
    const library = makeLibrary({ file: old.name });
    const pair = { left: 7, right: 8 };
    const unsigned = [{ kind: 'cut', isLock: false, author: '' }];
    expect((await library.call('compare/open', pair)).decisions).toMatchObject(unsigned);
    expect(await library.call('history/list', {})).toMatchObject([{ action: 'decide', coder: '' }]);
    await library.call('history/undo', {});
    expect((await library.call('compare/open', pair)).decisions).toEqual([]);
    await library.call('history/redo', {});
    expect((await library.call('compare/open', pair)).decisions).toMatchObject(unsigned);
  });

  it('one that fails leaves the file at the version before', () => {
    const connection = makeOld(MIGRATIONS.length);
    const broken = { version: NEWEST + 10, sql: 'CREATE TABLE half (a INTEGER) STRICT; CREATE NONSENSE' };
    expect(() => migrate(connection, [...MIGRATIONS, broken])).toThrow(/syntax error/u);
    expect(connection.pragma('user_version', { simple: true })).toBe(NEWEST);
    expect(connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(
      0,
    );
    connection.close();
  });

  it('a backup of the file as it was is made before', () => {
    const old = makeOld(1);
    insertReport(old);
    old.close();
    makeLibrary({ file: old.name, now: () => new Date('2026-03-05T08:15:00Z') });
    const folder = join(old.name, '..', 'backups');
    expect(readdirSync(folder)).toEqual(['old-2026-03-05T081500-v10.sqlite']);
    const backup = new Sqlite(join(folder, 'old-2026-03-05T081500-v10.sqlite'), { readonly: true });
    expect(backup.prepare('SELECT id FROM reports').pluck().all()).toEqual([7]);
    expect(backup.pragma('user_version', { simple: true })).toBe(10);
    backup.close();
  });
});
