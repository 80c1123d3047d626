import type { Section, Sentence } from '../../model/outline.ts';
import type { PreparedReport } from '../prepare.ts';
import type { SectionLink } from '../sections/link-reports.ts';
import { relateRoles } from '../sections/score.ts';
import type { SentencePair } from './candidates.ts';

/** What stands around a pair can raise its score by this much: same matter, same place. */
const PARAGRAPH_BONUS = 0.15;
const SECTION_BONUS = 0.1;
/** Of pairs whose parts mean different things (what was done, what will be done). */
const FOREIGN_ROLE_FACTOR = 0.6;

/**
 * Raises each candidate by what its neighbourhood says: the likeness of the two paragraphs, and whether their sections,
 * or the sections around these, are linked. Lowers those from parts with different roles. Keeps the order.
 */
export function scoreInContext(
  left: PreparedReport,
  right: PreparedReport,
  candidates: readonly SentencePair[],
  links: readonly SectionLink[],
): readonly SentencePair[] {
  const paragraphs = scoreParagraphs(left, right, candidates);
  const sections = relateSections(left.report.outline.sections, right.report.outline.sections, links);
  return candidates.map((pair) => {
    const a = left.report.sentences[pair.left];
    const b = right.report.sentences[pair.right];
    if (a === undefined || b === undefined) return pair;
    if (a.isHeading || b.isHeading) return { ...pair, score: scoreHeading(a, b, pair, sections) };
    const relation = sections(a.section, b.section);
    const near = PARAGRAPH_BONUS * (paragraphs.get(paragraphKey(a, b)) ?? 0) + relation.bonus;
    const score = round(pair.likeness * (relation.factor + near));
    return { ...pair, score, isNear: relation.steps >= 0 };
  });
}

/** What a linked heading has beside its likeness: the link was found on all that stands under it. */
const LINKED_HEADING = 0.4;
/** A heading stands against plain text, or against the heading of another section, only where the words are the same. */
const LEAST_FOREIGN_HEADING = 0.75;

function scoreHeading(
  a: Sentence,
  b: Sentence,
  pair: SentencePair,
  relate: (left: number, right: number) => SectionRelation,
): number {
  const isLinked = a.isHeading && b.isHeading && relate(a.section, b.section).steps === 0;
  if (isLinked) return round(LINKED_HEADING + (1 - LINKED_HEADING) * pair.likeness);
  return pair.likeness < LEAST_FOREIGN_HEADING ? 0 : round(pair.likeness);
}

/** Sums differ in their last bits with the order they are made in; a score must not. */
function round(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

const PARAGRAPHS_AT_MOST = 1e6;

function paragraphKey(a: Sentence, b: Sentence): number {
  return a.paragraph * PARAGRAPHS_AT_MOST + b.paragraph;
}

/** Likeness of two paragraphs: what share of both finds a likeness in the other, weighed by what each sentence says. */
function scoreParagraphs(
  left: PreparedReport,
  right: PreparedReport,
  candidates: readonly SentencePair[],
): ReadonlyMap<number, number> {
  /** Of a sentence the best likeness with any of a paragraph, by `sentenceKey`. */
  const [leftBest, rightBest] = [new Map<number, number>(), new Map<number, number>()];
  for (const { left: i, right: j, likeness } of candidates) {
    const [a, b] = [left.report.sentences[i], right.report.sentences[j]];
    if (a === undefined || b === undefined) continue;
    // What says nothing adds nothing to its paragraph: of two hundred thousand lines of one character, none does.
    if ((left.weights[i] ?? 0) > 0) keepGreatest(leftBest, sentenceKey(i, b), likeness);
    if ((right.weights[j] ?? 0) > 0) keepGreatest(rightBest, sentenceKey(j, a), likeness);
  }
  const [leftWeights, rightWeights] = [weighParagraphs(left), weighParagraphs(right)];
  const covered = sumCovered(leftBest, left, (own, other) => own * PARAGRAPHS_AT_MOST + other);
  const back = sumCovered(rightBest, right, (own, other) => other * PARAGRAPHS_AT_MOST + own);
  for (const [key, sum] of covered) {
    const a = share(sum, leftWeights[Math.floor(key / PARAGRAPHS_AT_MOST)] ?? 0);
    const b = share(back.get(key) ?? 0, rightWeights[key % PARAGRAPHS_AT_MOST] ?? 0);
    covered.set(key, Math.sqrt(a * b));
  }
  return covered;
}

/** A sentence by index, and a paragraph of the other side: that of `other`. */
function sentenceKey(sentence: number, other: Sentence): number {
  return sentence * PARAGRAPHS_AT_MOST + other.paragraph;
}

function keepGreatest(best: Map<number, number>, key: number, likeness: number): void {
  const known = best.get(key);
  if (known === undefined || likeness > known) best.set(key, likeness);
}

/** For two paragraphs how much of the one finds a likeness in the other, by `keyOf`. */
function sumCovered(
  best: ReadonlyMap<number, number>,
  prepared: PreparedReport,
  keyOf: (own: number, other: number) => number,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [sentenceAndOther, likeness] of best) {
    const sentence = Math.floor(sentenceAndOther / PARAGRAPHS_AT_MOST);
    const own = prepared.report.sentences[sentence]?.paragraph ?? 0;
    const key = keyOf(own, sentenceAndOther % PARAGRAPHS_AT_MOST);
    sums.set(key, (sums.get(key) ?? 0) + likeness * (prepared.weights[sentence] ?? 0));
  }
  return sums;
}

