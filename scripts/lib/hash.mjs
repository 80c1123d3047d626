import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { inRoot } from './paths.mjs';

/**
 * One hash over the names and the contents of files and of all files in folders; a path that is absent counts as such.
 * @param {readonly string[]} paths inside the project
 */
export function hashOfFiles(paths) {
  const hash = createHash('sha256');
  for (const name of paths.flatMap(filesIn))
    hash
      .update(`${name}\0`)
      .update(readFileSync(inRoot(name)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} name inside the project
 * @returns {string[]} the files, in an order of their own names
 */
function filesIn(name) {
  const stats = statSync(inRoot(name), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return [name];
  return readdirSync(inRoot(name))
    .sort()
    .flatMap((child) => filesIn(path.join(name, child)));
}

/**
 * @param {string} file
 * @returns {Promise<string>} in the form of npm's integrity: sha512- and base64
 */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}
