// A library process at work, for kills.ts: imports, notes, decisions, tables, backups and restores in an order drawn by its
// seed, each told once it is confirmed. Ends only when it is killed.
import { join } from 'node:path';
import type { HandlerContext, Handlers } from '../../electron/library/handlers.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import type { Args, Method, Value } from '../../shared/contract/methods.ts';
import { parseArgs } from '../../shared/contract/parsers.ts';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { inventReport } from '../library/invent.ts';

const [folder = '', seedWord = '0'] = process.argv.slice(2);
const seed = Number(seedWord);
const random = seededRandom(seed);
const pick = (below: number): number => pickBelow(random, below);

const tell = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

let isReplaced = false;
const open = () =>
  openLibrary({
    file: join(folder, 'library.sqlite'),
    samplesFolder: '',
    appVersion: '0.0.0',
    onReplaced: () => {
      isReplaced = true;
    },
  });
let library = open();

const context: HandlerContext = { signal: new AbortController().signal, emit: () => undefined };
function call<M extends Method>(method: M, args: unknown): Promise<Value<M>> | Value<M> {
  const handlers: Handlers = library.handlers;
  const parsed: Args<M> = parseArgs(method, args);
  return handlers[method](parsed, context);
}

const reports = async () => (await call('library/list', {})).flatMap((shelf) => shelf.reports);

let step = 0;
const works: Readonly<Record<string, () => Promise<unknown>>> = {
  async import() {
    const year = 1900 + pick(300);
    const name = `${year}-${seed}-${step}.txt`;
    tell({ begun: 'import', name });
    const { items } = await call('import/text', {
      name,
      text: inventReport(year, `第${seed}次第${step}步。`),
    });
    return items[0]?.status === 'imported' ? { done: 'import', name } : { done: 'nothing' };
  },
  async note() {
    const all = await reports();
    const report = all[pick(all.length)];
    if (report === undefined) return { done: 'nothing' };
    const { text } = await call('report/open', { id: report.id });
    const name = `批注 ${seed}-${step}`;
    tell({ begun: 'note', name });
    const target = { kind: 'text', report: report.id, anchor: createAnchor(text, { start: 80, end: 90 }) };
    await call('notes/add', { target, text: name, tags: [] });
    return { done: 'note', name };
  },
  async decide() {
    const [left, right] = await reports();
    if (left === undefined || right === undefined) return { done: 'nothing' };
    const decision = { kind: 'cut', level: 'passage', left: { start: 90, end: 100 }, right: null };
    tell({ begun: 'decide' });
    const { decisions } = await call('compare/decide', { left: left.id, right: right.id, decision });
    return { done: 'decide', count: decisions.length };
  },
  async table() {
    const target = join(folder, 'tables', 'notes.xlsx');
    tell({ begun: 'table' });
    await call('tables/export', { source: { kind: 'notes', report: null }, target, language: 'zh-CN' });
    await call('tables/import', { files: [target] });
    return { done: 'table' };
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
    if (backup === undefined) return { done: 'nothing' };
    tell({ begun: 'restore', name: backup.name });
    await call('backup/restore', { name: backup.name });
    if (isReplaced) {
      library.close();
      isReplaced = false;
      library = open();
    }
    return { done: 'restore', name: backup.name };
  },
};

const names = ['import', 'import', 'import', 'note', 'note', 'decide', 'table', 'backup', 'restore'];
tell({ begun: 'work' });
for (; ; step += 1) {
  const work = works[names[pick(names.length)] ?? 'import'];
  if (work !== undefined) tell(await work());
}
