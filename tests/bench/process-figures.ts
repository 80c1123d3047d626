import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** `VmHWM` is the most that the process ever had, whatever it has now. */
export function readPeak(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error('this system does not say how much memory a process had');
  return Math.round(Number(kilobytes) / 1024);
}

/** Seconds of both kinds of processor time that a process has used. */
export function readCpu(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond();
}

function ticksPerSecond(): number {
  return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
}
