import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] added to the present environment
 * @property {'show' | 'keep'} [output] shown as it comes, or kept and given back
 * @property {AbortSignal} [signal] ends the program
 * @property {boolean} [shell] only for .cmd files on Windows, which cannot be started otherwise
 */

/**
 * @typedef {object} Outcome
 * @property {number} status the exit status; 127 if the program could not be started, 128 or more if a signal ended it
 * @property {string} output what it wrote, in order, if it was kept
 */

/**
 * Runs a program to its end. Never throws: what went wrong is in the outcome. There is no standard input.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(program, args, options = {}) {
  const { cwd = ROOT, env = {}, output = 'keep', signal, shell = false } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    /** @type {Buffer[]} */
    const kept = [];
    const text = () => Buffer.concat(kept).toString('utf8');
    const stop = () => child.kill('SIGKILL');
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    signal?.addEventListener('abort', stop, { once: true });
    child.once('error', (error) => resolve({ status: 127, output: `${text()}${error.message}\n` }));
    child.once('close', (status) => {
      signal?.removeEventListener('abort', stop);
      resolve({ status: status ?? 128, output: text() });
    });
  });
}

/**
 * @param {string} output
 * @param {number} [count]
 * @returns {string} the last lines, indented, for an error message
 */
export function lastLines(output, count = 15) {
  return output
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `    ${line}`)
    .join('\n');
}

/** @param {number} since as given by performance.now() */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
