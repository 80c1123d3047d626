// A copy of the working tree that mutants may be written into, outside the repository.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** What the tests read. A change of anything else leaves their results as they are. */
const READ = [
  'shared/',
  'electron/',
  'renderer/',
  'tests/',
  'scripts/',
  'samples/',
  'package.json',
  'tsconfig',
];

/** A folder for one state of the sources: what was found out there holds as long as they stay as they are. */
export type Workplace = { readonly folder: string; readonly tree: string };

export function openWorkplace(): Workplace {
  const files = listFiles();
  const hash = createHash('sha256');
  const sources = files.filter((file) => !file.startsWith('scripts/'));
  for (const file of sources) hash.update(file).update(readFileSync(join(ROOT, file)));
  const folder = join(tmpdir(), 'duizhao-mutate', hash.digest('hex').slice(0, 12));
  const tree = join(folder, 'tree');
  copyFiles(files, tree);
  return { folder, tree };
}

function listFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');
  return listed.filter((file) => READ.some((path) => file.startsWith(path)) && existsSync(join(ROOT, file)));
}

/** Written anew each time: a run that was stopped has left its mutant there. */
function copyFiles(files: readonly string[], tree: string): void {
  rmSync(tree, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(join(ROOT, file), join(tree, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
}
