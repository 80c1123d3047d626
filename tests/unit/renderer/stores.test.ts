import { describe, expect, test } from 'vitest';
import type { ReportSummary } from '../../../shared/contract/views.ts';
import { subscribe } from '../../../renderer/client/call.ts';
import { navigate, useApp } from '../../../renderer/state/app-store.ts';
import { newDraft } from '../../../renderer/state/notes.ts';
import { deleteNote, saveNote } from '../../../renderer/state/note-actions.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import {
  askForShelves,
  compareReports,
  loadShelves,
  toggleSelected,
  useShelves,
} from '../../../renderer/state/shelves-store.ts';
import {
  cancelPair,
  openPair,
  refreshPair,
  useComparison,
} from '../../../renderer/views/comparison/comparison-store.ts';
import { setReviewed } from '../../../renderer/views/comparison/review-actions.ts';
import { placeOfChange } from '../../../renderer/views/comparison/model/place.ts';
import { forgetGoals, openGoals, refreshGoals, useGoals } from '../../../renderer/views/goals/goals-store.ts';
import {
  openIndicators,
  refreshIndicators,
  useIndicators,
} from '../../../renderer/views/indicators/indicators-store.ts';
import { deleteReport, importText, useLibrary } from '../../../renderer/views/library/library-store.ts';
import { loadEntries, useWritten } from '../../../renderer/views/library/notes/written-store.ts';
import { search, useSearch } from '../../../renderer/views/library/search/search-store.ts';
import {
  correctOutline,
  openReport,
  refreshReport,
  useReader,
} from '../../../renderer/views/reader/reader-store.ts';
import { openTerms, pinPhrase, useTerms } from '../../../renderer/views/terms/terms-store.ts';
import { askTopic, openYears, refreshYears, useYears } from '../../../renderer/views/years/years-store.ts';
import { openPage } from '../../helpers/page-bridge.ts';
import { addText, inventReport, type TestLibrary } from '../../library/tools.ts';

const BODY = '　　新建云湖护水站12座，增长8%左右。今年粮食产量增长5%以上。';

/** A page whose library holds three years of an invented place. */
async function openShelf(): Promise<{ library: TestLibrary; reports: readonly ReportSummary[] }> {
  const library = openPage();
  const reports: ReportSummary[] = [];
  for (const year of [2021, 2022, 2023])
    reports.push(await addText(library, `${year}.txt`, inventReport(year, BODY)));
  await loadShelves();
  return { library, reports };
}

test('shelves that were asked for ahead are not asked for once more', async () => {
  const { reports } = await openShelf();
  const asked: string[] = [];
  const bridge = { ...window.duizhao };
  Object.assign(window.duizhao, {
    invoke: (...call: Parameters<typeof bridge.invoke>) => {
      asked.push(call[1]);
      return bridge.invoke(...call);
    },
  });
  askForShelves();
  await loadShelves();
  expect(asked).toEqual(['shelf/page']);
  expect(useShelves.getState().shelves?.[0]?.reports.map(({ id }) => id)).toEqual(
    reports.map(({ id }) => id),
  );
});

describe('the shelves', () => {
  test('are read, and what is selected and is gone is let go of', async () => {
    const { library, reports } = await openShelf();
    const [a, b] = reports;
    toggleSelected(a!.id);
    toggleSelected(b!.id);
    await deleteReport(a!, '已删除');
    expect(useShelves.getState().selection).toEqual([b!.id]);
    const binned = await library.call('shelf/bin', {});
    expect(binned.map(({ report }) => report.id)).toEqual([a!.id]);
  });

  test('a pair is compared with the earlier year on the left, and nothing is selected after', async () => {
    const { reports } = await openShelf();
    compareReports(reports[2]!, reports[0]!);
    expect(useApp.getState().route).toMatchObject({ left: reports[0]!.id, right: reports[2]!.id });
    expect(useShelves.getState().selection).toEqual([]);
  });
});

describe('the library', () => {
  test('imports a text, and finds words in it', async () => {
    openPage();
    const result = await importText('2021.txt', inventReport(2021, BODY));
    expect(result?.items).toHaveLength(1);
    expect(useShelves.getState().shelves).toHaveLength(1);
    await search('护水站');
    expect(useLibrary.getState()).toMatchObject({ jobs: [] });
    expect(useSearch.getState()).toMatchObject({ isSearching: false });
    expect(useSearch.getState().result?.hits.length).toBeGreaterThan(0);
    await search(' ');
    expect(useSearch.getState().result).toBeNull();
  });
});

describe('the Reader', () => {
  test('opens a report, and says what failed', async () => {
    const { reports } = await openShelf();
    await openReport(reports[0]!.id);
    expect(useReader.getState().view?.summary.id).toBe(reports[0]!.id);
    await openReport(9999 as ReportSummary['id']);
    expect(useReader.getState()).toMatchObject({ view: null, error: { code: 'not-found' } });
  });

  test('lets the Comparison go when its text becomes another', async () => {
    const { reports } = await openShelf();
    const [left, right] = [reports[0]!.id, reports[1]!.id];
    await openPair({ left, right });
    await openReport(left);
    const heading = useReader.getState().view!.outline.sections[1]!.heading;
    await correctOutline({ kind: 'rename', title: '另一个标题' }, heading);
    expect(useComparison.getState()).toMatchObject({ pair: null, view: null });
    expect(useReader.getState().isBusy).toBe(false);
  });
});

