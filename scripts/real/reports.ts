// The real reports beside the project, for scripts that audit or learn: neighbouring years of one place, draws by a seed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportText } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { readNumber, readOptions } from '../lib/options.mjs';

/** The folder of real reports and labels. */
export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

export type AuditedReport = { readonly name: string; readonly report: ReportText; readonly year: number };
/** Two reports of one place, a year apart. */
export type AuditedPair = { readonly earlier: AuditedReport; readonly later: AuditedReport };

/** Every two neighbouring years of one place in `../shared/corpus` and `../shared/wide`, in the order of their names; read when asked for. */
export function listPairs(): readonly (() => AuditedPair)[] {
  return ['corpus', 'wide'].flatMap((root) => listFolders(root).flatMap(pairsIn));
}

function listFolders(root: string): readonly string[] {
  const folder = join(SHARED, root);
  if (!existsSync(folder)) throw new Error('../shared is not there: nothing to audit');
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function pairsIn(folder: string): readonly (() => AuditedPair)[] {
  const byYear = new Map<number, string>();
  for (const file of readdirSync(folder).sort()) {
    const year = /^(\d{4})(?:-newspaper)?\.txt$/u.exec(file)?.[1];
    if (year !== undefined && !byYear.has(Number(year))) byYear.set(Number(year), join(folder, file));
  }
  return [...byYear].flatMap(([year, earlier]) => {
    const later = byYear.get(year + 1);
    return later === undefined
      ? []
      : [() => ({ earlier: open(earlier, year), later: open(later, year + 1) })];
  });
}

function open(file: string, year: number): AuditedReport {
  const name = file.slice(SHARED.length + 1).replaceAll('\\', '/');
  return { name, report: openReport(name), year };
}

/** A report of `../shared`, by its path there: `corpus/hailar/2012.txt`. */
export function openReport(file: string): ReportText {
  return readReport(cleanText(decode(readFileSync(join(SHARED, file)))).text);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Numbers from 0 to 1 that are the same for the same seed. Source: mulberry32 by T. Ettinger, public domain. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` of `all`, drawn without putting back, in the order in which they stand. */
export function draw<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = seeded(seed);
  const places = all.map((_, at) => at);
  for (let at = places.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [a, b] = [places[at] ?? 0, places[other] ?? 0];
    places[at] = b;
    places[other] = a;
  }
  return places
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((at) => all.slice(at, at + 1));
}

/** Says what a script draws and how to ask for more of it. */
function describeDraw(script: string, drawn: string, count: number): string {
  return `node scripts/audit/${script}.ts [--count N] [--seed N]

Draws ${drawn}, for reading by hand. Reads ../shared and prints; keeps nothing.
  --count N  how many (${String(count)})
  --seed N   what they are drawn by (1)`;
}

/** `--seed N` and `--count N` of the command line; `usual` as many where nothing is said. */
export function readDraw(
  script: string,
  drawn: string,
  usual: number,
): { readonly seed: number; readonly count: number } {
  const usage = describeDraw(script, drawn, usual);
  const { values } = readOptions(usage, {
    count: { type: 'string', default: String(usual) },
    seed: { type: 'string', default: '1' },
  });
  return {
    seed: readNumber(usage, '--seed', values.seed),
    count: readNumber(usage, '--count', values.count),
  };
}

/** On one line, at most `length` characters. */
export function onOneLine(words: string, length = 120): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
