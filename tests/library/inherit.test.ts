import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import type { ComparisonView } from '../../shared/contract/views.ts';
import { sliceSpan, type Span } from '../../shared/model/span.ts';
import { takeSnapshot } from './snapshot.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const GREEN = '新增口袋公园绿地六十公顷';
const BOATS = '举办龙舟邀请赛';
const BODY = `\u3000\u3000${GREEN}。${BOATS}，游客满意。扩建滨江图书馆，读者满意。`;
/** One figure put right, a sentence before all others, one gone. */
const CORRECTED = BODY.replace('六十公顷', '六十二公顷')
  .replace(GREEN.slice(0, 4), `补充说明一句。${GREEN.slice(0, 4)}`)
  .replace('扩建滨江图书馆，读者满意。', '');

async function addPair(library: TestLibrary): Promise<{ readonly left: number; readonly right: number }> {
  const left = await addText(library, '2023.txt', inventReport(2023));
  const right = await addText(library, '2024.txt', inventReport(2024, BODY));
  return { left: left.id, right: right.id };
}

async function addCorrected(library: TestLibrary): Promise<number> {
  return (await addText(library, 'corrected.txt', inventReport(2024, CORRECTED))).id;
}

async function addNote(library: TestLibrary, report: number, words: string): Promise<number> {
  const { text } = await library.call('report/open', { id: report });
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const anchor = createAnchor(text, { start, end: start + words.length });
  const target = { kind: 'text', report, anchor };
  return (await library.call('notes/add', { target, text: `记${words}`, tags: ['桥'] })).id;
}

function slice(text: string, span: Span | null): string {
  return span === null ? '' : sliceSpan(text, span);
}

describe('the notes of a report', () => {
  it('are on a corrected file of it, on their words or as orphans with their quotes, and none is lost', async () => {
    let time = Date.UTC(2026, 0, 5);
    const library = makeLibrary({ now: () => new Date((time += 60_000)) });
    const { right: id } = await addPair(library);
    for (const words of [BOATS, '扩建滨江图书馆', '六十公顷']) await addNote(library, id, words);
    await library.call('notes/delete', { id: await addNote(library, id, '游客满意') });
    const before = await library.call('notes/list', { report: id });
    const other = await addCorrected(library);

    const { text, notes, summary } = await library.call('report/open', { id: other });
    const read = notes.map(({ target, left, isOrphan }) => [
      target.kind === 'text' ? target.anchor.quote : '',
      slice(text, left),
      isOrphan,
    ]);
    expect(read).toEqual([
      ['六十二公顷', '六十二公顷', false],
      ['扩建滨江图书馆', '', true],
      [BOATS, BOATS, false],
    ]);
    expect(summary.noteCount).toBe(3);
    const strip = ({ text: words, tags, createdAt, updatedAt }: (typeof notes)[number]) => [
      ...[words, tags, createdAt, updatedAt],
    ];
    expect(notes.map(strip)).toEqual(before.map(strip));
    // Made on the new words: their surroundings are today's.
    const { target } = notes[2]!;
    expect(target.kind === 'text' && target.anchor.start === text.indexOf(BOATS)).toBe(true);
    // The earlier file keeps its own; with it in the bin there are as many as before.
    expect(await library.call('notes/list', { report: id })).toEqual(before);
    await library.call('report/delete', { id });
    expect(await library.call('notes/list', { report: null })).toEqual(notes);
  });

  it('on a change follow with the side that was corrected', async () => {
    const library = makeLibrary();
    const { left, right } = await addPair(library);
    const view = await library.call('compare/open', { left, right });
    const change = view.comparison.changes.find(
      ({ kind, right: span }) => kind === 'figure' && span !== null,
    )!;
    const target = {
      kind: 'change',
      left,
      right,
      changeKey: change.key,
      leftAnchor: createAnchor(view.left.text, change.left!),
      rightAnchor: createAnchor(view.right.text, change.right!),
    };
    await library.call('notes/add', { target, text: '增速', tags: [] });
    const other = await addCorrected(library);
    const again = await library.call('compare/open', { left, right: other });
    expect(again.notes).toMatchObject([{ text: '增速', isOrphan: false, target: { left, right: other } }]);
    expect(slice(again.right.text, again.notes[0]!.right)).toBe(sliceSpan(view.right.text, change.right!));
    expect(slice(again.left.text, again.notes[0]!.left)).toBe(sliceSpan(view.left.text, change.left!));
    expect((await library.call('compare/open', { left, right })).notes).toHaveLength(1);
  });

  it('come with no step of the history, and the windows are told', async () => {
    const library = makeLibrary();
    const { right } = await addPair(library);
    await addNote(library, right, BOATS);
    const { undo } = await library.call('history/get', {});
    library.takeChanges();
    await addCorrected(library);
    // Of what there was to inherit, and of nothing else.
    expect(library.takeChanges()).toEqual(['reports', 'notes']);
    expect(await library.call('history/get', {})).toEqual({ undo, redo: null });
    const after = takeSnapshot(library.file);
    await library.call('history/undo', {});
    await library.call('history/redo', {});
    expect(takeSnapshot(library.file)).toEqual(after);
    // A file of another year inherits nothing.
    await addText(library, '2025.txt', inventReport(2025));
    expect(library.takeChanges()).toEqual(['reports', 'notes']);
  });
});