function share(sum: number, weight: number): number {
  return weight === 0 ? 0 : sum / weight;
}

function weighParagraphs(prepared: PreparedReport): readonly number[] {
  const weights = prepared.report.paragraphs.map(() => 0);
  prepared.report.sentences.forEach((sentence, index) => {
    weights[sentence.paragraph] = (weights[sentence.paragraph] ?? 0) + (prepared.weights[index] ?? 0);
  });
  return weights;
}

/** `steps`: how far up the closest link lies, 0 for the sections themselves, -1 for none. */
type SectionRelation = { readonly bonus: number; readonly factor: number; readonly steps: number };

/** How two sections stand to each other, by index; each pair is worked out once. */
function relateSections(
  lefts: readonly Section[],
  rights: readonly Section[],
  links: readonly SectionLink[],
): (left: number, right: number) => SectionRelation {
  const linked = new Set(links.map((link) => link.left * rights.length + link.right));
  const known = new Map<number, SectionRelation>();
  return (left, right) => {
    const key = left * rights.length + right;
    const found = known.get(key) ?? relate(lefts, rights, linked, left, right);
    known.set(key, found);
    return found;
  };
}

function relate(
  lefts: readonly Section[],
  rights: readonly Section[],
  linked: ReadonlySet<number>,
  left: number,
  right: number,
): SectionRelation {
  const leftPath = pathOf(lefts, left);
  const rightPath = pathOf(rights, right);
  const steps = closestLink(leftPath, rightPath, linked, rights.length);
  const roles = relateRoles(lefts[left]?.role ?? 'opening', rights[right]?.role ?? 'opening');
  const bothHeads = left === 0 && right === 0;
  return {
    bonus: bothHeads ? SECTION_BONUS : steps < 0 ? 0 : SECTION_BONUS / (1 + steps / 2),
    factor: roles < 0.5 ? FOREIGN_ROLE_FACTOR : 1,
    steps,
  };
}

/** The section and those around it, innermost first. */
function pathOf(sections: readonly Section[], index: number): readonly number[] {
  const path: number[] = [];
  for (let at = index; at > 0; at = sections[at]?.parent ?? 0) path.push(at);
  return path;
}

/** How many levels up the closest link between the two paths lies, both sides added; -1 where there is none. */
function closestLink(
  left: readonly number[],
  right: readonly number[],
  linked: ReadonlySet<number>,
  width: number,
): number {
  let best = -1;
  left.forEach((a, up) => {
    right.forEach((b, across) => {
      if (linked.has(a * width + b) && (best < 0 || up + across < best)) best = up + across;
    });
  });
  return best;
}
