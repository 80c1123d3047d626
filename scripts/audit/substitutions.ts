import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { PhraseTurn, Substitution } from '../../shared/model/comparison.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';
import { readNumber, readOptions } from '../lib/options.mjs';
import { draw, openReport, SHARED } from '../real/reports.ts';

/** Characters shown before and behind a phrase. */
const CONTEXT = 14;

/** FOLDER:EARLIER:LATER of all years that follow each other, or leave one out, in one folder. */
function listPairs(): readonly string[] {
  return ['corpus', 'wide'].flatMap((set) =>
    readdirSync(join(SHARED, set))
      .sort()
      .flatMap((folder) => {
        const files = readdirSync(join(SHARED, set, folder));
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
  const [left, right] = [openReport(`${folder}/${earlier}.txt`), openReport(`${folder}/${later}.txt`)];
  const { substitutions, phraseTurns } = finish(compareReports(left, right, contextOfPair()));
  console.log(`${pair}: ${substitutions.length} exchanged, ${phraseTurns.length} came or went`);
  return [
    ...substitutions.map((each) => describe(left, right, each)),
    ...phraseTurns.map((each) => describeTurn(left, right, each)),
  ].map((lines) => [pair, ...lines].join('\n    '));
}

const USAGE = `node scripts/audit/substitutions.ts [--pair FOLDER:EARLIER:LATER …] [--pairs N] [--count N] [--seed N]

Draws phrases that took the place of others, or came or went (提法), with their contexts, to be judged. Reads ../shared and
prints; keeps nothing.
  --pair FOLDER:EARLIER:LATER  a pair of years, more than once; else they are drawn
  --pairs N                    how many pairs are drawn (10)
  --count N                    how many phrases are drawn (60)
  --seed N                     what all is drawn by (7)`;

const { values } = readOptions(USAGE, {
  pair: { type: 'string', multiple: true },
  pairs: { type: 'string', default: '10' },
  count: { type: 'string', default: '60' },
  seed: { type: 'string', default: '7' },
});
const seed = readNumber(USAGE, '--seed', values.seed);
const pairs = values.pair ?? draw(listPairs(), readNumber(USAGE, '--pairs', values.pairs), seed);
const sample = draw(pairs.flatMap(listOf), readNumber(USAGE, '--count', values.count), seed);
console.log(`\nsample of ${sample.length}, seed ${seed}`);
sample.forEach((each, at) => console.log(`${at + 1}. ${each}`));
