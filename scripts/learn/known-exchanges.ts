// Writes shared/compare/changes/known-exchanges.ts: which phrases stand for each other in matched sentences of two reports
// of one place, in several places, learnt from ../shared/corpus and ../shared/wide after known-phrases.ts.
// Two minutes; the same bytes on each run. Phrases only, no sentence.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRowCandidates } from '../../shared/compare/changes/row-candidates.ts';
import { readPhraseSide } from '../../shared/compare/changes/candidate.ts';
import {
  cutPhrases,
  readPhrasePair,
  relatePhrases,
  stripQuotes,
} from '../../shared/compare/changes/phrase-pair.ts';
import { isOfSession } from '../../shared/compare/changes/phrase-words.ts';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import { readOptions } from '../lib/options.mjs';
import { readPlaces, type PlacedReport } from './places.ts';

/** Years between two reports at most; farther apart few sentences match. */
const MOST_YEARS = 6;
/** Of pairs in one frame; what only stands near each other (四个意识, 弘扬伟大建党精神) does so for other reasons in many places. */
const LEAST_PLACES = 2;
/** How much more often the one goes before the other in time: what goes to and fro is one thing in two wordings. */
const LEAST_ONE_WAY = 2;

const target = join(import.meta.dirname, '..', '..', 'shared', 'compare', 'changes', 'known-exchanges.ts');

type Exchange = { readonly places: Set<string>; times: number };

function collect(exchanges: Map<string, Exchange>, earlier: PlacedReport, later: PlacedReport): void {
  const [left, right] = [earlier.report, later.report];
  const { rows, sections } = finish(compareReports(left, right, contextOfPair()));
  const sides = {
    left: readPhraseSide(left.text),
    right: readPhraseSide(right.text),
    rows,
    sections,
    direction: 0,
  } as const;
  const found = new Set<string>();
  for (const { source, from, to } of listRowCandidates(sides)) {
    const [a, b] = [stripQuotes(from), stripQuotes(to)];
    if (source === 'frame' && a !== null && b !== null && a !== b) found.add(`${a} ${b}`);
  }
  for (const key of found) {
    const own = exchanges.get(key) ?? { places: new Set(), times: 0 };
    own.places.add(later.place);
    own.times += 1;
    exchanges.set(key, own);
  }
}

function isKept(exchanges: ReadonlyMap<string, Exchange>, key: string, own: Exchange): boolean {
  const [from = '', to = ''] = key.split(' ');
  const back = exchanges.get(`${to} ${from}`)?.times ?? 0;
  return (
    own.places.size >= LEAST_PLACES &&
    own.times >= LEAST_ONE_WAY * back &&
    !isOfSession(from) &&
    !isOfSession(to) &&
    relatePhrases(readPhrasePair(from, to, cutPhrases([from, to]))) !== null
  );
}

const USAGE = `node scripts/learn/known-exchanges.ts

Writes shared/compare/changes/known-exchanges.ts anew.`;

readOptions(USAGE, {});

function run(): void {
  const exchanges = new Map<string, Exchange>();
  for (const reports of readPlaces())
    for (const later of reports)
      for (const earlier of reports)
        if (earlier.year < later.year && later.year - earlier.year <= MOST_YEARS)
          collect(exchanges, earlier, later);
  const kept = [...exchanges]
    .filter(([key, own]) => isKept(exchanges, key, own))
    .map(([key, { places }]) => `${places.size} ${key}`)
    .sort();
  writeFileSync(
    target,
    `/**
 * Phrases that took each other's place in at least ${LEAST_PLACES} places: \`places from to\`, parted by bars. Written by
 * scripts/learn/known-exchanges.ts; not to be edited.
 */
export const KNOWN_EXCHANGES =
  '${kept.join('|')}';
`,
  );
  console.log(`${kept.length} pairs`);
}

run();
