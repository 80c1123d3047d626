import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hashOfFiles } from './hash.mjs';
import { libraryNode } from './node-program.mjs';
import { inRoot } from './paths.mjs';
import { lastLines, run, secondsSince } from './run.mjs';
import { SetupError, sayBegun, sayStep } from './say.mjs';

/** All that the built files are made of. */
const SOURCES = [
  ...['shared', 'electron', 'renderer'],
  ...[
    'electron.vite.config.ts',
    'vite.library.config.ts',
    'tsconfig.base.json',
    'tsconfig.json',
    'tsconfig.web.json',
  ],
  ...['package.json', 'package-lock.json'],
];

const BUILT = [
  ['main', 'index.cjs'],
  ['preload', 'index.cjs'],
  ['renderer', 'index.html'],
  ['library', 'entry.mjs'],
];

const NOTE = inRoot('out', '.built-from');

/** Builds the app, unless it was built from the very same sources. */
export async function buildApp() {
  const sources = hashOfFiles(SOURCES);
  if (isBuiltFrom(sources)) {
    sayStep('build', 'up to date');
    return;
  }
  const began = performance.now();
  sayBegun('build', 'electron-vite and vite');
  rmSync(NOTE, { force: true });
  await build(['electron-vite', 'bin', 'electron-vite.js'], ['build']);
  await build(['vite', 'bin', 'vite.js'], ['build', '--config', 'vite.library.config.ts']);
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(NOTE, sources);
  sayStep('build', `done in ${secondsSince(began)}`);
}

/** @param {string} sources */
function isBuiltFrom(sources) {
  if (!BUILT.every((parts) => existsSync(inRoot('out', ...parts)))) return false;
  return existsSync(NOTE) && readFileSync(NOTE, 'utf8') === sources;
}

/**
 * @param {readonly string[]} program inside node_modules
 * @param {readonly string[]} args
 */
async function build(program, args) {
  const { status, output } = await run(libraryNode(), [inRoot('node_modules', ...program), ...args]);
  if (status === 0) return;
  throw new SetupError(`the build by ${program[0]} ended with status ${status}:\n${lastLines(output, 30)}`);
}
