import type { SubstitutionKind } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { getKnown, type KnownPhrase } from '../../text/terms/known.ts';
import type { Candidate, ComparedSides, PhraseSide } from './candidate.ts';
import { listPartners } from './exchanges.ts';
import { measureCommon, measureShared } from './likeness.ts';
import {
  listDifferent,
  readPhrasePair,
  relatePhrases,
  isPaired,
  stripQuotes,
  type PhrasePair,
} from './phrase-pair.ts';
import { isClause, isNamed, isOfSession, isOrdinaryWord, QUALIFIERS } from './phrase-words.ts';

/** What speaks for two phrases standing for each other, and against it: numbers of a few units, most from 0 to 1. */
export const EVIDENCE = [
  ...['frame', 'near', 'form', 'head', 'list', 'chain', 'likeness'],
  ...['places', 'unknown', 'spread', 'national', 'years', 'order', 'exchanges'],
  ...['gone', 'hits', 'common', 'alike', 'tail', 'start', 'length', 'even', 'qualified', 'qualifies'],
  ...['filled', 'named', 'clause', 'general', 'local', 'joined', 'guiding', 'coupled'],
] as const;

export type Evidence = ReadonlyMap<string, number>;

export type JudgedPair = { readonly kind: SubstitutionKind; readonly evidence: Evidence };

/** `words`: those of all phrases without marks. Null where the two are one, or no phrases, or neither gave way; else the same for the pair seen from the other side. */
export function gatherEvidence(
  candidate: Candidate,
  sides: ComparedSides,
  words: ReadonlyMap<string, readonly string[]>,
): JudgedPair | null {
  const isForm = candidate.source === 'place' || candidate.source === 'form';
  const isPlayed = candidate.source === 'frame' && isPaired(candidate.from, candidate.to);
  const hasMarks = isForm || isPlayed || candidate.source === 'list';
  const from = hasMarks ? candidate.from : stripQuotes(candidate.from);
  const to = hasMarks ? candidate.to : stripQuotes(candidate.to);
  if (from === null || to === null || from === to) return null;
  const isChained = candidate.source === 'chain';
  if (!isForm && [from, to].some(isOfSession)) return null;
  if (candidate.source === 'near' && !isNearPair(from, to)) return null;
  const pair = hasMarks ? { from, to, fromWords: [], toWords: [] } : readPhrasePair(from, to, words);
  const kind = isForm
    ? 'form'
    : isPlayed
      ? 'qualified'
      : hasMarks
        ? 'exchanged'
        : (relatePhrases(pair) ?? (isChained ? 'exchanged' : null));
  if (kind === null) return null;
  const shift = measureShift(sides, from, to, kind);
  if (shift === null) return null;
  const evidence = new Map([
    ...readSource({ ...candidate, source: isPlayed ? 'list' : candidate.source }, sides, isForm),
    ...readUse(from, to, sides.direction),
    ...readForm(pair, kind),
  ]);
  evidence.set('gone', shift);
  evidence.set('hits', Math.log2(cap(sides.left.count(from)) * cap(sides.right.count(to))));
  return { kind, evidence };
}

type Reading = readonly (readonly [string, number])[];

/** Hits that count; more say no more. */
const cap = (hits: number): number => Math.min(8, Math.max(1, hits));

function readSource(
  { source, likeness, left, right }: Candidate,
  sides: ComparedSides,
  isForm: boolean,
): Reading {
  return [
    [isForm ? 'form' : source, 1],
    ['likeness', likeness],
    ['filled', isForm ? Math.min(measureFilled(sides.left, left), measureFilled(sides.right, right)) : 0],
  ];
}

const UNKNOWN: KnownPhrase = { places: 0, year: 0, spread: 9, isNational: false };
const [MOST_YEARS, MOST_YEARS_OF_ORDER] = [10, 4];

