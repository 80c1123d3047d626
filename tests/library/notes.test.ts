import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

async function addNote(library: TestLibrary, report: number, quote: string): Promise<number> {
  const { text } = await library.call('report/open', { id: report });
  const start = text.indexOf(quote);
  expect(start).toBeGreaterThanOrEqual(0);
  const anchor = createAnchor(text, { start, end: start + quote.length });
  const target = { kind: 'text', report, anchor };
  return (await library.call('notes/add', { target, text: `关于${quote}`, tags: ['路', '路', '桥'] })).id;
}

describe('notes on words', () => {
  it('are kept, edited, put aside and brought back', async () => {
    let now = new Date('2026-01-05T08:00:00Z');
    const library = makeLibrary({ now: () => now });
    const { id: report } = await addText(library, '2024.txt', inventReport(2024));
    const id = await addNote(library, report, '云川大桥');
    now = new Date('2026-01-06T08:00:00Z');
    const edited = await library.call('notes/edit', { id, text: '改', tags: [] });
    expect(edited).toMatchObject({
      text: '改',
      tags: [],
      createdAt: '2026-01-05T08:00:00.000Z',
      updatedAt: '2026-01-06T08:00:00.000Z',
    });
    await library.call('notes/delete', { id });
    expect(await library.call('notes/list', { report: null })).toEqual([]);
    const gone = { code: 'not-found', details: { note: id } };
    expect(await failureOf(() => library.call('notes/edit', { id, text: '', tags: [] }))).toEqual(gone);
    expect(await failureOf(() => library.call('notes/delete', { id }))).toEqual(gone);
    expect(await library.call('notes/restore', { id })).toEqual(edited);
    expect(await failureOf(() => library.call('notes/restore', { id: 99 }))).toMatchObject({
      code: 'not-found',
    });
  });

  it('are both kept where two windows change one', async () => {
    let now = new Date('2026-01-05T08:00:00Z');
    const library = makeLibrary({ now: () => now });
    const { id: report } = await addText(library, '2024.txt', inventReport(2024));
    const id = await addNote(library, report, '云川大桥');
    const [before] = await library.call('notes/list', { report });
    const base = before?.updatedAt;
    now = new Date('2026-01-05T09:00:00Z');
    await library.call('notes/edit', { id, text: '一窗', tags: [], base });
    const beside = await library.call('notes/edit', { id, text: '二窗', tags: [], base });
    expect(beside).toMatchObject({ text: '二窗', target: before?.target });
    expect(beside.id).not.toBe(id);
    const all = await library.call('notes/list', { report });
    expect(all.map(({ text }) => text).sort()).toEqual(['一窗', '二窗']);
    // The same words twice are no two notes.
    expect(await library.call('notes/edit', { id, text: '一窗', tags: [], base })).toMatchObject({ id });
  });

  it('keep a tag under the name that another window gave it while they were written on', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', inventReport(2024));
    const id = await addNote(library, report, '云川大桥');
    const tag = (await library.call('tags/list', {})).find(({ path }) => path === '路');
    const renamed = { definition: '', example: '', counterExample: '', colour: null };
    await library.call('tags/save', { id: tag?.id ?? null, tag: { path: '道路', ...renamed } });
    const tagsBefore = ['路', '桥'];
    const edited = await library.call('notes/edit', { id, text: '改', tags: ['路', '隧道'], tagsBefore });
    expect(edited.tags).toEqual(['道路', '隧道']);
    const paths = (await library.call('tags/list', {})).map(({ path }) => path);
    expect(paths.sort()).toEqual(['桥', '道路', '隧道'].sort());
  });

  it('have each tag once, count on their report, and stand newest first', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', inventReport(2024));
    const { id: other } = await addText(library, '2025.txt', inventReport(2025));
    const first = await addNote(library, report, '云川大桥');
    const second = await addNote(library, report, '改造老旧小区');
    const third = await addNote(library, other, '改造老旧小区');
    const all = await library.call('notes/list', { report: null });
    expect(all.map(({ id }) => id)).toEqual([third, second, first]);
    expect(all[0]?.tags).toEqual(['路', '桥']);
    const mine = await library.call('notes/list', { report });
    expect(mine.map(({ id }) => id)).toEqual([second, first]);
    const { summary, notes } = await library.call('report/open', { id: report });
    expect(summary.noteCount).toBe(2);
    expect(notes).toEqual(mine);
  });

  it('cannot be made on a report that is not there', async () => {
    const library = makeLibrary();
    const target = { kind: 'text', report: 5, anchor: { quote: '桥', prefix: '', suffix: '', start: 0 } };
    expect(await failureOf(() => library.call('notes/add', { target, text: '', tags: [] }))).toMatchObject({
      code: 'not-found',
      details: { report: 5 },
    });
  });
});