describe('reviewed marks', () => {
  const wordsOf = (view: ComparisonView): readonly string[] =>
    view.reviewed.map((key) => {
      const { left, right } = view.comparison.changes.find((change) => change.key === key)!;
      return [slice(view.left.text, left), slice(view.right.text, right)].join('|');
    });

  it('are on the same changes of a corrected file, whichever side it is on, and on no other', async () => {
    const library = makeLibrary();
    const { left, right } = await addPair(library);
    const { comparison } = await library.call('compare/open', { left, right });
    const keys = comparison.changes.map(({ key }) => key);
    await library.call('compare/review', { left, right, keys, isReviewed: true });
    const before = await library.call('compare/open', { left, right });
    const other = await addCorrected(library);
    const after = await library.call('compare/open', { left, right: other });
    const [old, now] = [wordsOf(before), wordsOf(after)];
    expect(now).toContain(`|${BOATS}，游客满意。`);
    expect(now.filter((words) => !old.includes(words))).toEqual([]);
    const lost = old.filter((words) => !now.includes(words));
    expect(new Set(lost)).toEqual(new Set([`|${GREEN}。`, '|扩建滨江图书馆，读者满意。']));
    const turned = await library.call('compare/open', { left: other, right: left });
    expect(turned.reviewed).toEqual(after.reviewed);
    expect((await library.call('compare/open', { left, right })).reviewed).toEqual(before.reviewed);

    // The earlier year comes in anew, too.
    const first = inventReport(2023).replace('云川大桥建成通车', '云川大桥建成并通车');
    const { id } = await addText(library, 'first.txt', first);
    const both = await library.call('compare/open', { left: id, right: other });
    expect(wordsOf(both)).toContain(`|${BOATS}，游客满意。`);
  });
});

describe('edits of figures', () => {
  it('are in a corrected file', async () => {
    const library = makeLibrary();
    const { right: id } = await addPair(library);
    const { text } = await library.call('report/open', { id });
    const start = text.indexOf('1200个');
    const at = { start, end: start + 5 };
    const { figures } = await library.call('figures/edit', { id, edit: { kind: 'reject' }, at });
    const other = await addCorrected(library);
    const view = await library.call('report/open', { id: other });
    expect(view.figureCorrections).toMatchObject([
      { edit: { kind: 'reject' }, at: { start: expect.any(Number) } },
    ]);
    expect(view.figures).toHaveLength(figures.length);
    expect(view.figures.some(({ value }) => value === 1200)).toBe(false);
  });
});
