import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchor, findAnchor } from '../../shared/text/plain/anchors.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

describe('a quote is found again', () => {
  const text = '一要稳增长，扩大有效投资。二要稳就业，扩大有效供给。三要稳物价，扩大有效投资。';

  it('where its surroundings are, not where it stands first', () => {
    const start = text.lastIndexOf('扩大有效投资');
    const anchor = createAnchor(text, { start, end: start + 6 });
    expect(findAnchor(`新加的一句。${text}`, anchor)).toEqual({ start: start + 6, end: start + 12 });
  });

  it('but for white space and width', () => {
    const anchor = createAnchor('扩大\n有效投资,稳定预期,促进消费回升向好', { start: 0, end: 12 });
    const found = findAnchor('我们要扩大有效投资，稳定预期，促进消费回升向好。', anchor);
    expect(found).toEqual({ start: 3, end: 14 });
  });

  it('the nearest of equals', () => {
    const anchor = { quote: '各位代表！让我们携手同心再出发', prefix: '', suffix: '', start: 40 };
    const twice = `${anchor.quote}${'。'.repeat(30)}${anchor.quote}`;
    expect(findAnchor(twice, anchor)?.start).toBe(anchor.quote.length + 30);
    expect(findAnchor(twice, { ...anchor, start: 5 })?.start).toBe(0);
  });

  it('a short one without its surroundings is an orphan, not a guess', () => {
    const anchor = createAnchor(text, { start: 2, end: 4 });
    expect(anchor.quote).toBe('稳增');
    expect(findAnchor('防风险、稳增长、惠民生。', anchor)).toBeNull();
    expect(findAnchor(text, anchor)).toEqual({ start: 2, end: 4 });
  });

  it('anywhere in a text: an anchor made there leads there', () => {
    const character = fc.constantFrom('稳', '进', '一', '，', '。', '\n', '5', '%', '𠀀');
    const texts = fc.array(character, { minLength: 1, maxLength: 300 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 20 }), (words, at, length) => {
        const start = at % words.length;
        const end = Math.min(words.length, start + length);
        const found = findAnchor(words, createAnchor(words, { start, end }));
        // Where the same words stand in the same surroundings, the nearest is the place itself.
        expect(found).toEqual({ start, end });
      }),
      { seed: 20260105, numRuns: 500 },
    );
  });
});

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
