import { SEARCH_EVERYWHERE } from '../../shared/contract/search-api.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TableKind } from '../../electron/library/tables/columns.ts';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { readTable } from '../../electron/library/tables/read-rows.ts';
import type { TableRow } from '../../electron/library/tables/table.ts';
import { titleOf, type ColumnKey } from '../../electron/library/tables/titles.ts';
import type { TableImport } from '../../shared/contract/table-views.ts';
import { find, goalOf, makeCase, open, type Case } from './goal-case.ts';
import { makeLibrary, type TestLibrary } from './tools.ts';

/** When everything was done in these tests. */
export const DAY = '2031-02-03T04:05:06.000Z';

export type Kind = TableKind;
export const KINDS = [
  'decisions',
  'sections',
  'sentences',
  'changes',
  'figures',
  'goals',
  'indicators',
  'years',
  'terms',
  'notes',
] as const;
export type Cells = Readonly<Partial<Record<ColumnKey, string | number | null>>>;

/** Two reports of a place, in a library whose clock stands. */
export function makeTwo(): Promise<Case> {
  return makeCase(makeLibrary({ now: () => new Date(DAY) }));
}

/** Something of the reader's in every table. */
export async function workOn({ library, earlier, later }: Case): Promise<void> {
  const made = { library, earlier, later };
  const view = await open(made);
  const key = (words: string): string => goalOf(view, words).key;
  const { text } = await library.call('report/open', { id: earlier });
  const { text: next } = await library.call('report/open', { id: later });
  const entries = view.schemes[0]!.entries.map((entry) => ({ ...entry, label: `${entry.label}了` }));
  await library.call('goals/save-scheme', { entries });
  const evidence = [
    { kind: 'passage', report: later, span: find(next, '青岚大桥建成通车') },
    { kind: 'outside', source: '云川年鉴', quote: '大桥已经通车' },
  ];
  const absence = { parts: ['review', 'tasks'], words: ['夜间', '公交'] };
  const verdicts = [
    { goal: key('青岚大桥'), code: 'met', evidence, absence: null, comment: '已核' },
    { goal: key('公交'), code: 'not_reported', evidence: [], absence, comment: '' },
  ];
  await library.call('goals/judge', { report: earlier, verdicts });
  await library.call('goals/edit', { report: earlier, goal: key('水库'), name: '水库加固', dueYear: 2025 });
  await library.call('goals/decide', { report: earlier, goals: [key('森林')], state: 'rejected' });
  await library.call('goals/choose-figure', {
    ...{ report: earlier, goal: key('新增就业'), later, value: find(next, '2.6万人') },
  });
  await library.call('goals/add', {
    ...{ report: earlier, span: find(text, '教育稳步发展'), name: '教育', dueYear: 2028 },
  });
  await editFigures(library, earlier, text);
  await library.call('indicators/join', { place: '云川市', names: ['新增就业'], indicator: '就业' });
  await settle(made, text, next);
  await noteAndReview(made);
}

/** A decision of each kind, of which none alters what is found. */
async function settle({ library, earlier: left, later: right }: Case, a: string, b: string): Promise<void> {
  const decide = (kind: string, level: string, words: string | null, other: string | null) =>
    library.call('compare/decide', {
      ...{ left, right },
      decision: {
        ...{ kind, level, left: words === null ? null : find(a, words) },
        right: other === null ? null : find(b, other),
      },
    });
  await decide('cut', 'passage', '完善夜间公交线网', null);
  await decide('cut', 'passage', null, '青岚大桥建成通车');
  await decide('cut', 'passage', '森林覆盖率达到40%', '青岚水库除险加固工程全面开工');
  await decide('link', 'passage', '让我们携手同心', '让我们携手同心');
  await decide('link', 'section', '二、2023年工作安排', '二、2024年工作安排');
}

