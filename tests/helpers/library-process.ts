import { readFileSync } from 'node:fs';

/** The process of the library, on Linux: main's own child that is no part of Electron. */
export function libraryProcesses(main: number): readonly number[] {
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ');
  return children
    .map(Number)
    .filter((pid) => pid > 0 && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('entry.mjs'));
}
