// Gives every hostile text and table and 300 mutants to a library as the app runs it, and says of each what came of it and how
// long the library worked on it, whatever else the machine did. One that ends the process, is not answered within ten seconds,
// or is answered by a bug is a fault. The files name addresses that nobody may ask: that none is, tests/library/no-request.test.ts shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../scripts/lib/options.mjs';
import { inventReport } from '../library/invent.ts';
import { MUTANTS } from './mutants.ts';
import { HOSTILE_TABLES } from './tables.ts';
import { HOSTILE_TEXTS } from './texts.ts';
import { startTried } from './try-out.ts';

const SETS = { texts: HOSTILE_TEXTS, tables: HOSTILE_TABLES, mutants: MUTANTS };

const USAGE = `npm run -s hostile -- [texts] [tables] [mutants]

Gives hostile files to a library, all of them or those named, and says what came of each.`;

const { words: wanted } = readOptions(USAGE, {}, { of: Object.keys(SETS) });
const folder = mkdtempSync(join(tmpdir(), 'duizhao-hostile-'));
let faults = 0;
for (const [set, files] of Object.entries(SETS)) {
  if (wanted.length > 0 && !wanted.includes(set)) continue;
  const base = { name: '2023.txt', text: inventReport(2023) };
  const tried = await startTried(join(folder, `${set}.duizhao`), base);
  let slowest = { name: '', milliseconds: 0 };
  for (const file of files) {
    const { name, told, milliseconds, fault } = await tried.tryFile(file, folder, set === 'tables');
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
    if (fault !== null) faults += 1;
    if (fault !== null || set !== 'mutants')
      console.log(
        `${fault === null ? 'well ' : 'FAULT'} ${set} ${name} ${Math.round(milliseconds)} ms ${fault ?? told}`,
      );
  }
  tried.close();
  console.log(
    `${set}: ${files.length}, the slowest ${slowest.name} in ${Math.round(slowest.milliseconds)} ms`,
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(`faults: ${faults}`);
process.exitCode = faults === 0 ? 0 : 1;
