import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Milliseconds: by the clock, and of processors, those of programs that were started and have ended among them. */
export type Took = { readonly clock: number; readonly processor: number };

/** Clock ticks of Linux are hundredths of a second. */
const TICK = 10;

/** What programs that were started took, once they have ended; 0 where the system does not say. Source: proc(5), cutime and cstime. */
function readChildren(): number {
  if (process.platform !== 'linux') return 0;
  const [, fields = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(13, 15).map(Number);
  return TICK * ((user ?? 0) + (system ?? 0));
}

/** What a piece of work takes. */
export async function measure(work: () => Promise<unknown>): Promise<Took> {
  const [begun, cpu, children] = [performance.now(), process.cpuUsage(), readChildren()];
  await work();
  const clock = performance.now() - begun;
  await endOfChildren();
  const { user, system } = process.cpuUsage(cpu);
  const processor = (user + system) / 1000 + readChildren() - children;
  return { clock, processor };
}

/** Programs that still run when the work is done: what they took is known once they have ended. */
async function endOfChildren(): Promise<void> {
  const file = `/proc/self/task/${process.pid}/children`;
  while (existsSync(file) && readFileSync(file, 'utf8') !== '') await setTimeout(TICK);
}

/** The same several times: the middle one by processors. */
export async function measureMedian(times: number, work: () => Promise<unknown>): Promise<Took> {
  const all: Took[] = [];
  for (let at = 0; at < times; at += 1) all.push(await measure(work));
  return all.sort((a, b) => a.processor - b.processor)[Math.floor(times / 2)] ?? { clock: 0, processor: 0 };
}

/** 120 ms (110 ms of a processor). */
export function formatMedian({ clock, processor }: Took): string {
  return `${Math.round(clock)} ms (${Math.round(processor)} ms of a processor)`;
}
