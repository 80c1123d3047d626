import { describe, expect, it } from 'vitest';
import type { OutlineEdit } from '../../shared/model/correction.ts';
import type { ReportView } from '../../shared/contract/views.ts';
import { CLEAN_EVERYTHING } from '../../shared/model/cleaning.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

const BODY = '　　城市更新提速扩面。新增公园绿地四十公顷，建成口袋公园十二个。';

async function edit(
  library: TestLibrary,
  id: number,
  change: OutlineEdit,
  words: string,
): Promise<ReportView> {
  const { text } = await library.call('report/open', { id });
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const at = { start, end: start + words.length };
  return library.call('report/correct-outline', { id, edit: change, at });
}

function describeOutline({ outline }: Pick<ReportView, 'outline'>): readonly string[] {
  return outline.sections.slice(1).map(({ level, title, role }) => `${level} ${title} ${role}`);
}

const EDITS: readonly { readonly edit: OutlineEdit; readonly words: string; readonly line: string }[] = [
  { edit: { kind: 'promote' }, words: '办好民生实事', line: '1 办好民生实事 tasks' },
  { edit: { kind: 'demote' }, words: '2024年工作安排', line: '2 2024年工作安排 tasks' },
  { edit: { kind: 'rename', title: '民生' }, words: '办好民生实事', line: '2 民生 tasks' },
  { edit: { kind: 'role', role: 'targets' }, words: '守住安全底线', line: '2 守住安全底线 targets' },
  { edit: { kind: 'heading', level: 2 }, words: '提速扩面', line: '2 城市更新提速扩面 review' },
  { edit: { kind: 'no-heading' }, words: '守住安全底线', line: '' },
];

describe.each(EDITS)('the edit $edit.kind', ({ edit: change, words, line }) => {
  it('changes the outline wherever it is read, and is kept after a re-clean and a restart', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', `来源：云川日报\n${inventReport(2024, BODY)}`);
    const before = await library.call('report/open', { id });
    const edited = await edit(library, id, change, words);
    expect(edited.outline).not.toEqual(before.outline);
    if (line === '') expect(edited.outline.sections.length).toBe(before.outline.sections.length - 1);
    else expect(describeOutline(edited)).toContain(line);
    expect(edited.corrections).toMatchObject([{ edit: change, at: { start: expect.any(Number) } }]);

    const raw = { keptSteps: ['furniture', 'blank-lines'], keptEdits: [] };
    const cleaned = await library.call('report/clean-as', { id, choice: raw });
    expect(describeOutline(cleaned)).toEqual(describeOutline(edited));
    const { outline } = await library.call('report/clean-as', { id, choice: CLEAN_EVERYTHING });
    expect(outline).toEqual(edited.outline);

    library.close();
    const again = makeLibrary({ file: library.file });
    expect((await again.call('report/open', { id })).outline).toEqual(edited.outline);
    const compared = await again.call('compare/open', { left: id, right: id });
    expect(compared.left.outline).toEqual(edited.outline);

    const correction = edited.corrections[0]!.id;
    const back = await again.call('report/uncorrect-outline', { id, correction });
    expect(back).toMatchObject({ outline: before.outline, corrections: [] });
  });
});

describe('edits of an outline', () => {
  it('reach the search, whose paths come from the library', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    await edit(library, id, { kind: 'rename', title: '民生' }, '办好民生实事');
    const { hits } = await library.call('library/search', { query: '停车位', limit: 5 });
    expect(hits[0]?.path).toEqual(['2024年工作安排', '民生']);
  });

  it('reach a comparison that was made before', async () => {
    const library = makeLibrary();
    const { id: left } = await addText(library, '2023.txt', inventReport(2023, BODY));
    const { id: right } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const before = await library.call('compare/open', { left, right });
    await edit(library, right, { kind: 'no-heading' }, '守住安全底线');
    const after = await library.call('compare/open', { left, right });
    expect(after.right.outline.sections.length).toBe(before.right.outline.sections.length - 1);
    expect(after.comparison.sections).not.toEqual(before.comparison.sections);
  });

  it('of one name or role take the place of the one before', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    await edit(library, id, { kind: 'rename', title: '民生' }, '办好民生实事');
    const { corrections } = await edit(library, id, { kind: 'rename', title: '实事' }, '办好民生实事');
    expect(corrections.map(({ edit: { kind, ...rest } }) => [kind, rest])).toEqual([
      ['rename', { title: '实事' }],
    ]);
  });

  it('without an effect, or where nothing is, are refused', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const refusal = (reason: string): object => ({ code: 'invalid-input', details: { reason } });
    const ask = (change: OutlineEdit, words: string) => failureOf(() => edit(library, id, change, words));
    expect(await ask({ kind: 'promote' }, '2024年工作安排')).toEqual(refusal('no-effect'));
    expect(await ask({ kind: 'promote' }, '口袋公园')).toEqual(refusal('nothing-there'));
    expect(await ask({ kind: 'heading', level: 1 }, '2024年工作安排')).toEqual(refusal('no-effect'));
    expect(await failureOf(() => library.call('report/uncorrect-outline', { id, correction: 7 }))).toEqual({
      code: 'not-found',
      details: { correction: 7 },
    });
    expect((await library.call('report/open', { id })).corrections).toEqual([]);
  });

  it('whose words are gone are listed, and work again when they are back', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const { outline } = await edit(library, id, { kind: 'promote' }, '办好民生实事');
    const wrong = await library.call('report/read-as', { id, encoding: 'gb18030' });
    expect(wrong.corrections).toMatchObject([{ at: null, edit: { kind: 'promote' } }]);
    const right = await library.call('report/read-as', { id, encoding: null });
    expect(right.outline).toEqual(outline);
  });

  it('are in a corrected file that is imported later', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024, BODY));
    const edited = await edit(library, id, { kind: 'promote' }, '办好民生实事');
    const corrected = inventReport(2024, BODY.replace('十二个', '十三个'));
    const { id: other } = await addText(library, 'corrected.txt', corrected);
    const view = await library.call('report/open', { id: other });
    expect(describeOutline(view)).toEqual(describeOutline(edited));
    const { hits } = await library.call('library/search', { query: '停车位', limit: 5 });
    expect(hits.map(({ path }) => path)).toEqual([['办好民生实事'], ['办好民生实事']]);
  });
});
