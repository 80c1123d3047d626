import { SEARCH_EVERYWHERE } from '../../shared/contract/search-api.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS } from '../../electron/library/tables/columns.ts';
import { formatCsv } from '../../electron/library/tables/csv.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { NOTE_COLOURS } from '../../shared/model/note.ts';
import type { Action } from '../../shared/contract/views.ts';
import type { DecisionSort } from '../../shared/model/decision.ts';
import type { Span } from '../../shared/model/span.ts';
import {
  addNote,
  pickGoal,
  pickNames,
  pickNote,
  pickPair,
  pickPlace,
  pickReport,
  pickTag,
  type Shelf,
} from './history-shelf.ts';
import { makeLibrary } from './tools.ts';

const TAG = { definition: '何时用', example: '', counterExample: '', colour: null };

const OUTSIDE = { kind: 'outside', source: '云川年鉴', quote: '新建公园三处' };

function spanOf(text: string, words: string): Span {
  const start = Math.max(0, text.indexOf(words));
  return { start, end: start + words.length };
}

/** Settles something of each sort between two passages, in one step. */
async function settle(shelf: Shelf, sorts: readonly DecisionSort[]): Promise<unknown> {
  const pair = await pickPair(shelf);
  const view = await shelf.library.call('compare/open', pair);
  const words = ['新增公园', '夜间公交', '龙舟', '停车位'];
  const [decision, ...also] = sorts.map((sort) => ({
    kind: sort === 'link' || sort === 'lock' ? 'link' : 'cut',
    level: 'passage',
    left: spanOf(view.left.text, shelf.random.pick(words)),
    right: sort === 'alone' ? null : spanOf(view.right.text, shelf.random.pick(words)),
    ...(sort === 'lock' ? { isLock: true } : {}),
  }));
  return shelf.library.call('compare/decide', { ...pair, decision, also });
}

