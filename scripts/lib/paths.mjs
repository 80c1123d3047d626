import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {...string} parts
 * @returns {string} a path inside the project
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Where set-up keeps its notes: inside node_modules, so that they go when the packages go. */
export const NOTES = inRoot('node_modules', '.cache', 'duizhao');

/** The user's cache folder for this project. */
export function cacheFolder() {
  const base = process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache');
  return path.join(base, 'duizhao');
}
