import { remember } from '../../base/remember.ts';
import type { Row } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { FUNCTION_WORDS, GENERAL_WORDS } from '../../text/terms/function-words.ts';
import { readTokens } from '../../text/tokens/tokens.ts';
import type { Candidate, ComparedSides, PhraseSide, Source } from './candidate.ts';
import { listPartners } from './exchanges.ts';
import { BODY, findFixedForms, LISTING } from './fixed-forms.ts';
import { measureCommon } from './likeness.ts';
import { POLICY_CHAINS } from './policy-formulas.ts';

/** A phrase of one report that the other nowhere has, and where. */
type Lost = {
  readonly phrase: string;
  readonly span: Span;
  readonly row: number;
  readonly section: number | null;
  /** What it must share with another to stand for it: its head, or its ends. */
  readonly keys: readonly string[];
  /** Keys of others besides its own. */
  readonly seeks?: ReadonlyMap<string, unknown>;
};

type LostOfBoth = { readonly left: readonly Lost[]; readonly right: readonly Lost[] };

const EDGE = 2;
/** Share of the longer phrase's characters that the other has in the same order. */
const LEAST_COMMON = 0.6;

/** Phrases gone from the one report for phrases new in the other, wherever they stand: the best place of each pair. */
export function listReportCandidates(sides: ComparedSides): readonly Candidate[] {
  const { left, right, rows } = sides;
  const linked = new Set(sides.sections.map((pair) => `${pair.left ?? ''}:${pair.right ?? ''}`));
  const best = new Map<string, Candidate>();
  const edited = { left: listEdited(rows, 'left'), right: listEdited(rows, 'right') };
  const list = (find: FindLost): LostOfBoth => ({
    left: listLost(left, right, edited.left, find),
    right: listLost(right, left, edited.right, find),
  });
  const collect = (source: Source, lost: LostOfBoth, isPair: (a: string, b: string) => boolean): void => {
    if (lost.left.length === 0 || lost.right.length === 0) return;
    const young = groupByKey(lost.right);
    for (const a of lost.left)
      for (const b of listSought(a, young)) {
        if (!isPair(a.phrase, b.phrase)) continue;
        const likeness = linked.has(`${a.section ?? ''}:${b.section ?? ''}`) ? 1 : 0;
        const found = {
          ...{ source, from: a.phrase, to: b.phrase, left: a.span, right: b.span, likeness },
          row: Math.min(a.row, b.row),
        };
        const key = `${source} ${a.phrase} ${b.phrase}`;
        const other = best.get(key);
        if (other === undefined || comparePlace(found, other) < 0) best.set(key, found);
      }
  };
  collect('report', list(findTerms), isAlike);
  for (const each of listChained(sides)) best.set(`chain ${each.from} ${each.to}`, each);
  collect('head', list(findHeaded), () => true);
  collect('form', list(findForms), (a, b) => a.endsWith(BODY) === b.endsWith(BODY));
  collect('list', list(findLists), sharesItems);
  return [...best.values()];
}

/** Those that have a key that `lost` has or seeks, in the order of its keys, each once. */
function listSought({ keys, seeks }: Lost, young: ReadonlyMap<string, readonly Lost[]>): Iterable<Lost> {
  const groups: (readonly Lost[])[] = [];
  for (const key of keys) groups.push(young.get(key) ?? []);
  for (const key of seeks?.keys() ?? []) groups.push(young.get(key) ?? []);
  const filled = groups.filter(({ length }) => length > 0);
  return filled.length > 1 ? new Set(filled.flat()) : (filled[0] ?? []);
}

/** Alike, or known to stand for each other elsewhere: 精准扶贫, 乡村振兴. */
function isAlike(a: string, b: string): boolean {
  if (listPartners(a).has(b)) return true;
  const least = LEAST_COMMON * Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < least) return false;
  let met = 0;
  for (const character of a) if (b.includes(character)) met += 1;
  return met >= least && measureCommon(a, b) >= least;
}

/** One turn of two is chance: 转作风、提效能, 降成本、提效能. */
const LEAST_ITEMS = 2;

