// Starts the packed program as a user's system does, and has it do the main job through its own window; then tries what its
// fuses forbid.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { withDisplay } from './lib/display.mjs';
import { findDoor, openPage } from './lib/door.ts';
import { sandboxArguments } from './lib/electron.mjs';
import { readOptions } from './lib/options.mjs';
import { inRoot } from './lib/paths.mjs';
import { runMain, say } from './lib/say.mjs';
import { EXPORT_DEFAULTS } from '../shared/contract/export-api.ts';

const USAGE = `npm run dist:check -- [PROGRAM]

Has a packed program do the main job and tries what its fuses forbid: the one that “npm run dist” made, or PROGRAM, such as
/opt/Duizhao/duizhao.`;

const { words } = readOptions(USAGE, {}, { most: 1 });
const program = words[0] ?? inRoot('dist', 'linux-unpacked', 'duizhao');
const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-packed-'));

function start(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const all = [...sandboxArguments(), `--user-data=${folder}`, ...args];
  const command = withDisplay(program, all);
  return spawn(command.program, command.args, {
    cwd: os.tmpdir(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Until the library's screen is there. */
const READY = `new Promise((resolve) => {
  const look = () => {
    const isReady = document.querySelector('[data-testid="library-screen"][data-ready="true"]') !== null;
    if (isReady) resolve(true); else setTimeout(look, 10);
  };
  look();
})`;

/** The main job by the page's own bridge: samples in, two years compared, the comparison exported, a backup made. */
const MAIN_JOB = `(async () => {
  let call = 90000;
  const ask = async (method, args) => {
    const result = await window.duizhao.invoke(call++, method, args);
    if (!result.ok) throw new Error(method + ': ' + result.error.code + ' ' + result.error.message);
    return result.value;
  };
  await ask('import/samples', {});
  const [shelf] = await ask('library/list', {});
  const [left, right] = shelf.reports.slice(-2).map(({ id }) => id);
  const { comparison } = await ask('compare/open', { left, right });
  const kinds = ['year-turn', 'relative-year', 'session', 'width', 'punctuation', 'numbering'];
  const masks = Object.fromEntries(kinds.map((kind) => [kind, true]));
  const options = { language: 'zh-CN', ...${JSON.stringify(EXPORT_DEFAULTS)}, masks };
  const exported = await ask('export/preview', { left, right, format: 'html', options });
  const { reports } = await ask('backup/make', {});
  return comparison.rows.length + ' rows compared, ' + JSON.stringify(exported).length + ' characters exported, a backup of ' + reports + ' reports';
})()`;

/** Until the program ends by itself, or for 8 s; then it and what gave it its display, a group of their own, are ended. */
async function letRun(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const command = withDisplay(program, [...sandboxArguments(), ...args]);
  const child = spawn(command.program, command.args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, setTimeout(8000, undefined, { ref: false })]);
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
  await ended;
}

/** What the fuses forbid, each tried. */
async function tryFuses(): Promise<readonly string[]> {
  const code = "require('fs').writeFileSync(process.env.DUIZHAO_MARK, 'x')";
  const faults: string[] = [];
  const attempt = async (name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> => {
    const mark = path.join(folder, `mark-${name}`);
    await letRun([`--user-data=${folder}-${name}`, ...args], { DUIZHAO_MARK: mark, ...env });
    if (existsSync(mark)) faults.push(name);
    rmSync(`${folder}-${name}`, { recursive: true, force: true });
  };
  await attempt('run-as-node', ['-e', code], { ELECTRON_RUN_AS_NODE: '1' });
  const file = path.join(folder, 'required.cjs');
  writeFileSync(file, code);
  await attempt('node-options', [], { NODE_OPTIONS: `--require=${file}` });
  return faults;
}

await runMain(async () => {
  if (!existsSync(program)) throw new Error(`${program} is not there: npm run dist makes it`);
  const began = performance.now();
  const child = start(['--remote-debugging-port=0']);
  try {
    const page = await openPage(await findDoor(child));
    await page.evaluate(READY);
    say(`from launch to the library: ${Math.round(performance.now() - began)} ms`);
    say(String(await page.evaluate(MAIN_JOB)));
    // As a user does. A signal would reach what gives it its display, and not the program.
    void page.evaluate('window.close()');
    await new Promise((resolve) => child.once('close', resolve));
  } finally {
    child.kill('SIGTERM');
  }
  const log = path.join(folder, 'logs', 'main.log');
  const hasFailed = existsSync(log) && /uncaught|given up/u.test(readFileSync(log, 'utf8'));
  const faults = await tryFuses();
  rmSync(folder, { recursive: true, force: true });
  say(faults.length === 0 ? 'fuses: nothing got through' : `fuses: ${faults.join(', ')} got through`);
  return faults.length === 0 && !hasFailed ? 0 : 1;
});