describe('notes after the text was cleaned in another way', () => {
  // The turn of the page stands in the middle of the sentence that the note is on.
  const body = '　　全市新增公园绿地（下转3版）四十公顷，建成口袋公园十二个。';

  it('sit on the same words, whatever is put in or taken out before and inside', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', `来源：云川日报\n${inventReport(2024, body)}`);
    const inside = await addNote(library, report, '新增公园绿地四十公顷');
    const behind = await addNote(library, report, '口袋公园');
    const raw = { keptSteps: ['turns', 'furniture', 'indents', 'blank-lines'], keptEdits: [] };
    const spans = async (): Promise<Record<number, string>> => {
      const { text, notes } = await library.call('report/open', { id: report });
      return Object.fromEntries(
        notes.map(({ id, left }) => [id, left ? text.slice(left.start, left.end) : '']),
      );
    };
    await library.call('report/clean-as', { id: report, choice: raw });
    expect(await spans()).toEqual({ [inside]: '新增公园绿地（下转3版）四十公顷', [behind]: '口袋公园' });
    await library.call('report/clean-as', { id: report, choice: CLEAN_EVERYTHING });
    expect(await spans()).toEqual({ [inside]: '新增公园绿地四十公顷', [behind]: '口袋公园' });
  });

  it('that find nothing are orphans, and none is lost', async () => {
    const library = makeLibrary();
    const { id: report } = await addText(library, '2024.txt', inventReport(2024));
    const id = await addNote(library, report, '云川大桥建成通车');
    const wrong = await library.call('report/read-as', { id: report, encoding: 'utf-16le' });
    expect(wrong.notes).toMatchObject([
      { id, isOrphan: true, left: null, target: { anchor: { quote: '云川大桥建成通车' } } },
    ]);
    const right = await library.call('report/read-as', { id: report, encoding: null });
    expect(right.notes).toMatchObject([{ id, isOrphan: false }]);
  });
});

describe('what is kept beyond a restart', () => {
  it('is found by kind and key, replaced, and let go of', async () => {
    let now = new Date('2026-01-05T08:00:00Z');
    const library = makeLibrary({ now: () => now });
    const target = { kind: 'text', report: 5, anchor: { quote: '桥', prefix: '', suffix: '', start: 0 } };
    const draft = (text: string) => ({ kind: 'draft', target, note: null, base: null, text, tags: '' });
    const place = { kind: 'place', at: 'change', change: 'k', side: 'left', span: { start: 0, end: 1 } };
    const list = (kind: string, key: string | null) => library.call('kept/list', { kind, key });
    await library.call('kept/put', { key: 'a', value: draft('一') });
    await library.call('kept/put', { key: 'a', value: place });
    now = new Date('2026-01-05T09:00:00Z');
    await library.call('kept/put', { key: 'b', value: draft('二') });
    await library.call('kept/put', { key: 'a', value: draft('三') });
    expect((await list('draft', null)).map(({ value }) => value)).toEqual([draft('三'), draft('二')]);
    expect(await list('place', 'a')).toMatchObject([{ key: 'a', value: place }]);
    await library.call('kept/remove', { kind: 'draft', key: 'a' });
    expect((await list('draft', null)).map(({ key }) => key)).toEqual(['b']);
    expect((await library.call('history/get', {})).undo).toBeNull();
  });
});