/** Half of the shorter list's turns at least; the same turns in another order are one list. */
function sharesItems(a: string, b: string): boolean {
  const [own, other] = [a.split('、'), b.split('、')];
  const shared = own.filter((item) => other.includes(item)).length;
  const [least, most] = [Math.min(own.length, other.length), Math.max(own.length, other.length)];
  return shared >= LEAST_ITEMS && 2 * shared >= least && shared < most;
}

/** In sections that belong together first, then by reading order; the same from either side. */
function comparePlace(a: Candidate, b: Candidate): number {
  return (
    b.likeness - a.likeness || a.row - b.row || a.left.start + a.right.start - (b.left.start + b.right.start)
  );
}

/**
 * Formulas of one policy, of which the one is gone and the other new; each in one pair, those nearest in time first. What
 * would go back in time (全面从严治党, 党风廉政建设) is chance: neither report had to name it.
 */
function listChained(sides: ComparedSides): readonly Candidate[] {
  const { left, right, direction } = sides;
  return POLICY_CHAINS.flatMap(({ phrases, isCircular }) => {
    const has = (side: PhraseSide, phrase: string): number => (countAlone(side, phrase, phrases) > 0 ? 1 : 0);
    const states = phrases.map((phrase) => has(right, phrase) - has(left, phrase));
    if (!states.includes(-1) || !states.includes(1)) return [];
    const isOpen = (at: number, there: number): boolean =>
      isCircular || direction === 0 || Math.sign(there - at) === direction;
    const pairs = phrases.flatMap((from, at) =>
      phrases.flatMap((to, there) =>
        states[at] === -1 && states[there] === 1 && isOpen(at, there) ? [{ from, to, at, there }] : [],
      ),
    );
    pairs.sort(
      (a, b) => Math.abs(a.there - a.at) - Math.abs(b.there - b.at) || a.at + a.there - (b.at + b.there),
    );
    const kept: typeof pairs = [];
    for (const pair of pairs)
      if (!kept.some(({ from, to }) => from === pair.from || to === pair.to)) kept.push(pair);
    return kept.flatMap(({ from, to }) => placeChained(sides, from, to) ?? []);
  });
}

/** 新型城镇化 is no 城镇化 of its own. */
function countAlone({ count }: PhraseSide, phrase: string, phrases: readonly string[]): number {
  let alone = count(phrase);
  for (const other of phrases)
    if (alone > 0 && other.length > phrase.length && other.includes(phrase)) alone -= count(other);
  return alone;
}

function placeChained({ left, right, rows }: ComparedSides, from: string, to: string): Candidate | null {
  const [start, there] = [left.text.indexOf(from), right.text.indexOf(to)];
  const leftRow = rows.findIndex((row) => (row.left?.end ?? 0) > start);
  const rightRow = rows.findIndex((row) => (row.right?.end ?? 0) > there);
  if (leftRow < 0 || rightRow < 0) return null;
  return {
    ...{ source: 'chain', from, to, row: Math.min(leftRow, rightRow), likeness: 0 },
    ...{ left: { start, end: start + from.length }, right: { start: there, end: there + to.length } },
  };
}

type FoundPhrase = Pick<Lost, 'phrase' | 'span' | 'keys' | 'seeks'>;
/** The phrases in `range` of `own` that `other` lacks, or, of what stands before 的, has less often. */
type FindLost = (own: PhraseSide, range: Span, other: PhraseSide) => readonly FoundPhrase[];

/** What a row that is not the same has on one side: what may be lost stands there. */
type Edited = { readonly range: Span; readonly row: number; readonly section: number | null };

function listEdited(rows: readonly Row[], side: 'left' | 'right'): readonly Edited[] {
  const edited: Edited[] = [];
  for (const [row, { kind, [side]: range, leftSection, rightSection }] of rows.entries())
    if (range !== null && kind !== 'same')
      edited.push({ range, row, section: side === 'left' ? leftSection : rightSection });
  return edited;
}

function listLost(
  own: PhraseSide,
  other: PhraseSide,
  edited: readonly Edited[],
  find: FindLost,
): readonly Lost[] {
  const lost: Lost[] = [];
  for (const { range, row, section } of edited)
    for (const each of find(own, range, other)) lost.push({ ...each, row, section });
  return lost;
}

