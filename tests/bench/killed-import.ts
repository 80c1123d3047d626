// An import of reports made by seeded edits out of the real ones, whose process is killed (SIGKILL) at places drawn by the
// seed and goes on each time; says what of it is lost, doubled or read again, and fails where anything is.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { readNumber, readOptions } from '../../scripts/lib/options.mjs';
import { pickBelow, seededRandom } from '../helpers/random.ts';
import { writeManyReports } from './many-reports.ts';

const IMPORTER = fileURLToPath(new URL('../library/children/import-folder.ts', import.meta.url));
const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));
const USAGE = `npm run -s killed-import -- [--count N] [--kills N] [--seed N]

Kills an import, lets it go on, and says what of it is lost, doubled or read again.
  --count N  how many reports are imported (2000)
  --kills N  how many times it is killed (2)
  --seed N   what reports and moments are drawn by (1)`;

const { values: asked } = readOptions(USAGE, {
  count: { type: 'string', default: '2000' },
  kills: { type: 'string', default: '2' },
  seed: { type: 'string', default: '1' },
});
const count = readNumber(USAGE, '--count', asked.count);
const kills = readNumber(USAGE, '--kills', asked.kills);
const seed = readNumber(USAGE, '--seed', asked.seed);

const random = seededRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'duizhao-killed-'));
const [file, sources] = [join(folder, 'library.sqlite'), join(folder, 'sources')];

/** Imports, or goes on, until as many files are done as are told; gives the first and the last number that it said. */
async function importUntil(last: number): Promise<{ readonly first: number; readonly told: number }> {
  const child = spawn(process.execPath, [IMPORTER, file, sources, String(last)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const told: number[] = [];
  for await (const line of createInterface(child.stdout)) if (/^\d+$/u.test(line)) told.push(Number(line));
  await closed;
  return { first: told[0] ?? 0, told: told.at(-1) ?? 0 };
}

const number = z.object({ count: z.number() });

/** How many rows a query counts in the library, which nobody has open. */
function countRows(sql: string): number {
  const connection = new Sqlite(file, { readonly: true });
  try {
    return number.parse(connection.prepare(sql).get()).count;
  } finally {
    connection.close();
  }
}

try {
  writeManyReports(sources, SHARED, count, seed);
  const files = readdirSync(sources, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const places = Array.from({ length: kills }, () => 1 + pickBelow(random, files.length - 1));
  let wrong = 0;
  for (const last of [...places.sort((a, b) => a - b), files.length + 1]) {
    const { first, told } = await importUntil(last);
    const reports = countRows('SELECT count(*) AS count FROM reports');
    console.log(`from ${first} to ${told} of ${files.length} files: ${reports} reports in the library`);
    if (reports < Math.min(told, count)) wrong += 1;
  }
  const doubled = countRows(
    'SELECT count(*) AS count FROM (SELECT 1 FROM texts GROUP BY sha256 HAVING count(*) > 1)',
  );
  const reports = countRows('SELECT count(*) AS count FROM reports');
  const connection = new Sqlite(file, { readonly: true });
  const sound = connection.pragma('integrity_check', { simple: true });
  connection.close();
  console.log(
    `${count} reports written, ${reports} in the library, ${doubled} twice; the file is ${String(sound)}`,
  );
  if (wrong > 0 || doubled > 0 || reports !== count || sound !== 'ok') process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