/** One action of each kind, as a user might do it next; it throws where there is nothing to do it to. */
export const DO: Readonly<Record<Action, (shelf: Shelf) => Promise<unknown>>> = {
  'correct-head': async (shelf) => {
    const id = await pickReport(shelf);
    const { headAsRead } = await shelf.library.call('report/open', { id });
    const own = { ...headAsRead, place: '云川县', year: 2000 + shelf.random.below(20) };
    return shelf.library.call('report/correct-head', { id, head: shelf.random.below(3) === 0 ? null : own });
  },
  'label-edition': async (shelf) =>
    shelf.library.call('report/label-edition', {
      id: await pickReport(shelf),
      label: shelf.random.pick(['修订稿', '口头报告', null] as const),
    }),
  'choose-edition': async (shelf) =>
    shelf.library.call('report/choose-edition', {
      id: await pickReport(shelf),
      isChosen: shelf.random.below(3) > 0,
    }),
  'correct-heads': async (shelf) =>
    shelf.library.call('shelf/correct', {
      reports: [await pickReport(shelf)],
      change: { year: 2000 + shelf.random.below(20), session: `第${shelf.random.below(9)}次会议` },
    }),
  'tag-reports': async (shelf) => {
    const [one, other] = [`标签${shelf.random.below(3)}`, `标签${shelf.random.below(3)}`];
    return shelf.library.call('shelf/tag', {
      reports: [await pickReport(shelf)],
      add: [one],
      remove: [other],
    });
  },
  'delete-reports': async (shelf) =>
    shelf.library.call('shelf/delete', { reports: [await pickReport(shelf)] }),
  'merge-places': async (shelf) => {
    const shelves = await shelf.library.call('shelf/list', {});
    const from = shelf.random.pick(shelves).place;
    const others = shelves.filter(({ place }) => place !== from && place !== '');
    return shelf.library.call('shelf/merge', {
      pairs: [{ from, into: shelf.random.pick(others).place }],
    });
  },
  'part-places': (shelf) =>
    shelf.library.call('shelf/part', {
      pairs: [{ from: `地${shelf.random.below(9)}县`, into: '云川市' }],
    }),
  'save-search': (shelf) =>
    shelf.library.call('search/save', {
      name: `检索${shelf.random.below(3)}`,
      query: `路${shelf.random.below(99)}`,
      filter: { ...SEARCH_EVERYWHERE, fromYear: 2000 + shelf.random.below(9) },
    }),
  'rename-search': (shelf) =>
    shelf.library.call('search/rename', {
      name: `检索${shelf.random.below(3)}`,
      to: `检索${3 + shelf.random.below(99)}`,
    }),
  'delete-search': (shelf) => shelf.library.call('search/remove', { name: `检索${shelf.random.below(3)}` }),
  'read-as': async (shelf) =>
    shelf.library.call('report/read-as', {
      id: await pickReport(shelf),
      encoding: shelf.random.pick(['gb18030', null, 'utf-8'] as const),
    }),
  'clean-as': async (shelf) =>
    shelf.library.call('report/clean-as', {
      id: await pickReport(shelf),
      choice: { keptSteps: shelf.random.pick([['turns'], [], ['furniture', 'blank-lines']]), keptEdits: [] },
    }),
  'delete-report': async (shelf) => shelf.library.call('report/delete', { id: await pickReport(shelf) }),
  'restore-report': (shelf) => shelf.library.call('report/restore', { id: shelf.random.pick(shelf.reports) }),
  'correct-outline': async (shelf) => {
    const id = await pickReport(shelf);
    const { outline } = await shelf.library.call('report/open', { id });
    const edit = shelf.random.pick([
      { kind: 'promote' },
      { kind: 'demote' },
      { kind: 'rename', title: `题${shelf.random.below(99)}` },
      { kind: 'role', role: 'targets' },
      { kind: 'no-heading' },
    ]);
    const at = shelf.random.pick(outline.sections.slice(1)).heading;
    return shelf.library.call('report/correct-outline', { id, edit, at });
  },
  'uncorrect-outline': async (shelf) => {
    const id = await pickReport(shelf);
    const { corrections } = await shelf.library.call('report/open', { id });
    const correction = shelf.random.pick(corrections).id;
    return shelf.library.call('report/uncorrect-outline', { id, correction });
  },
  'correct-characters': async (shelf) => {
    const id = await pickReport(shelf);
    const { text } = await shelf.library.call('report/open', { id });
    const start = text.indexOf('年') - shelf.random.below(2);
    return shelf.library.call('report/correct-characters', { id, at: { start, end: start + 1 }, text: '桥' });
  },
  'uncorrect-characters': async (shelf) => {
    const id = await pickReport(shelf);
    const { scan } = await shelf.library.call('report/open', { id });
    const correction = shelf.random.pick(scan?.corrections ?? []).id;
    return shelf.library.call('report/uncorrect-characters', { id, correction });
  },
  'edit-figure': async (shelf) => {
    const id = await pickReport(shelf);
    const { figures } = await shelf.library.call('report/open', { id });
    const { quote: _, span: __, valueSpan, correction: ___, ...reading } = shelf.random.pick(figures);
    const value = reading.value + 1 + shelf.random.below(9);
    const edit = shelf.random.pick([{ kind: 'reject' }, { kind: 'correct', reading: { ...reading, value } }]);
    return shelf.library.call('figures/edit', { id, edit, at: valueSpan });
  },
  'unedit-figure': async (shelf) => {
    const id = await pickReport(shelf);
    const { figureCorrections } = await shelf.library.call('report/open', { id });
    const correction = shelf.random.pick(figureCorrections).id;
    return shelf.library.call('figures/unedit', { id, correction });
  },
  'decide-link': (shelf) => settle(shelf, ['link']),
  'decide-lock': (shelf) => settle(shelf, ['lock']),
  'decide-cut': (shelf) => settle(shelf, ['cut']),
  'decide-alone': (shelf) => settle(shelf, ['alone']),
  decide: (shelf) => settle(shelf, ['cut', 'link']),
  undecide: async (shelf) => {
    const pair = await pickPair(shelf);
    const { decisions } = await shelf.library.call('compare/open', pair);
    return shelf.library.call('compare/undecide', { ...pair, decision: shelf.random.pick(decisions).id });
  },
  review: async (shelf) => {
    const pair = await pickPair(shelf);
    const { comparison } = await shelf.library.call('compare/open', pair);
    const keys = comparison.changes.slice(0, 1 + shelf.random.below(5)).map(({ key }) => key);
    return shelf.library.call('compare/review', { ...pair, keys, isReviewed: shelf.random.below(3) > 0 });
  },
  'add-note': addNote,
  'edit-note': async (shelf) =>
    shelf.library.call('notes/edit', { id: await pickNote(shelf), text: '改', tags: [] }),
  'delete-note': async (shelf) => shelf.library.call('notes/delete', { id: await pickNote(shelf) }),
  'restore-note': (shelf) => shelf.library.call('notes/restore', { id: 1 + shelf.random.below(4) }),
  'edit-notes': async (shelf) =>
    shelf.library.call('notes/edit-many', {
      ids: [await pickNote(shelf)],
      edit: { addTags: [`地/${shelf.random.below(5)}`], colour: shelf.random.pick(NOTE_COLOURS) },
    }),
  'delete-notes': async (shelf) => shelf.library.call('notes/delete-many', { ids: [await pickNote(shelf)] }),
  'place-note': async (shelf) => {
    const { id, target } = shelf.random.pick(await shelf.library.call('notes/list', { report: null }));
    const report = target.kind === 'text' ? target.report : target.right;
    const start = shelf.random.below(200);
    return shelf.library.call('notes/place', { id, report, at: { start, end: start + 4 } });
  },
  'add-tag': async (shelf) =>
    shelf.library.call('tags/save', { id: null, tag: { ...TAG, path: `地/${shelf.random.below(50)}` } }),
  'edit-tag': async (shelf) =>
    shelf.library.call('tags/save', {
      id: await pickTag(shelf),
      tag: { ...TAG, path: `天/${shelf.random.below(50)}` },
    }),
  'merge-tags': async (shelf) =>
    shelf.library.call('tags/merge', { from: await pickTag(shelf), into: await pickTag(shelf) }),
  'delete-tag': async (shelf) => shelf.library.call('tags/delete', { id: await pickTag(shelf) }),
  'decide-goal': async (shelf) => {
    const { report, goal } = await pickGoal(shelf);
    const state = shelf.random.pick(['confirmed', 'rejected', 'proposed'] as const);
    return shelf.library.call('goals/decide', { report, goals: [goal.key], state });
  },
  'add-goal': async (shelf) => {
    const { report, view } = await pickGoal(shelf);
    const start = shelf.random.below(view.earlier.text.length - 12);
    const args = { report, span: { start, end: start + 9 }, name: '自拟', dueYear: 2025 };
    return shelf.library.call('goals/add', args);
  },
  'edit-goal': async (shelf) => {
    const { report, goal } = await pickGoal(shelf);
    const name = shelf.random.pick([null, '改名']);
    return shelf.library.call('goals/edit', { report, goal: goal.key, name, dueYear: 2026 });
  },
  'link-goal': async (shelf) => {
    const { report, goal, view } = await pickGoal(shelf);
    const passage = { kind: 'passage', report, span: { start: 0, end: 6 } };
    const evidence = view.later.length > 0 ? passage : OUTSIDE;
    return shelf.library.call('goals/link', { report, goal: goal.key, evidence });
  },
  'unlink-goal': async (shelf) => {
    const { report, view } = await pickGoal(shelf);
    const mark = shelf.random.pick(view.marks.filter(({ evidence }) => evidence.length > 0));
    const evidence = mark.evidence[0]!.id;
    return shelf.library.call('goals/unlink', { report, goal: mark.key, evidence });
  },
  'choose-figure': async (shelf) => {
    const { report, goal, view } = await pickGoal(shelf);
    const later = view.later[0]?.summary.id ?? report;
    const start = shelf.random.below(40);
    const value = shelf.random.pick([null, { start, end: start + 4 }]);
    return shelf.library.call('goals/choose-figure', { report, goal: goal.key, later, value });
  },
  'judge-goal': async (shelf) => {
    const { report, goal } = await pickGoal(shelf);
    const code = shelf.random.pick(['met', 'missed', null]);
    const verdict = { goal: goal.key, code, evidence: [OUTSIDE], absence: null, comment: '据年鉴' };
    return shelf.library.call('goals/judge', { report, verdicts: [verdict] });
  },
  'save-scheme': async (shelf) => {
    const { view } = await pickGoal(shelf);
    const [first, ...rest] = view.schemes.at(-1)!.entries;
    const entries = [{ ...first, meaning: `达到${shelf.random.below(99)}` }, ...rest];
    return shelf.library.call('goals/save-scheme', { entries });
  },
  'import-table': async (shelf) => {
    const { text, summary } = await shelf.library.call('report/open', { id: await pickReport(shelf) });
    const start = shelf.random.below(text.length - 12);
    const createdAt = new Date(Date.UTC(2025, 0, 1, 0, 0, shelf.random.below(1e6))).toISOString();
    const row: Readonly<Record<string, string | number>> = {
      ...{ id: 'notes-1', noteKind: 'words', note: '表中的批注', createdAt, updatedAt: createdAt },
      ...{ sha256: summary.sha256, ...createAnchor(text, { start, end: start + 8 }) },
    };
    const titles = COLUMNS.notes.map((key) => titleOf(key, 'en'));
    const bytes = formatCsv({ titles, rows: [COLUMNS.notes.map((key) => row[key] ?? null)] });
    const file = join(shelf.library.folder, 'notes.csv');
    writeFileSync(file, bytes);
    return shelf.library.call('tables/import', { files: [file] });
  },
  'take-tags': async (shelf) => {
    const file = join(shelf.library.folder, 'codes.csv');
    writeFileSync(file, `Tag,Definition\r\n人/${shelf.random.below(50)},${shelf.random.below(1e6)}\r\n`);
    return shelf.library.call('tags/take', { file, replaces: true });
  },
  'merge-bundle': async (shelf) => {
    const { library } = shelf;
    const other = makeLibrary();
    const [file, back] = ['there.dzpack', 'back.dzpack'].map((name) => join(other.folder, name));
    const taking = { language: 'en', coders: 'same', choices: {}, rest: 'theirs' };
    await library.call('bundle/export', { reports: null, target: file });
    await other.call('bundle/take', { ...taking, file });
    await addNote({ ...shelf, library: other });
    await other.call('bundle/export', { reports: null, target: back });
    return library.call('bundle/take', { ...taking, file: back });
  },
  'join-indicator': async (shelf) => {
    const { place, names } = await pickNames(shelf);
    const indicator = shelf.random.pick([names[0], '道路与小区']);
    return shelf.library.call('indicators/join', { place, names, indicator });
  },
  'part-indicator': async (shelf) => {
    const { place, names } = await pickNames(shelf);
    return shelf.library.call('indicators/part', { place, name: names[0] });
  },
  'unjoin-indicator': async (shelf) => {
    const place = await pickPlace(shelf);
    const { joins } = await shelf.library.call('indicators/open', { place });
    return shelf.library.call('indicators/unjoin', { place, name: shelf.random.pick(joins).name });
  },
};

