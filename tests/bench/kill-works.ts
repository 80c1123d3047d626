import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, parseCsv } from '../../electron/library/tables/csv.ts';
import { titleOf } from '../../electron/library/tables/titles.ts';
import { EXPORT_DEFAULTS } from '../../shared/contract/export-api.ts';
import type { Method, Value } from '../../shared/contract/methods.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/views.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { inventReport } from '../library/invent.ts';

/** What is told of a work: that it was begun, and what of it was confirmed. `names`: what must be there from then on. */
export type WorkLine = {
  readonly begun?: string;
  readonly done?: string;
  readonly name?: string;
  readonly names?: readonly string[];
};

export type Worker = {
  readonly folder: string;
  readonly seed: number;
  readonly tell: (line: WorkLine) => void;
  /** Asks the library; `onEvent` is told how far a table is. */
  readonly call: <M extends Method>(
    method: M,
    args: unknown,
    onProgress?: (done: number) => void,
  ) => Promise<Value<M>>;
};

/** Rows of a table that is taken in: several pieces. */
const ROWS = 300;

type Work = () => Promise<WorkLine>;
const NOTHING: WorkLine = { done: 'nothing' };

/** All that a reader does with a library, in an order drawn by the seed; ends only when it throws. */
export async function workOn(worker: Worker, kinds: readonly string[]): Promise<void> {
  const { folder, seed, tell, call } = worker;
  const random = seededRandom(seed);
  const pick = (below: number): number => pickBelow(random, below);
  const reports = async () => (await call('library/list', {})).flatMap((shelf) => shelf.reports);
  const onePair = async () => {
    const all = await reports();
    const at = pick(all.length - 1);
    const [left, right] = [all[at], all[at + 1]];
    return left === undefined || right === undefined ? undefined : { left: left.id, right: right.id };
  };
  let step = 0;
  let moments = Date.UTC(2020) + seed * 100_000;
  const nextMoment = (): string => new Date((moments += 1)).toISOString();

  const takeRows = async (file: string): Promise<WorkLine> => {
    const source = { kind: 'notes', report: null };
    await call('tables/export', { source, target: file, language: 'en' });
    const { titles, rows } = parseCsv(readFileSync(file), file);
    const [row] = rows;
    if (row === undefined) return NOTHING;
    const names = Array.from({ length: ROWS }, (_, index) => `行 ${seed}-${step}-${index}`);
    const [column, moment] = (['note', 'createdAt'] as const).map((key) =>
      titles.indexOf(titleOf(key, 'en')),
    );
    if (column === undefined || moment === undefined) return NOTHING;
    const write = (notes: readonly string[]): void => {
      // Of one moment and one place they would be one note to a bundle, reworded.
      const rowsOf = notes.map((name) => row.with(column, name).with(moment, nextMoment()));
      writeFileSync(file, formatCsv({ titles, rows: rowsOf }));
    };
    write([`样 ${seed}-${step}`]);
    // Where its report is gone meanwhile, or not the only one of its year, no row of it comes in.
    if ((await call('tables/import', { files: [file] })).added !== 1) return NOTHING;
    write(names);
    tell({ begun: 'rows' });
    // Each row counts half where it is brought back, half where it is set against the library.
    const confirm = (done: number): void => {
      tell({ done: 'piece', names: names.slice(0, Math.floor(done) * 2) });
    };
    await call('tables/import', { files: [file] }, confirm);
    return { done: 'rows', names };
  };

  const works: Readonly<Record<string, Work>> = {
    async import() {
      const year = 1900 + pick(300);
      const name = `${year}-${seed}-${step}.txt`;
      tell({ begun: 'import', name });
      const text = inventReport(year, `第${seed}次第${step}步。`);
      const { items } = await call('import/text', { name, text });
      return items[0]?.status === 'imported' ? { done: 'import', names: [name] } : NOTHING;
    },
    async note() {
      const all = await reports();
      const report = all[pick(all.length)];
      if (report === undefined) return NOTHING;
      const { text } = await call('report/open', { id: report.id });
      const name = `批注 ${seed}-${step}`;
      tell({ begun: 'note', name });
      const target = { kind: 'text', report: report.id, anchor: createAnchor(text, { start: 80, end: 90 }) };
      await call('notes/add', { target, text: name, tags: [] });
      return { done: 'note', names: [name] };
    },
    async decide() {
      const pair = await onePair();
      if (pair === undefined) return NOTHING;
      const decision = { kind: 'cut', level: 'passage', left: { start: 90, end: 100 }, right: null };
      tell({ begun: 'decide' });
      await call('compare/decide', { ...pair, decision });
      return { done: 'decide' };
    },
    rows: () => takeRows(join(folder, 'tables', 'rows.csv')),
    async table() {
      const target = join(folder, 'tables', 'notes.xlsx');
      tell({ begun: 'table' });
      await call('tables/export', { source: { kind: 'notes', report: null }, target, language: 'zh-CN' });
      return { done: 'table' };
    },
    async export() {
      const pair = await onePair();
      if (pair === undefined) return NOTHING;
      const target = join(folder, 'tables', 'pair.html');
      const options = { language: 'zh-CN', ...EXPORT_DEFAULTS, masks: DEFAULT_SETTINGS.masks };
      tell({ begun: 'export' });
      await call('export/file', { ...pair, format: 'html', options, target });
      return { done: 'export' };
    },
    async backup() {
      tell({ begun: 'backup' });
      const { name } = await call('backup/make', {});
      return { done: 'backup', name };
    },
    async restore() {
      const { backups } = await call('backup/list', {});
      const own = backups.filter(({ mark }) => mark === 'own');
      const backup = own[pick(own.length)];
      if (backup === undefined) return NOTHING;
      tell({ begun: 'restore', name: backup.name });
      await call('backup/restore', { name: backup.name });
      return { done: 'restore', name: backup.name };
    },
    async pack() {
      const name = `${pick(4)}.dzpack`;
      tell({ begun: 'pack', name });
      await call('bundle/export', { reports: null, target: join(folder, 'tables', name) });
      return { done: 'pack', name };
    },
    async unpack() {
      const name = `${pick(4)}.dzpack`;
      const file = join(folder, 'tables', name);
      tell({ begun: 'unpack', name });
      const rest = { language: 'zh-CN', coders: 'same', choices: {}, rest: 'mine' };
      const isTaken = await call('bundle/take', { file, ...rest }).then(
        () => true,
        () => false, // none of that name yet
      );
      return isTaken ? { done: 'unpack', name } : NOTHING;
    },
  };

  tell({ begun: 'work' });
  for (; ; step += 1) {
    const work = works[kinds[pick(kinds.length)] ?? 'import'];
    if (work !== undefined) tell(await work());
  }
}
