import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';

/** What takes no writing: the medium that a library lies on, its folder, or the file itself. */
export type ReadOnlyPart = 'medium' | 'folder' | 'file';

/**
 * Makes it so that the system itself refuses to write there, and gives what takes that back. Root is bound by no
 * rights: for it the folder is mounted read-only, or made unchangeable.
 */
export function makeReadOnly(file: string, part: ReadOnlyPart): () => void {
  const folder = dirname(file);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) return takeRights(file, part);
  if (part !== 'medium') return switchOver('chattr', ['+i', '-i'], part === 'file' ? file : folder);
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => execFileSync('umount', [folder]);
}

function switchOver(program: string, [on, off]: readonly [string, string], path: string): () => void {
  execFileSync(program, [on, path]);
  return () => execFileSync(program, [off, path]);
}

function takeRights(file: string, part: ReadOnlyPart): () => void {
  if (part !== 'folder') chmodSync(file, 0o444);
  if (part !== 'file') chmodSync(dirname(file), 0o555);
  return () => {
    chmodSync(dirname(file), 0o755);
    chmodSync(file, 0o644);
  };
}
