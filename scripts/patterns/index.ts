// Puts every regular expression of the program that repeats something without a limit to a checker, and writes what it
// finds to tests/fixtures/patterns.json. Minutes.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readOptions } from '../lib/options.mjs';
import { checkPattern, type Growth } from './check.ts';
import { collectPatterns, keyOf, type Pattern } from './collect.ts';
import { readRecord, type Bounded, type PatternRecord } from './record.ts';

const USAGE = `npm run -s patterns -- [all]

Puts each new regular expression to a checker and keeps what it finds; with “all” those that stand there already, too.`;

const FILE = fileURLToPath(new URL('../../tests/fixtures/patterns.json', import.meta.url));
/** Characters of the texts that bounds are measured with: the longest paragraph met. */
const LENGTH = 2400;

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const known = readRecord(FILE);
const { words } = readOptions(USAGE, {}, { of: ['all'] });
const isAll = words.includes('all');

/** Milliseconds for the worst of some texts. */
function measure(pattern: Pattern, texts: readonly string[]): number {
  const times = texts.map((text) => {
    const expression = new RegExp(pattern.pattern, pattern.flags.replace(/[gy]/gu, ''));
    const start = process.cpuUsage().user;
    expression.test(text);
    return (process.cpuUsage().user - start) / 1000;
  });
  return Math.round(Math.max(...times));
}

/** Where the checker gives up: long runs of each sign that the pattern names, and of each two. */
function ownTexts({ pattern }: Pattern): readonly string[] {
  const signs = [...new Set([...Array.from(pattern.replace(/\\./gu, '')), '山', '1', ' ', 'a', '\n'])];
  const texts = signs.map((sign) => sign.repeat(LENGTH));
  return [...texts, signs.join('').repeat(Math.ceil(LENGTH / signs.length))];
}

function attackOf(growth: Extract<Growth, { kind: 'power' }>): string {
  const { start, pump, end } = growth.attack;
  return start + pump.repeat(Math.ceil(LENGTH / Math.max(1, pump.length))) + end;
}

function judge(pattern: Pattern): Bounded | 'linear' | 'endless' {
  const growth = checkPattern(pattern);
  if (growth.kind === 'linear' || growth.kind === 'endless') return growth.kind;
  const own = ownTexts(pattern);
  const ms = measure(pattern, growth.kind === 'power' ? [attackOf(growth), ...own] : own);
  const degree = growth.kind === 'power' ? growth.degree : null;
  return { pattern: keyOf(pattern), file: pattern.file, degree, ms };
}

const linear: string[] = [];
const bounded: Bounded[] = [];
let isEndless = false;
for (const pattern of collectPatterns()) {
  const key = keyOf(pattern);
  const before = known.bounded.find((each) => each.pattern === key);
  if (!isAll && before !== undefined) bounded.push({ ...before, file: pattern.file });
  else if (!isAll && known.linear.includes(key)) linear.push(key);
  else {
    const found = judge(pattern);
    say(
      `${typeof found === 'string' ? found : `degree ${found.degree ?? 'unknown'}, ${found.ms} ms`}  ${pattern.file}  ${key}`,
    );
    if (found === 'linear') linear.push(key);
    else if (found === 'endless') isEndless = true;
    else bounded.push(found);
  }
}
const record: PatternRecord = { linear: linear.sort(), bounded: bounded.sort((a, b) => b.ms - a.ms) };
writeFileSync(FILE, `${JSON.stringify(record, null, 2)}\n`);
say(`${linear.length} linear, ${bounded.length} bounded`);
process.exitCode = isEndless ? 1 : 0;
