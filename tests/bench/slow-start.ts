// Opens a file of reports in the built app while its library is held back. Prints when the shelves were there, whether the
// library was said to be silent meanwhile, and whether its process is still the one that was started.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readOptions } from '../../scripts/lib/options.mjs';
import { launchApp } from '../helpers/launch.ts';
import { readCpu } from './process-figures.ts';
import { waitForScreen } from '../helpers/window.ts';

const MINUTE = 60_000;
/** Milliseconds of each hundred in which the process runs. */
const SHARE = 10;
const BYTES_PER_SECOND = 20_000_000;
const BLKIO = '/sys/fs/cgroup/blkio/duizhao-bench';

/** The process of the library of `file`, once there is one. */
async function findLibrary(file: string): Promise<number> {
  for (;;) {
    for (const name of readdirSync('/proc')) {
      const path = `/proc/${name}/cmdline`;
      if (!/^\d+$/u.test(name) || !existsSync(path)) continue;
      const words = readFileSync(path, 'utf8').split('\0');
      if (words.includes(`--file=${file}`)) return Number(name);
    }
    await new Promise((next) => setTimeout(next, 5));
  }
}

/** Lets a process run for a tenth of the time, until it is let go. */
function holdBack(pid: number): () => void {
  let isHeld = true;
  const turn = (runs: boolean): void => {
    if (!isHeld) return;
    process.kill(pid, runs ? 'SIGCONT' : 'SIGSTOP');
    setTimeout(() => turn(!runs), runs ? SHARE : 100 - SHARE);
  };
  turn(false);
  return () => {
    isHeld = false;
    process.kill(pid, 'SIGCONT');
  };
}

/** Lets a process read no more than 20 MB a second, of a file that is on the disk alone. */
function slowDisk(pid: number, file: string): () => void {
  const { dev } = statSync(file);
  mkdirSync(BLKIO, { recursive: true });
  const device = `${(dev >> 8) & 0xfff}:${dev & 0xff}`;
  writeFileSync(`${BLKIO}/blkio.throttle.read_bps_device`, `${device} ${BYTES_PER_SECOND}`);
  writeFileSync(`${BLKIO}/cgroup.procs`, String(pid));
  return () => undefined;
}

/** Takes a file out of the system's memory. */
function forget(file: string): void {
  execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
}

async function measure(file: string, isDisk: boolean): Promise<void> {
  if (isDisk) forget(file);
  const began = performance.now();
  const found = findLibrary(file).then((pid) => ({
    pid,
    foundMs: Math.round(performance.now() - began),
    letGo: isDisk ? slowDisk(pid, file) : holdBack(pid),
  }));
  const { page, close } = await launchApp({ args: [`--library=${file}`] });
  const { pid, letGo, foundMs } = await found;
  const since = (): number => Math.round(performance.now() - began);
  const silences: number[] = [];
  const look = setInterval(() => {
    void page
      .getByTestId('library-banner')
      .count()
      .then(
        (count) => {
          if (count > 0) silences.push(since());
        },
        () => undefined,
      );
  }, 500);
  await page
    .getByTestId('shelf')
    .first()
    .waitFor({ timeout: 10 * MINUTE });
  const shownMs = since();
  page.setDefaultTimeout(10 * MINUTE);
  await waitForScreen(page, 'library');
  const wholeMs = since();
  clearInterval(look);
  const isSame = existsSync(`/proc/${pid}`) && (await findLibrary(file)) === pid;
  const runShare = (readCpu(pid) * 1000) / (since() - foundMs);
  letGo();
  await close();
  if (existsSync(BLKIO)) rmdirSync(BLKIO);
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 2).join(' ');
  console.log(
    JSON.stringify({
      foundMs,
      shownMs,
      wholeMs,
      runShare,
      saidSilentAt: silences,
      isSameProcess: isSame,
      load,
    }),
  );
}

const USAGE = `npm run -s slow-start -- FILE [--disk]

Opens a library file while its process runs a tenth of the time. Run under Xvfb, after npm run build.
  --disk  it reads 20 MB a second instead, out of a file that is not in memory (Linux, as root, cgroup v1)`;

const disk = { type: 'boolean', default: false } as const;
const { values: asked, words } = readOptions(USAGE, { disk }, { least: 1 });
await measure(words[0] ?? '', asked.disk);