function groupByKey(lost: readonly Lost[]): ReadonlyMap<string, readonly Lost[]> {
  const groups = new Map<string, Lost[]>();
  for (const each of lost)
    for (const key of each.keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
  return groups;
}

const findTerms: FindLost = ({ terms }, range, other) => {
  const found: FoundPhrase[] = [];
  for (const { phrase, number, start, end } of terms.within(range)) {
    if (other.terms.counts[number] !== 0) continue;
    found.push({ phrase, span: { start, end }, keys: keysOf(phrase), seeks: listPartners(phrase) });
  }
  return found;
};

/** The ends of a known phrase, and itself. Kept: reports lose the same few thousand phrases again and again. */
const keysOf = remember((phrase: string): readonly string[] => [
  `${phrase.slice(0, EDGE)}…`,
  `…${phrase.slice(-EDGE)}`,
  phrase,
]);

/** Characters and words of what stands before 的 at most. */
const LONGEST_MODIFIER = 8;
const MOST_WORDS = 3;
const HAN = /^\p{Script=Han}+$/u;

/** 的, as its code: one character taken out of a text is a string of its own each time. */
const DE = 0x7684;

/** What reports say to be of one kind or another: the policy, not what is done about it (政策措施). */
const POLICY = /(?:政策|方针|战略|路线|纲领|基调|理念|道路|制度|体制|体系|格局|关系|方式|环境|经济)$/u;

/** A known phrase with what stands before it and 的: [适度宽松的]货币政策. */
const findHeaded: FindLost = (own, range, other) => {
  const { text, terms } = own;
  const headed = terms
    .within(range)
    .filter(({ phrase, start }) => text.charCodeAt(start - 1) === DE && POLICY.test(phrase));
  return headed.flatMap(({ phrase, start, end }) => {
    const from = Math.max(range.start, start - 1 - LONGEST_MODIFIER);
    const length = measureModifier(text.slice(from, start - 1));
    if (length < EDGE) return [];
    const span = { start: start - 1 - length, end };
    const whole = text.slice(span.start, end);
    return own.count(whole) > other.count(whole) ? [{ phrase: whole, span, keys: [phrase] }] : [];
  });
};

/** Length of the run of naming words at the end of `words`. */
function measureModifier(words: string): number {
  let length = 0;
  for (const { key } of readTokens(words).slice(-MOST_WORDS).reverse()) {
    if (!HAN.test(key) || FUNCTION_WORDS.has(key) || GENERAL_WORDS.has(key)) break;
    length += key.length;
  }
  return length;
}

/** 以…为…, by what something is made: 以[科学发展观]为指导. */
const findForms: FindLost = ({ text }, range, other) =>
  findFixedForms(text, range).flatMap(({ start, end, filling, rank }) => {
    const phrase = text.slice(start, end);
    if (LISTING.test(filling) || other.count(phrase) > 0) return [];
    return [{ phrase, span: { start, end }, keys: [`为${rank}`, `以${filling}`] }];
  });

/** Two to six turns of three characters, each of them what is to be done: 稳增长、调结构、促改革. */
const LIST = /(?:\p{Script=Han}{3}、){1,5}\p{Script=Han}{3}(?=[^\p{Script=Han}、]|各项|工作|等|的|$)/gu;
/** What every list holds; looked for from the mark on. */
const LINK = /、(?<=\p{Script=Han}{3}、)\p{Script=Han}{3}(?=[^\p{Script=Han}、]|各项|工作|等|的|$)/u;
const DOING = /^[稳促调惠防保控强优补降去扩增改破立提转治建抓争创严守兴富育引拓]/u;

const findLists: FindLost = ({ text }, range, other) => {
  const words = text.slice(range.start, range.end);
  if (!LINK.test(words)) return [];
  return Array.from(words.matchAll(LIST)).flatMap(({ 0: phrase, index }) => {
    const items = phrase.split('、');
    if (!items.every((item) => DOING.test(item)) || other.count(phrase) > 0) return [];
    const start = range.start + index;
    return [{ phrase, span: { start, end: start + phrase.length }, keys: items }];
  });
};