/** Where and when the two are in use. */
function readUse(from: string, to: string, direction: -1 | 0 | 1): Reading {
  const [old, young] = [getKnown().get(from), getKnown().get(to)];
  const both = [old ?? UNKNOWN, young ?? UNKNOWN];
  const years = old === undefined || young === undefined ? 0 : young.year - old.year;
  const order = Math.max(-MOST_YEARS_OF_ORDER, Math.min(MOST_YEARS_OF_ORDER, years * direction));
  return [
    ['places', Math.log2(1 + Math.min(...both.map(({ places }) => places)))],
    ['unknown', both.filter((each) => each === UNKNOWN).length],
    ['spread', Math.min(...both.map(({ spread }) => spread))],
    ['national', both.filter(({ isNational }) => isNational).length],
    ['years', Math.min(MOST_YEARS, Math.abs(years))],
    ['order', order],
    ['exchanges', Math.log2(1 + (listPartners(from).get(to) ?? 0))],
  ];
}

const MOST_SHARED = 4;
const MOST_LENGTH = 8;
/** Names of places in what tells two phrases apart; not 县域经济 or 乡村振兴. */
const LOCAL = /[市县区省镇乡村街](?!经济|治理|振兴|建设|化|域|场)/u;

/** What the party is guided by; other forms tell of a year's projects. */
const GUIDING = /主义|思想|理论|理念|精神|发展观|改革|同志|人民/u;

/** One has an item more: 挥发性有机物, 氮氧化物和挥发性有机物. */
const COUPLED = /[与及]|和(?![美谐平])/u;

/** How the two look beside each other. */
function readForm(pair: PhrasePair, kind: SubstitutionKind): Reading {
  const { from, to, fromWords, toWords } = pair;
  const common = measureCommon(from, to);
  const { head, tail } = measureShared(from, to);
  const [short, long] = [Math.min(from.length, to.length), Math.max(from.length, to.length)];
  const rests = [from, to].map((phrase) => phrase.slice(head, phrase.length - tail));
  return [
    ['common', common / short],
    ['alike', (common / long) ** 2],
    ['tail', Math.min(MOST_SHARED, tail)],
    ['start', Math.min(MOST_SHARED, head)],
    ['length', Math.min(MOST_LENGTH, short)],
    ['even', from.length === to.length ? 1 : 0],
    ['qualified', kind === 'qualified' ? 1 : 0],
    ['qualifies', listDifferent(pair).some((word) => QUALIFIERS.has(word)) ? 1 : 0],
    ['named', [from, to].filter(isNamed).length],
    ['clause', [from, to].some(isClause) ? 1 : 0],
    ['general', [fromWords, toWords].filter((words) => isOrdinaryWord(words.at(-1) ?? '')).length],
    ['local', rests.some((rest) => LOCAL.test(rest)) ? 1 : 0],
    ['guiding', kind === 'form' && [from, to].every((phrase) => GUIDING.test(phrase)) ? 1 : 0],
    ['coupled', COUPLED.test(from) === COUPLED.test(to) ? 0 : 1],
    ['joined', [from, to].some((phrase) => phrase.includes('的')) ? 1 : 0],
  ];
}

/** Phrases near each other stand for each other only where they are alike, or did so elsewhere. */
function isNearPair(a: string, b: string): boolean {
  return (
    a.slice(-2) === b.slice(-2) ||
    listPartners(a).has(b) ||
    2 * measureCommon(a, b) >= Math.min(a.length, b.length)
  );
}

/** Share of a form that known phrases fill; 以 and 为 are no part of it. */
function measureFilled({ terms }: PhraseSide, span: Span): number {
  const known = terms.within(span).reduce((sum, { start, end }) => sum + end - start, 0);
  return Math.min(1, (known + 2) / (span.end - span.start));
}

/**
 * How many of the two are gone from, or new in, the other report, 0 to 2; null where either is as frequent as before,
 * so that two items only changed places.
 */
function measureShift(
  { left, right }: ComparedSides,
  from: string,
  to: string,
  kind: SubstitutionKind,
): number | null {
  const free = ({ count }: PhraseSide, phrase: string, other: string): number =>
    count(phrase) - (other.includes(phrase) ? count(other) : 0);
  const old = [free(left, from, to), free(right, from, to)] as const;
  const young = [free(left, to, from), free(right, to, from)] as const;
  if (kind === 'qualified') {
    const isOneSided = from.length > to.length ? old[1] === 0 : young[0] === 0;
    if (!isOneSided) return null;
  } else if (old[1] >= old[0] || young[0] >= young[1]) return null;
  return (old[1] === 0 ? 1 : 0) + (young[0] === 0 ? 1 : 0);
}
