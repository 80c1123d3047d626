import { describe, expect, test } from 'vitest';
import { call } from '../../../renderer/client/call.ts';
import { useApp } from '../../../renderer/state/app-store.ts';
import { stepHistory } from '../../../renderer/state/step-history.ts';
import {
  filterWritten,
  NO_FILTER,
  sortWritten,
  type WrittenFilter,
} from '../../../renderer/views/library/model/written-filter.ts';
import {
  deleteChosen,
  editChosen,
  goToEntry,
} from '../../../renderer/views/library/notes/written-actions.ts';
import {
  chooseLayout,
  choosePlace,
  loadTagTable,
  restoreLayout,
  useTagTable,
} from '../../../renderer/views/library/notes/tag-table-store.ts';
import {
  loadEntries,
  toggleChosen,
  useWritten,
} from '../../../renderer/views/library/notes/written-store.ts';
import { orphanChosen, placeOnText } from '../../../renderer/views/reader/actions.ts';
import { openReport, useReader } from '../../../renderer/views/reader/reader-store.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport } from '../../library/tools.ts';

const BODY = '　　新建云湖护水站12座，增长8%左右。今年粮食产量增长5%以上。';

/** Two notes, an orphan, a comment on a verdict and evidence from outside. */
async function write() {
  const library = openPage();
  const { id: report } = await addText(library, '2024.txt', inventReport(2024, BODY));
  const { text } = await library.call('report/open', { id: report });
  const at = text.indexOf('云湖护水站');
  const anchor = createAnchor(text, { start: at, end: at + 5 });
  const target = { kind: 'text', report, anchor };
  const lost = { ...target, anchor: { quote: '早已不在的话', prefix: '', suffix: '', start: 0 } };
  const add = async (words: string, on: object, look: object) =>
    (await library.call('notes/add', { target: on, text: words, ...look })).id;
  const first = await add('甲说', target, { tags: ['水/护水'], kind: 'question', colour: 'blue' });
  const second = await add('乙说', target, { tags: ['粮'] });
  const orphan = await add('丙说', lost, { tags: [] });
  const { goals } = await library.call('goals/open', { report });
  const goal = goals[0]?.key ?? '';
  const evidence = [{ kind: 'outside', source: '云川年鉴', quote: '如期建成' }];
  const verdict = { goal, code: 'met', evidence, absence: null, comment: '年鉴为证' };
  await library.call('goals/judge', { report, verdicts: [verdict] });
  await loadEntries();
  return { library, report, at, goal, first, second, orphan };
}

const entries = () => useWritten.getState().entries ?? [];
const found = (filter: Partial<WrittenFilter>) =>
  filterWritten(entries(), { ...NO_FILTER, ...filter })
    .map(({ text }) => text)
    .sort();
const EVIDENCE = '云川年鉴\n如期建成';

describe('the table of all that was written', () => {
  test('finds by words, kind, tag with those below it, colour and report, comments and evidence too', async () => {
    const { report } = await write();
    expect(found({})).toHaveLength(5);
    expect(found({ query: '年鉴' })).toEqual([EVIDENCE, '年鉴为证'].sort());
    expect(found({ query: '护水 ' })).toContain('甲说');
    expect(found({ kind: 'comment' })).toEqual(['年鉴为证']);
    expect(found({ kind: 'evidence' })).toEqual([EVIDENCE]);
    expect(found({ kind: 'question' })).toEqual(['甲说']);
    expect(found({ kind: 'plain' })).toEqual(['丙说', '乙说'].sort());
    expect(found({ kind: 'orphan' })).toEqual(['丙说']);
    expect(found({ tag: '水' })).toEqual(['甲说']);
    expect(found({ colour: 'blue' })).toEqual(['甲说']);
    expect(found({ report })).toHaveLength(5);
    const byText = sortWritten(entries(), { column: 'tags', isDown: true });
    expect(new Set(byText.slice(0, 2).map(({ text }) => text))).toEqual(new Set(['甲说', '乙说']));
  });

  test('leads a comment to its goal, an orphan to the list of the Reader', async () => {
    const { report, goal, orphan } = await write();
    goToEntry(entries().find(({ kind }) => kind === 'comment')!);
    await expect.poll(() => useApp.getState().route).toEqual({ kind: 'goals', report, focus: goal });
    goToEntry(entries().find(({ note }) => note?.id === orphan)!);
    expect(useApp.getState().route).toEqual({
      kind: 'reader',
      id: report,
      focus: { span: null, note: orphan },
    });
  });

  test('changes and deletes many notes as one step each, which undo takes back', async () => {
    const { first, second, orphan } = await write();
    const listed = sortWritten(entries(), { column: 'text', isDown: false });
    const notes = listed.flatMap(({ note }) => note?.id ?? []);
    toggleChosen(notes[0]!, listed, false);
    toggleChosen(notes[2]!, listed, true);
    expect([...useWritten.getState().chosen].sort()).toEqual([first, second, orphan].sort());
    await editChosen({ addTags: ['共'], colour: 'red', kind: 'check' });
    const looks = () => entries().flatMap(({ note }) => (note === null ? [] : [note]));
    expect(
      looks().every(({ tags, colour, kind }) => tags.includes('共') && colour === 'red' && kind === 'check'),
    ).toBe(true);
    await stepHistory('undo');
    await loadEntries();
    expect(looks().some(({ tags }) => tags.includes('共'))).toBe(false);
    await deleteChosen();
    expect(looks()).toEqual([]);
    expect(useWritten.getState().chosen.size).toBe(0);
    await stepHistory('undo');
    expect(await call('notes/list', { report: null })).toHaveLength(3);
  });

  test('an orphan chosen in the Reader is put on selected words', async () => {
    const { report, at, orphan } = await write();
    await openReport(report);
    useReader.setState({ panel: 'notes', activeNote: orphan });
    expect(orphanChosen(useReader.getState())?.id).toBe(orphan);
    placeOnText({ start: at, end: at + 5 });
    await expect.poll(() => orphanChosen(useReader.getState())).toBeUndefined();
    expect(useReader.getState().notes.find(({ id }) => id === orphan)).toMatchObject({
      isOrphan: false,
      left: { start: at, end: at + 5 },
    });
  });
});

test('what was written is laid out after a restart as it was left, with the place whose tags are counted', async () => {
  const { library, report } = await write();
  const { head } = (await library.call('report/open', { id: report })).summary;
  const forget = () => {
    useWritten.setState({ layout: null });
    useTagTable.setState({ table: null, place: null });
  };
  forget();
  await restoreLayout();
  expect(useWritten.getState().layout).toBe('list');
  chooseLayout('tags');
  await choosePlace(head.place);
  forget();
  await restoreLayout();
  await loadTagTable();
  expect(useWritten.getState().layout).toBe('tags');
  expect(useTagTable.getState()).toMatchObject({ place: head.place });
  expect(useTagTable.getState().table?.places).toEqual([head.place]);
  // A place that has no tags any more: those of all places.
  await choosePlace('无此市');
  expect(useTagTable.getState().place).toBeNull();
  chooseLayout('list');
  await restoreLayout();
  expect(useWritten.getState().layout).toBe('list');
});
