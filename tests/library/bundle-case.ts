import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import type { Value } from '../../shared/contract/methods.ts';
import { force } from './history-case.ts';
import type { makeShelf } from './history-shelf.ts';
import type { TestLibrary } from './tools.ts';
import { createHash } from 'node:crypto';

/** Steps that leave work in a library; what only takes it back or needs another file is left out. */
const DOING = [
  ...([
    'correct-head',
    'label-edition',
    'choose-edition',
    'clean-as',
    'correct-outline',
    'edit-figure',
  ] as const),
  ...([
    'decide-link',
    'decide-lock',
    'review',
    'add-note',
    'edit-note',
    'delete-note',
    'decide-goal',
    'add-goal',
    'edit-goal',
  ] as const),
  ...([
    'link-goal',
    'choose-figure',
    'judge-goal',
    'save-scheme',
    'join-indicator',
    'part-indicator',
  ] as const),
  ...(['tag-reports', 'part-places', 'save-search'] as const),
];

/** Does one step of each kind, and gives those that were done. */
export async function doMuch(shelf: Awaited<ReturnType<typeof makeShelf>>): Promise<readonly string[]> {
  for (const action of DOING) await force(shelf, action);
  return DOING;
}

export async function exportTo(
  library: TestLibrary,
  name = 'state.dzpack',
  reports: readonly number[] | null = null,
): Promise<string> {
  const target = join(library.folder, name);
  await library.call('bundle/export', { reports, target });
  return target;
}

const TAKING = { language: 'zh-CN', coders: 'same', choices: {}, rest: 'ask' } as const;

export function take(library: TestLibrary, file: string, more: object = {}): Promise<Value<'bundle/take'>> {
  return library.call('bundle/take', { ...TAKING, ...more, file });
}

export function look(library: TestLibrary, file: string, more: object = {}): Promise<Value<'bundle/look'>> {
  return library.call('bundle/look', { language: 'zh-CN', coders: 'same', ...more, file });
}

/** What the screens show of a library, without the numbers and times that are its own. */
export async function seeAll(library: TestLibrary): Promise<unknown> {
  const shelves = await library.call('library/list', {});
  const reports = shelves.flatMap((shelf) => shelf.reports);
  const seen: unknown[] = [];
  for (const { id } of reports) {
    const { text, outline, figures, corrections, summary } = await library.call('report/open', { id });
    const goals = await library.call('goals/open', { report: id });
    seen.push({ text, outline, figures, corrections, head: summary.head, edition: summary.edition, goals });
  }
  for (const [at, left] of reports.entries())
    for (const right of reports.slice(at + 1))
      seen.push(await library.call('compare/open', { left: left.id, right: right.id }));
  for (const { place } of shelves) seen.push(await library.call('indicators/open', { place }));
  seen.push(await library.call('notes/list', { report: null }));
  const listed = (await library.call('shelf/list', {})).flatMap((shelf) => shelf.reports);
  seen.push(listed.map(({ tags }) => tags));
  seen.push((await library.call('search/list', {})).map(({ name, query, filter }) => [name, query, filter]));
  return JSON.parse(JSON.stringify(seen, (key, value: unknown) => (OWN.has(key) ? undefined : value)));
}

/** Numbers are dealt out anew; what is tied by them is compared through what it ties. */
const OWN: ReadonlySet<string> = new Set(['id', 'report', 'key']);

export type Files = Unzipped;

export function openFile(file: string): Files {
  return unzipSync(readFileSync(file));
}

function linesOf(files: Files, table: string): readonly string[] {
  const words = Buffer.from(files[`data/${table}.jsonl`] ?? new Uint8Array()).toString('utf8');
  return words.split('\n').filter((line) => line !== '');
}

export function rowsOf(files: Files, table: string): Record<string, string | number | null>[] {
  return linesOf(files, table).map((line) => JSON.parse(line) as Record<string, string | number | null>);
}

type Manifest = {
  version: number;
  schema: number;
  app: string;
  tables: { name: string; rows: number }[];
  entries: { path: string; bytes: number; sha256: string }[];
};

export function manifestOf(files: Files): Manifest {
  return JSON.parse(Buffer.from(files['duizhao-bundle.json']!).toString('utf8')) as Manifest;
}

/** Writes files as a bundle whose manifest says what is in them, but for what `change` does to it. */
export function writeBundle(
  file: string,
  files: Files,
  change: (manifest: Manifest) => void = () => undefined,
): string {
  const manifest = manifestOf(files);
  for (const entry of manifest.entries) {
    const bytes = files[entry.path];
    if (bytes === undefined) continue;
    entry.bytes = bytes.length;
    entry.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  for (const table of manifest.tables) table.rows = linesOf(files, table.name).length;
  change(manifest);
  const { 'duizhao-bundle.json': _, ...rest } = files;
  writeFileSync(file, zipSync({ 'duizhao-bundle.json': strToU8(JSON.stringify(manifest)), ...rest }));
  return file;
}

export function setRows(files: Files, table: string, rows: readonly object[]): void {
  files[`data/${table}.jsonl`] = strToU8(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
