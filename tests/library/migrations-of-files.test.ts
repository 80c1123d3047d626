import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/library/db/migrations/migrations.ts';
import { PLAIN_SOURCE } from '../../shared/model/extraction.ts';
import { reportDocx } from '../helpers/docx.ts';
import { insertReport, makeOld } from './migrations-case.ts';
import { inventReport, makeFolder, makeLibrary } from './tools.ts';

// Since version 110: other files, imports, surveys, editions, and what came to be kept beside the reports.
describe('migrations of what comes in and is kept', () => {
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
    expect(await library.call('history/list', { language: 'zh-CN' })).toMatchObject([
      { action: 'decide', coder: '' },
    ]);
    await library.call('history/undo', {});
    expect((await library.call('compare/open', pair)).decisions).toEqual([]);
    await library.call('history/redo', {});
    expect((await library.call('compare/open', pair)).decisions).toMatchObject(unsigned);
  });
});
