// `node tests/bench/kills.ts [KILLS] [SEED]`: kills a library process at work again and again, at a moment drawn by the seed,
// and looks each time whether anything that it had confirmed is lost, the file is sound, and anything is left behind.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { findBackupPlace, clearPartials } from '../../electron/library/db/backup-files.ts';
import { writeWholeFile } from '../../electron/library/export/write-file.ts';
import { pickBelow, seededRandom } from '../helpers/random.ts';

const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
/** Milliseconds of work before a kill. */
const LONGEST = 1500;

const [kills = '200', seedWord = '1'] = process.argv.slice(2);
const random = seededRandom(Number(seedWord));
const folder = mkdtempSync(join(tmpdir(), 'duizhao-kills-'));
const file = join(folder, 'library.sqlite');
mkdirSync(join(folder, 'tables'));

const line = z.object({
  begun: z.string().optional(),
  done: z.string().optional(),
  name: z.string().optional(),
});
type Line = z.infer<typeof line>;
type State = ReadonlySet<string>;

let known: State = new Set();
const backups = new Map<string, State>();
const counts = new Map<string, number>();

async function killOnce(nth: number): Promise<Line | undefined> {
  const child = spawn(process.execPath, [CHILD, folder, String(nth)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last: Line | undefined;
  let isArmed = false;
  const lines = createInterface(child.stdout);
  lines.on('line', (text) => {
    last = line.parse(JSON.parse(text));
    confirm(last);
    if (isArmed) return;
    isArmed = true; // it is at work
    setTimeout(() => child.kill('SIGKILL'), pickBelow(random, LONGEST));
  });
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
  return last;
}

function confirm({ done, name = '' }: Line): void {
  if (done === undefined) return;
  counts.set(done, (counts.get(done) ?? 0) + 1);
  if (done === 'import' || done === 'note') known = new Set([...known, name]);
  if (done === 'backup') backups.set(name, known);
  if (done === 'restore') known = backups.get(name) ?? known;
}

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

let [lost, unsound, leftovers] = [0, 0, 0];
for (let nth = 1; nth <= Number(kills); nth += 1) {
  const last = await killOnce(nth);
  const { there, faults } = look();
  unsound += faults.length;
  // A restore that was under way may have come to its end, or not have begun.
  const restored = last?.begun === 'restore' ? backups.get(last.name ?? '') : undefined;
  const isRestored =
    restored !== undefined && missing(restored, there).length === 0 && missing(known, there).length > 0;
  if (isRestored) known = restored;
  const gone = missing(known, there);
  if (gone.length > 0) console.log(`kill ${nth}: lost ${gone.join()} after ${JSON.stringify(last)}`);
  lost += gone.length;
  known = there; // what was under way may be there, too
}
// What the next backup and the next export clear away.
clearPartials(findBackupPlace(file));
await writeWholeFile(join(folder, 'tables', 'last.txt'), '');
for (const place of [folder, join(folder, 'backups'), join(folder, 'tables')])
  leftovers += readdirSync(place).filter((name) => name.includes('partial')).length;
console.log(
  `${kills} kills; confirmed: ${[...counts].map(([name, count]) => `${name} ${count}`).join(', ')}`,
);
console.log(`confirmed lost ${lost}; files unsound ${unsound}; leftovers ${leftovers}`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = lost + unsound + leftovers === 0 ? 0 : 1;
