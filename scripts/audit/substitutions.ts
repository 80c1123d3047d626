// Draws a sample of the phrases that took the place of others, or came or went (提法), with their contexts, to be judged:
// `node scripts/audit/substitutions.ts --seed 7 --count 60 [--pairs 10] [--pair FOLDER:EARLIER:LATER …]`. Without --pair,
// pairs of neighbouring years are drawn from ../shared by the seed. Nothing of the texts is stored.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { PhraseTurn, Substitution } from '../../shared/model/comparison.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
/** Characters shown before and behind a phrase. */
const CONTEXT = 14;

/** Numbers from 0 to 1, the same for the same seed: mulberry32 (T. Ettinger). */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of `items`, in an order that the seed decides. */
function draw<T>(items: readonly T[], count: number, random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ item }) => item);
}

/** FOLDER:EARLIER:LATER of all years that follow each other, or leave one out, in one folder. */
function listPairs(): readonly string[] {
  return ['corpus', 'wide'].flatMap((set) =>
    readdirSync(join(shared, set))
      .sort()
      .flatMap((folder) => {
        const files = readdirSync(join(shared, set, folder));
        const years = files
          .flatMap((file) => (/^\d{4}\.txt$/u.test(file) ? [parseInt(file)] : []))
          .sort((a, b) => a - b);
        return years.flatMap((year, at) => {
          const before = years[at - 1];
          const isNear = before !== undefined && year - before <= 2;
          return isNear ? [`${set}/${folder}:${before}:${year}`] : [];
        });
      }),
  );
}

function readFile(folder: string, name: string): ReportText {
  return readReport(cleanText(readFileSync(join(shared, folder, `${name}.txt`), 'utf8')).text);
}

function show(text: string, { start, end }: Span): string {
  const words = `${text.slice(Math.max(0, start - CONTEXT), start)}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`;
  return words.replace(/\s+/gu, ' ');
}

function describe(left: ReportText, right: ReportText, { from, to, kind, rank, places }: Substitution) {
  const place = places[0];
  const contexts = place === undefined ? [] : [show(left.text, place.left), show(right.text, place.right)];
  return [`${from} → ${to}  (${kind}, rank ${rank.toFixed(1)}, places ${places.length})`, ...contexts];
}

function describeTurn(left: ReportText, right: ReportText, { phrase, side, rank, places }: PhraseTurn) {
  const { text } = side === 'left' ? left : right;
  const context = places[0] === undefined ? [] : [show(text, places[0].span)];
  const sign = side === 'left' ? `${phrase} → gone` : `new: ${phrase}`;
  return [`${sign}  (turn, rank ${rank.toFixed(1)}, places ${places.length})`, ...context];
}

function listOf(pair: string): readonly string[] {
  const [folder = '', earlier = '', later = ''] = pair.split(':');
  const [left, right] = [readFile(folder, earlier), readFile(folder, later)];
  const { substitutions, phraseTurns } = finish(compareReports(left, right, contextOfPair()));
  console.log(`${pair}: ${substitutions.length} exchanged, ${phraseTurns.length} came or went`);
  return [
    ...substitutions.map((each) => describe(left, right, each)),
    ...phraseTurns.map((each) => describeTurn(left, right, each)),
  ].map((lines) => [pair, ...lines].join('\n    '));
}

function run(): void {
  if (!existsSync(shared)) {
    console.error('substitutions: ../shared is not there; nothing to read');
    process.exitCode = 1;
    return;
  }
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '7' },
      count: { type: 'string', default: '60' },
      pairs: { type: 'string', default: '10' },
      pair: { type: 'string', multiple: true },
    },
  });
  const random = createRandom(Number(values.seed));
  const pairs = values.pair ?? draw(listPairs(), Number(values.pairs), random);
  const sample = draw(pairs.flatMap(listOf), Number(values.count), random);
  console.log(`\nsample of ${sample.length}, seed ${values.seed}`);
  sample.forEach((each, at) => console.log(`${at + 1}. ${each}`));
}

run();
