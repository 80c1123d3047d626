import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { electronLaunch } from '../../scripts/lib/electron.mjs';

/** How long the program writes down what it does, in seconds: longer than any start. */
const TRACED = 5;

type TraceEvent = { readonly name: string; readonly ts: number };

/** Milliseconds from the start of the program to the frame that shows a mark of the page, by its name. */
export type PlainStart = Readonly<Record<'shelves' | 'shelves-whole', number>>;

/**
 * Starts the built app on `file` as a user does, with no driver at it (which takes half a second of two processors), and reads from
 * Chromium's own trace when it was shown. The trace tells times of the clock that `process.hrtime` has, on Linux.
 */
export async function startPlainly(file: string): Promise<PlainStart> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-start-'));
  const trace = join(folder, 'trace.json');
  const launch = electronLaunch([
    `--user-data=${join(folder, 'data')}`,
    ...['--lang=zh-CN', `--library=${file}`],
    ...['--trace-startup=blink.user_timing', `--trace-startup-file=${trace}`, '--trace-startup-format=json'],
    `--trace-startup-duration=${TRACED}`,
  ]);
  const began = Number(process.hrtime.bigint() / 1000n);
  const app = spawn(launch.executablePath, launch.args, { env: launch.env, stdio: 'ignore' });
  const ended = once(app, 'exit');
  try {
    const marks = await readMarks(trace);
    const msOf = (name: string): number => {
      const mark = marks.find((each) => each.name === name);
      if (mark === undefined) throw new Error(`${name}: not drawn within ${TRACED} s`);
      return Math.round((mark.ts - began) / 1000);
    };
    return { shelves: msOf('shelves'), 'shelves-whole': msOf('shelves-whole') };
  } finally {
    app.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the trace holds once it is whole. */
async function readMarks(trace: string): Promise<readonly TraceEvent[]> {
  for (let seconds = 0; seconds < 5 * TRACED; seconds++) {
    await pause(1000);
    const text = existsSync(trace) ? readFileSync(trace, 'utf8') : '';
    if (text.trimEnd().endsWith('}')) {
      // Chromium wrote it.
      const { traceEvents } = JSON.parse(text) as { readonly traceEvents: readonly TraceEvent[] };
      return traceEvents;
    }
  }
  throw new Error('the program wrote no trace');
}
