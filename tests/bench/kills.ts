// Kills a library process, the app's main process and the command line at work on one library again and again, at moments
// drawn by the seed, and looks each time whether anything that was confirmed is lost, the file is sound, and anything is left
// behind. The window needs `npm run build` and Linux.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { openWhereItLies } from '../../electron/library/open-library.ts';
import { hasDisplay, withDisplay } from '../../scripts/lib/display.mjs';
import { readNumber, readOptions } from '../../scripts/lib/options.mjs';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { killCommand } from './kill-command.ts';
import { killWindow } from './kill-window.ts';
import type { WorkLine } from './kill-works.ts';

const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
/** Milliseconds of work before a kill, where the machine has nothing else to do; and as many commands, where it has. */
const [LONGEST, COMMANDS] = [1500, 3];
/** Of so many kills one falls into the start. */
const STARTS = 4;
const KINDS = ['library', 'window', 'command'] as const;
type Kind = (typeof KINDS)[number];

const USAGE = `npm run -s kills -- [--kills N] [--seed N] [library] [window] [command]

Kills what is at work on a library, all three kinds of process or those named, and says what was lost by it.
  --kills N  how many times (200)
  --seed N   what the moments are drawn by (1)`;

const { values: asked, words } = readOptions(
  USAGE,
  { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  { of: KINDS },
);
const kills = readNumber(USAGE, '--kills', asked.kills);
const seed = readNumber(USAGE, '--seed', asked.seed);
const kinds = KINDS.filter((kind) => words.length === 0 || words.includes(kind));
if (kinds.includes('window') && !hasDisplay()) {
  const { program, args } = withDisplay(process.execPath, process.argv.slice(1));
  process.exit(spawnSync(program, args, { stdio: 'inherit' }).status ?? 1);
}

const random = seededRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-kills-'));
const file = join(folder, 'library.sqlite');
const TABLES = join(folder, 'tables');
mkdirSync(TABLES);
// What is left in the system's folder for passing files is looked for there as well.
process.env['TMPDIR'] = join(folder, 'passing');
mkdirSync(join(folder, 'passing'));

const line = z.object({
  begun: z.string().exactOptional(),
  done: z.string().exactOptional(),
  name: z.string().exactOptional(),
  names: z.array(z.string()).exactOptional(),
});
type State = ReadonlySet<string>;

let known: State = new Set();
const backups = new Map<string, State>();
const bundles = new Map<string, State>();
const counts = new Map<string, number>();
const latest: { line: WorkLine } = { line: {} };

const unite = (a: State, b: Iterable<string>): State => new Set([...a, ...b]);

function confirm(told: WorkLine): void {
  latest.line = told;
  const { begun, done, name = '', names = [] } = told;
  if (begun === 'pack') bundles.delete(name); // the one before or this one, until it is confirmed
  if (done === undefined) return;
  counts.set(done, (counts.get(done) ?? 0) + 1);
  known = unite(known, names);
  if (done === 'backup') backups.set(name, known);
  // One whose making was not confirmed is of a state that nobody knows.
  if (done === 'restore') known = backups.get(name) ?? new Set();
  if (done === 'pack') bundles.set(name, known);
  if (done === 'unpack') known = unite(known, bundles.get(name) ?? []);
}

async function killLibrary(nth: number): Promise<void> {
  const isEarly = pickBelow(random, STARTS) === 0;
  const moment = pickBelow(random, longest);
  const child = spawn(process.execPath, [CHILD, folder, String(nth)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const arm = (): void => {
    setTimeout(() => child.kill('SIGKILL'), moment);
  };
  if (isEarly) arm();
  const lines = createInterface(child.stdout);
  if (!isEarly) lines.once('line', arm); // it is at work
  lines.on('line', (text) => {
    confirm(line.parse(JSON.parse(text)));
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
}

let longest = LONGEST;
let outlived = 0;
const ways: Readonly<Record<Kind, (nth: number) => Promise<void>>> = {
  library: killLibrary,
  async window(nth) {
    const isEarly = pickBelow(random, STARTS) === 0;
    outlived += await killWindow(folder, nth, confirm, { isEarly, milliseconds: pickBelow(random, longest) });
  },
  command: (nth) => killCommand(folder, nth, random, pickBelow(random, longest), confirm),
};

/** Names of the reports and notes that are there. */
function look(): { readonly there: State; readonly faults: readonly string[] } {
  const db = new Sqlite(file);
  const names = z
    .array(z.string())
    .parse(db.prepare('SELECT file_name FROM reports UNION ALL SELECT text FROM notes').pluck().all());
  const check = String(db.pragma('integrity_check', { simple: true }));
  const keys = db.pragma('foreign_key_check');
  db.close();
  const faults = [
    ...(check === 'ok' ? [] : [check]),
    ...(Array.isArray(keys) && keys.length > 0 ? ['keys'] : []),
  ];
  return { there: new Set(names), faults };
}

const missing = (state: State, there: State): readonly string[] =>
  [...state].filter((name) => !there.has(name));

/** What a start leaves of what killed processes left. */
async function countLeftovers(): Promise<number> {
  (await openWhereItLies({ file, samplesFolder: '', appVersion: '0.0.0' }, () => undefined)).close();
  const partials = [folder, join(folder, 'backups'), TABLES].flatMap((place) =>
    existsSync(place) ? readdirSync(place).filter((name) => name.includes('partial')) : [],
  );
  const passing = readdirSync(join(folder, 'passing')).filter((name) => name.startsWith('duizhao-'));
  for (const name of [...partials, ...passing]) console.log(`left behind: ${name}`);
  return partials.length + passing.length;
}

// The first kill may fall before there is a library.
(await openWhereItLies({ file, samplesFolder: '', appVersion: '0.0.0' }, () => undefined)).close();
// A command that is left alone: how fast the machine is today.
const began = performance.now();
await killCommand(folder, 0, random, Infinity, confirm);
longest = Math.max(LONGEST, COMMANDS * (performance.now() - began));
let [lost, unsound] = [0, 0];
let leftovers = 0;
const byKind = new Map<Kind, number>();
for (let nth = 1; nth <= kills; nth += 1) {
  const kind = kinds[pickBelow(random, kinds.length)] ?? 'library';
  byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  latest.line = {};
  await ways[kind](nth);
  const { there, faults } = look();
  unsound += faults.length;
  const { line: last } = latest;
  // A restore that was under way may have come to its end, or not have begun.
  const restored = last.begun === 'restore' ? (backups.get(last.name ?? '') ?? new Set<string>()) : undefined;
  const isRestored =
    restored !== undefined && missing(restored, there).length === 0 && missing(known, there).length > 0;
  if (isRestored) known = restored;
  const gone = missing(known, there);
  if (gone.length > 0)
    console.log(`kill ${nth} of ${kind}: lost ${gone.slice(0, 5).join()} after ${JSON.stringify(last)}`);
  lost += gone.length;
  known = there; // what was under way may be there, too
  leftovers += await countLeftovers();
}
const tell = (numbers: ReadonlyMap<string, number>): string =>
  [...numbers].map(([name, count]) => `${name} ${count}`).join(', ');
console.log(`${kills} kills: ${tell(byKind)}; confirmed: ${tell(counts)}`);
console.log(
  `confirmed lost ${lost}; files unsound ${unsound}; leftovers ${leftovers}; processes outlived ${outlived}`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = lost + unsound + leftovers + outlived === 0 ? 0 : 1;