describe('a note', () => {
  test('saved or deleted on one screen is shown on all that know it', async () => {
    const { reports } = await openShelf();
    const [left, right] = [reports[0]!.id, reports[1]!.id];
    await openPair({ left, right });
    await openReport(left);
    await loadEntries();
    const { text } = useReader.getState().view!;
    const target = { kind: 'text', report: left, anchor: createAnchor(text, { start: 0, end: 4 }) } as const;
    const note = await saveNote({ ...newDraft(target), text: '待核' }, null);
    const known = () =>
      [
        ...[useReader, useComparison].map((store) => store.getState().notes),
        useWritten.getState().entries?.flatMap((entry) => entry.note ?? []),
      ].map((notes) => notes?.map(({ id }) => id));
    await expect.poll(known).toEqual([[note.id], [note.id], [note.id]]);
    await deleteNote(note, '已删除');
    expect(known()).toEqual([[], [], []]);
    await refreshReport();
    expect(useReader.getState().notes).toEqual([]);
  });
});

describe('the Comparison', () => {
  test('keeps the place where it is read again', async () => {
    const { reports } = await openShelf();
    const pair = { left: reports[0]!.id, right: reports[1]!.id };
    await openPair(pair);
    const { comparison } = useComparison.getState().view!;
    const place = placeOfChange(comparison, 0);
    useComparison.setState({ place, visiblePair: 1 });
    await setReviewed([comparison.changes[0]!.key], true);
    await refreshPair();
    expect(useComparison.getState()).toMatchObject({ place, visiblePair: 1, error: null });
    expect(useComparison.getState().reviewed.size).toBe(1);
  });

  test('that was cancelled says so, and another one is opened after it', async () => {
    const { reports } = await openShelf();
    const opening = openPair({ left: reports[0]!.id, right: reports[1]!.id });
    cancelPair();
    await opening;
    expect(useComparison.getState()).toMatchObject({ view: null, error: { code: 'cancelled' } });
    await openPair({ left: reports[1]!.id, right: reports[2]!.id });
    expect(useComparison.getState()).toMatchObject({ error: null, progress: null });
  });
});

describe('Goals', () => {
  test('keep filters and place where they are read again, and where they were left', async () => {
    const { reports } = await openShelf();
    const { id } = reports[0]!;
    await openGoals(id);
    const key = useGoals.getState().view!.goals[0]!.key;
    useGoals.setState(({ selection }) => ({ selection: { ...selection, current: key }, order: 'reading' }));
    await refreshGoals();
    forgetGoals();
    expect(useGoals.getState().view).toBeNull();
    await openGoals(id);
    expect(useGoals.getState().selection.current).toBe(key);
    await openGoals(reports[1]!.id);
    expect(useGoals.getState().selection.current).toBeNull();
  });
});

describe('Indicators', () => {
  test('are opened by place, and picks that are gone are let go of', async () => {
    const { reports } = await openShelf();
    await openIndicators(reports[0]!.head.place);
    expect(useIndicators.getState().view?.place).toBe(reports[0]!.head.place);
    useIndicators.setState({ picked: new Set(['没有这个指标']) });
    await refreshIndicators();
    expect(useIndicators.getState().picked.size).toBe(0);
  });
});

describe('Years and Terms', () => {
  test('the topic stays where the set is read again', async () => {
    const { reports } = await openShelf();
    await openYears(reports.map(({ id }) => id));
    askTopic({ words: ['护水站'] });
    await refreshYears();
    expect(useYears.getState()).toMatchObject({ mode: 'topic', isSearching: false, error: null });
    expect(useYears.getState().topicView).not.toBeNull();
  });

  test('a set that can’t be shown is refused, and nothing old stands there', async () => {
    const { reports } = await openShelf();
    await openYears([reports[0]!.id]);
    expect(useYears.getState()).toMatchObject({ view: null, error: { details: { reason: 'count' } } });
  });

  test('a phrase by hand stands on top, once, and of two sets the newest is shown', async () => {
    const { reports } = await openShelf();
    const told: object[] = [];
    const stops = [
      subscribe(({ kind }) => kind), // events of a call go to that call once the page listens
      useTerms.subscribe(({ progress }) => {
        if (progress !== null) told.push(progress);
      }),
    ];
    const older = openTerms(reports.slice(0, 2).map(({ id }) => id));
    const newer = openTerms(reports.map(({ id }) => id));
    await Promise.all([older, newer]);
    expect(useTerms.getState().view?.columns).toHaveLength(3);
    await pinPhrase(['护水站']);
    await pinPhrase(['护水站']);
    expect(useTerms.getState().pinned.map(({ phrase }) => phrase)).toEqual(['护水站']);
    expect(told).toContainEqual({ done: 3, total: 3 });
    for (const stop of stops) stop();
  });
});

test('going somewhere remembers the way back', () => {
  useApp.setState({ route: { kind: 'library', tab: 'shelves' }, back: [] });
  navigate({ kind: 'indicators', place: '松河市', focus: null });
  expect(useApp.getState().back).toEqual([{ kind: 'library', tab: 'shelves' }]);
});
