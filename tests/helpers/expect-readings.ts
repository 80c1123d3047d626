import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'readings');

/**
 * Reads each line of a file anew and holds what comes of it against what stands below it there, indented. Lines with `#` are
 * titles. Where a rule was changed on purpose, look at every line that differs, then write the file anew: vitest run -u.
 * @returns how many lines were read
 */
export async function expectReadings(
  name: string,
  read: (line: string) => readonly string[],
): Promise<number> {
  const written = readAll(name).flatMap((line) =>
    line.startsWith('#') ? [line] : [line, ...read(line).map((each) => `  ${each.replaceAll('\n', '⏎')}`)],
  );
  await expect(`${written.join('\n')}\n`).toMatchFileSnapshot(fileOf(name));
  return readLines(name).length;
}

/** The files of a folder, by the name that they are read by. */
export function listReadings(folder: string): readonly string[] {
  const names = readdirSync(join(FOLDER, folder)).sort();
  return names.map((name) => `${folder}/${name.replace('.txt', '')}`);
}

/** The lines that are read, without titles. */
export function readLines(name: string): readonly string[] {
  return readAll(name).filter((line) => !line.startsWith('#'));
}

function readAll(name: string): readonly string[] {
  const lines = readFileSync(fileOf(name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('  '));
}

const fileOf = (name: string): string => join(FOLDER, `${name}.txt`);