/** The action that the next undo takes back. */
export async function lastStep({ library }: Pick<Shelf, 'library'>): Promise<Action | undefined> {
  return (await library.call('history/get', {})).undo?.action;
}

/** Does `action` until it has an effect, so that it becomes a step; what it needs is done first. */
export async function force(shelf: Shelf, action: Action): Promise<void> {
  const first: Partial<Record<Action, Action>> = {
    'uncorrect-outline': 'correct-outline',
    'uncorrect-characters': 'correct-characters',
    'restore-report': 'delete-report',
    'restore-note': 'delete-note',
    'edit-note': 'add-note',
    'delete-note': 'add-note',
    'edit-notes': 'add-note',
    'delete-notes': 'add-note',
    'place-note': 'add-note',
    'edit-tag': 'add-tag',
    'merge-tags': 'add-tag',
    'delete-tag': 'add-tag',
    undecide: 'decide-link',
    'unjoin-indicator': 'join-indicator',
    'unlink-goal': 'link-goal',
    'unedit-figure': 'edit-figure',
    'rename-search': 'save-search',
    'delete-search': 'save-search',
    'merge-places': 'correct-head',
  };
  const before = first[action];
  if (before !== undefined) await force(shelf, before);
  for (let tries = 0; tries < 60; tries++) {
    const { undo } = await shelf.library.call('history/get', {});
    await DO[action](shelf).catch(() => undefined);
    const after = (await shelf.library.call('history/get', {})).undo;
    if (after?.action === action && after.at !== undo?.at) return;
  }
  throw new Error(`${action} has no effect`);
}
