import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../shared/base/errors.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { restoreSource } from '../../shared/text/clean/clean.ts';
import { addText, failureOf, inventReport, makeFolder, makeLibrary } from './tools.ts';

const HEAD = { title: '政府工作报告', place: '云川市', year: 2024, session: '', speaker: '', date: '' };

describe('the head', () => {
  it('is read, can be corrected, and goes back', async () => {
    const library = makeLibrary();
    const { id, head } = await addText(library, '2024.txt', inventReport(2024));
    expect(head).toMatchObject({ place: '云川市', year: 2024 });
    const own = { ...HEAD, place: '云川县', year: 2019, speaker: '沈一帆' };
    const corrected = await library.call('report/correct-head', { id, head: own });
    expect(corrected.summary.head).toEqual(own);
    expect(corrected.headAsRead).toEqual(head);
    expect((await library.call('library/list', {})).map(({ place }) => place)).toEqual(['云川县']);
    // It is the user's, whatever is read anew.
    expect((await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING })).summary.head).toEqual(
      own,
    );
    const back = await library.call('report/correct-head', { id, head: null });
    expect(back.summary.head).toEqual(head);
    expect((await library.call('library/list', {})).map(({ place }) => place)).toEqual(['云川市']);
  });

  it('what it lacks is a warning until it is put right', async () => {
    const library = makeLibrary();
    const { id, warnings } = await addText(library, 'x.txt', '我们要把各项工作做好。');
    expect(warnings).toEqual(
      expect.arrayContaining(['no-place', 'no-year', 'no-outline', 'begins-in-the-middle']),
    );
    const { summary } = await library.call('report/correct-head', { id, head: HEAD });
    expect(summary.warnings).not.toContain('no-place');
    expect(summary.warnings).not.toContain('no-year');
    expect(summary.warnings).toContain('no-outline');
  });
});

describe('the encoding', () => {
  it('can be chosen, and given back', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const { text } = await library.call('report/open', { id });
    const wrong = await library.call('report/read-as', { id, encoding: 'gb18030' });
    expect(wrong.text).toContain('鏀垮簻宸ヤ綔鎶ュ憡');
    expect(wrong.detectedEncoding).toBe('utf-8');
    expect(wrong.summary).toMatchObject({ encoding: 'gb18030' });
    const right = await library.call('report/read-as', { id, encoding: null });
    expect(right.text).toBe(text);
    expect(right.summary).toMatchObject({ encoding: 'utf-8', warnings: [] });
  });
});

describe('cleaning', () => {
  it('is listed, and what was put back stays listed', async () => {
    const library = makeLibrary();
    const source = `来源：云川日报\n${inventReport(2024, '　　新增公园绿地（下转4版）四十公顷。')}`;
    const { id } = await addText(library, '2024.txt', source);
    const open = await library.call('report/open', { id });
    expect(restoreSource({ text: open.text, edits: open.cleaning })).toBe(source);
    expect(open.text).not.toContain('下转4版');
    const turn = open.cleaning.find(({ step }) => step === 'turns')!;

    const choice = { keptSteps: [], keptEdits: [{ step: turn.step, start: turn.source.start }] };
    const kept = await library.call('report/clean-as', { id, choice });
    expect(kept.text).toContain('（下转4版）');
    expect(kept.choice).toEqual(choice);
    expect(kept.cleaning.filter(({ step }) => step === 'turns')).toEqual([{ ...turn, isApplied: false }]);
    const applied = kept.cleaning.filter(({ isApplied }) => isApplied);
    expect(restoreSource({ text: kept.text, edits: applied })).toBe(source);

    const off = await library.call('report/clean-as', {
      id,
      choice: { keptSteps: ['turns'], keptEdits: [] },
    });
    expect(off.text).toBe(kept.text);
    const again = await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING });
    expect(again.text).toBe(open.text);
  });

  it('a text that older rules made is made anew when it is opened', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const { text } = await library.call('report/open', { id });
    const connection = new Sqlite(library.file);
    connection.prepare(`UPDATE texts SET rules = 0, text = '旧', sha256 = ?`).run('0'.repeat(64));
    connection.prepare('DELETE FROM outline').run();
    connection.close();
    expect((await library.call('report/open', { id })).text).toBe(text);
    const { hits } = await library.call('library/search', { query: '云川大桥', limit: 10 });
    expect(hits[0]?.path).toEqual(['2023年工作回顾']);
  });

  it('Markdown in, its marks are a step', async () => {
    const library = makeLibrary();
    const file = join(makeFolder(), '2024.md');
    writeFileSync(file, inventReport(2024).replace('政府工作报告', '# **政府工作报告**'));
    await library.call('import/files', { files: [file] });
    const [shelf] = await library.call('library/list', {});
    const { text, cleaning } = await library.call('report/open', { id: shelf!.reports[0]!.id });
    expect(text.startsWith('政府工作报告\n')).toBe(true);
    expect(cleaning.filter(({ step }) => step === 'markdown').map(({ removed }) => removed)).toEqual([
      '# ',
      '**',
      '**',
    ]);
  });
});

describe('the bin', () => {
  it('a report put aside is not found, until it is restored', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    await library.call('report/delete', { id });
    const gone = { code: 'not-found', details: { report: id } };
    expect(await failureOf(() => library.call('report/open', { id }))).toEqual(gone);
    expect(await failureOf(() => library.call('report/source', { id }))).toEqual(gone);
    expect(await failureOf(() => library.call('report/delete', { id }))).toEqual(gone);
    expect(await failureOf(() => library.call('compare/open', { left: id, right: id }))).toEqual(gone);
    expect((await library.call('library/search', { query: '云川', limit: 5 })).total).toBe(0);
    expect(await library.call('report/restore', { id })).toBeNull();
    expect((await library.call('report/open', { id })).summary.id).toBe(id);
  });

  it('what never was is not found', async () => {
    const library = makeLibrary();
    for (const method of ['report/open', 'report/delete', 'report/restore'] as const)
      expect(await failureOf(() => library.call(method, { id: 99 }))).toMatchObject({ code: 'not-found' });
  });
});

it('arguments that are none are refused', async () => {
  const library = makeLibrary();
  expect(await failureOf(() => library.call('report/open', { id: -1 }))).toMatchObject({
    code: 'invalid-input',
    details: { method: 'report/open', field: 'id' },
  });
  expect(ERROR_CODES).toContain('invalid-input');
});

it('figures are read with the year that counts', async () => {
  const library = makeLibrary();
  const { id } = await addText(library, '2024.txt', inventReport(2024));
  const { figures } = await library.call('report/open', { id });
  expect(figures.find(({ name }) => name.includes('生产总值'))).toMatchObject({ value: 6.4, year: 2023 });
});

it('a clause of thousands of figures goes out with each of them once, not thousands of times', async () => {
  const library = makeLibrary();
  const { id } = await addText(library, '2024.txt', inventReport(2024, '10%%%%%'.repeat(3000)));
  const { figures, text } = await library.call('report/open', { id });
  expect(figures.length).toBeGreaterThan(2900);
  expect(JSON.stringify(figures).length).toBeLessThan(100 * text.length);
});
