import { describe, expect, it } from 'vitest';
import type { ReportView } from '../../shared/contract/views.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import type { FigureEdit, FigureReading } from '../../shared/model/figure-correction.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const BODY = '　　城市更新提速扩面。新增公园绿地40公顷，建成口袋公园12个，其余五处正在收尾。';
const READING: FigureReading = {
  name: '城市公园绿地',
  kind: 'achievement',
  year: 2022,
  measure: 'cumulative',
  value: 400,
  valueTo: null,
  unit: '公顷',
  bound: 'at_least',
};

async function edit(
  library: TestLibrary,
  id: number,
  change: FigureEdit,
  words: string,
): Promise<ReportView> {
  const { text } = await library.call('report/open', { id });
  const start = text.indexOf(words);
  return library.call('figures/edit', { id, edit: change, at: { start, end: start + words.length } });
}

/** The figure whose value stands as `words`. */
function figureAt({ text, figures }: ReportView, words: string): ReportView['figures'][number] | undefined {
  const at = text.indexOf(words);
  return figures.find(({ valueSpan }) => valueSpan.start <= at && at < valueSpan.end);
}

describe('edits of figures', () => {
  it.each([
    { edit: { kind: 'correct', reading: READING }, words: '40公顷', expected: READING },
    {
      edit: { kind: 'add', reading: { ...READING, value: 5, unit: '处' } },
      words: '收尾',
      expected: { value: 5 },
    },
    { edit: { kind: 'reject' }, words: '12个', expected: undefined },
  ] as const)('$edit.kind holds after a re-clean and a restart, and can be taken back', async (one) => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', `来源：云川日报\n${inventReport(2024, BODY)}`);
    const before = await library.call('report/open', { id });
    const edited = await edit(library, id, one.edit, one.words);
    const check = (view: ReportView): void => {
      const figure = figureAt(view, one.words);
      if (one.expected === undefined) expect(figure).toBeUndefined();
      else expect(figure).toMatchObject(one.expected);
      expect(view.figureCorrections).toMatchObject([{ edit: one.edit, at: { start: expect.any(Number) } }]);
    };
    check(edited);
    check(await library.call('report/clean-as', { id, choice: { keptSteps: ['furniture'], keptEdits: [] } }));
    const cleaned = await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING });
    expect(cleaned.figures).toEqual(edited.figures);
    library.close();
    const again = makeLibrary({ file: library.file });
    check(await again.call('report/open', { id }));
    await again.call('history/undo', {}); // the two re-cleans and the edit
    await again.call('history/undo', {});
    await again.call('history/undo', {});
    expect((await again.call('report/open', { id })).figures).toEqual(before.figures);
    await again.call('history/redo', {});
    const { figureCorrections } = await again.call('report/open', { id });
    const correction = figureCorrections[0]!.id;
    const back = await again.call('figures/unedit', { id, correction });
    expect(back).toMatchObject({ figures: before.figures, figureCorrections: [] });
  });

  it('take the place of one another, and leading back to what is read they are none', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const before = await library.call('report/open', { id });
    await edit(library, id, { kind: 'correct', reading: READING }, '40公顷');
    const second = await edit(library, id, { kind: 'correct', reading: { ...READING, value: 41 } }, '40公顷');
    expect(second.figureCorrections).toHaveLength(1);
    const {
      quote: _,
      span: __,
      valueSpan: ___,
      correction: ____,
      isDoubtful: _____,
      ...read
    } = figureAt(before, '40公顷')!;
    const back = await edit(library, id, { kind: 'correct', reading: read }, '40公顷');
    expect(back).toMatchObject({ figures: before.figures, figureCorrections: [] });
  });

  it('take a doubt away by saying what is read', async () => {
    const library = makeLibrary();
    const body = '　　茶叶、蚕桑、水产产值分别增长6%、5%。';
    const { id } = await addText(library, '2024.txt', inventReport(2024, body));
    const doubtful = figureAt(await library.call('report/open', { id }), '6%')!;
    expect(doubtful.isDoubtful).toBe(true);
    const { quote: _, span: __, valueSpan: ___, correction: ____, isDoubtful: _____, ...read } = doubtful;
    const edited = await edit(library, id, { kind: 'correct', reading: read }, '6%');
    expect(figureAt(edited, '6%')).toMatchObject({ ...read, isDoubtful: false });
  });

  it('are listed where their words are gone, and have no effect', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', `来源：云川日报12号\n${inventReport(2024, BODY)}`);
    await library.call('report/clean-as', { id, choice: { keptSteps: ['furniture'], keptEdits: [] } });
    const edited = await edit(library, id, { kind: 'add', reading: READING }, '云川日报');
    expect(figureAt(edited, '云川日报')).toMatchObject(READING);
    const cleaned = await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING });
    expect(cleaned.figureCorrections).toMatchObject([{ at: null, anchor: { quote: '云川日报' } }]);
    expect(cleaned.figures.filter(({ correction }) => correction !== null)).toEqual([]);
  });

  it.each([
    { change: { kind: 'reject' }, words: '收尾', reason: 'nothing-there' },
    { change: { kind: 'correct', reading: READING }, words: '收尾', reason: 'nothing-there' },
    { change: { kind: 'add', reading: READING }, words: '40公顷', reason: 'is-there' },
    { change: { kind: 'add', reading: READING }, words: '。新增公园', reason: 'nothing-there' },
  ] as const)('refuse $change.kind at $words', async ({ change, words, reason }) => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const failure = await failureOf(() => edit(library, id, change, words));
    expect(failure).toMatchObject({ code: 'invalid-input', details: { reason } });
    const unknown = await failureOf(() => library.call('figures/unedit', { id, correction: 99 }));
    expect(unknown).toMatchObject({ code: 'not-found' });
  });
});