async function editFigures(library: TestLibrary, id: number, text: string): Promise<void> {
  const reading = {
    ...{ name: '新增岗位', kind: 'goal', year: 2024, measure: 'added' },
    ...{ value: 3, valueTo: 5, unit: '万人', bound: 'at_least' },
  };
  const edit = (change: object, words: string) =>
    library.call('figures/edit', { id, edit: change, at: find(text, words) });
  await edit({ kind: 'correct', reading }, '3万人');
  await edit({ kind: 'reject' }, '40%');
  await edit({ kind: 'add', reading: { ...reading, name: '会议', valueTo: null, unit: '次' } }, '第二次');
}

async function noteAndReview({ library, earlier: left, later: right }: Case): Promise<void> {
  const view = await library.call('compare/open', { left, right });
  const change = view.comparison.changes.find(
    (each) => each.left !== null && each.right !== null && each.kind === 'reworded',
  )!;
  await library.call('compare/review', { left, right, keys: [change.key], isReviewed: true });
  const anchorOf = (side: 'left' | 'right') => {
    const [{ start, end }, { text }] = [change[side]!, view[side]];
    const around = { prefix: text.slice(start - 4, start), suffix: text.slice(end, end + 4) };
    return { quote: text.slice(start, end), ...around, start };
  };
  const anchors = { leftAnchor: anchorOf('left'), rightAnchor: anchorOf('right') };
  const onChange = { kind: 'change', left, right, changeKey: change.key, ...anchors };
  await library.call('notes/add', {
    ...{ target: onChange, text: '改了说法', tags: ['措辞', '待核'] },
    ...{ kind: 'check', colour: 'red' },
  });
  const onText = { kind: 'text', report: right, anchor: anchorOf('right') };
  await library.call('notes/add', { target: onText, text: '通车', tags: [] });
  const tag = {
    path: '措辞/缓和',
    definition: '说法变软',
    example: '力争',
    counterExample: '确保',
    colour: 'blue',
  };
  await library.call('tags/save', { id: null, tag });
}

/** The sources of all tables. */
function sourcesOf({ earlier, later }: Case): readonly object[] {
  const reports = [earlier, later];
  return [
    ...(['decisions', 'sections', 'sentences', 'changes'] as const).map((kind) => {
      return { kind, left: earlier, right: later };
    }),
    { kind: 'figures', reports },
    { kind: 'goals', report: earlier },
    { kind: 'indicators', place: '云川市' },
    { kind: 'years', reports },
    { kind: 'terms', reports, periods: null, phrases: [['大桥', '隧道']] },
    { kind: 'notes', report: null },
    { kind: 'codebook' },
    { kind: 'hits', query: '大桥', filter: SEARCH_EVERYWHERE },
  ];
}

/** The source of the table of a kind. */
export function sourceOf(made: Case, kind: Kind): object | undefined {
  return sourcesOf(made).find((each) => 'kind' in each && each.kind === kind);
}

/** Writes the table of a kind; where its file is, and its rows. */
export async function writeTable(
  made: Case,
  kind: Kind,
  language: 'zh-CN' | 'en' = 'en',
): Promise<{ readonly file: string; readonly rows: readonly TableRow[] }> {
  const source = sourceOf(made, kind);
  const file = join(made.library.folder, `${kind}.csv`);
  await made.library.call('tables/export', { source, target: file, language });
  return { file, rows: readRows(file) };
}

function readRows(file: string): readonly TableRow[] {
  return readTable(parseCsv(readFileSync(file), file))?.rows.map(({ cells }) => cells) ?? [];
}

/** Leaves the rows that `isWanted`, with other cells, and says how many. */
export function editTable(file: string, isWanted: (row: TableRow) => boolean, cells: Cells): number {
  const { titles, rows } = parseCsv(readFileSync(file), file);
  const known = readRows(file);
  const places = Object.entries(cells).map(
    ([key, value]) => [titles.indexOf(titleOf(key as ColumnKey, 'en')), value] as const,
  );
  const left = rows.filter((_, index) => isWanted(known[index]!));
  writeFileSync(
    file,
    formatCsv({
      titles,
      rows: left.map((row) => places.reduce((all, [at, value]) => all.with(at, value), row)),
    }),
  );
  return left.length;
}

export function take({ library }: Case, file: string): Promise<TableImport> {
  return library.call('tables/import', { files: [file] });
}
