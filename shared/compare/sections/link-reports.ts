import type { Budget } from '../../base/budget.ts';
import { kinshipBetween, strangenessOf } from '../../facts/track/kinship.ts';
import type { LinkGrade } from '../../model/comparison.ts';
import type { Settled } from '../decisions.ts';
import type { FeatureTable, PreparedReport } from '../prepare.ts';
import { findCandidates, type Candidates } from '../sentences/candidates.ts';
import { measureFlow, shareOf, type Flow } from './flow.ts';
import { LINK_LINES, type LinkLines } from './link-lines.ts';
import { linkSections, type MainLink } from './links.ts';
import type { Profile } from './profile.ts';
import { scoreSections, type SectionScores } from './score.ts';
import { linkShares, type ShareLink } from './share-links.ts';

/** Two sections that are about the same, by index. */
export type SectionLink = MainLink & {
  /** The share of the left section's matter that went to the right one, and of the right one's that came from it; 0 to 1. */
  readonly goes: number;
  readonly comes: number;
  /** False where either has a main partner elsewhere, and only a share of its matter went this way. */
  readonly isMain: boolean;
  readonly grade: LinkGrade;
};

export type LinkedReports = {
  /** In order of left, then right. */
  readonly links: readonly SectionLink[];
  /** Of sections that have no link, the one that they may yet have gone to or come from. */
  readonly unsure: readonly ShareLink[];
  /** The pairs of sentences that are alike at all. */
  readonly candidates: Candidates;
  /** 0 to 1: how sure it is that the reports are of two places. */
  readonly strangeness: number;
  /** False where there are too many sections for all to be set against each other, so that the deeper ones stay without a link, or too many sentences. */
  readonly isComplete: boolean;
};

/** One report with what its sections are about. */
export type ProfiledReport = { readonly prepared: PreparedReport; readonly profiles: readonly Profile[] };

/** From here on a link between main partners is hardly ever wrong: 94 in 100 of those labelled. */
const SURE = 0.2;
/** Above this, two of three links are right; below, half of them. */
const LIKELY = 0.13;
/** Of sections that have no link one in three has the partner that this share speaks for. */
const UNSURE = 0.07;

/** What is measured of two reports before anything is linked. */
export type MeasuredReports = Pick<LinkedReports, 'candidates' | 'strangeness' | 'isComplete'> & {
  readonly scores: SectionScores;
  readonly flow: Flow;
};

/** Measures how alike the sections of two reports are, and where their sentences went. */
export function measureReports(
  left: ProfiledReport,
  right: ProfiledReport,
  table: FeatureTable,
  budget: Budget,
): MeasuredReports {
  const candidates = findCandidates(left.prepared, right.prepared, table, budget);
  const level = findDeepest(left.profiles, right.profiles);
  const [lefts, rights] = [keepAbove(left.profiles, level), keepAbove(right.profiles, level)];
  return {
    scores: byIndex(scoreSections(lefts, rights, table.weights.length)),
    flow: measureFlow(left.prepared, right.prepared, candidates, level),
    candidates,
    isComplete:
      candidates.isComplete &&
      lefts.length === left.profiles.length &&
      rights.length === right.profiles.length,
    strangeness: strangenessOf(kinshipBetween(left.prepared.report.text, right.prepared.report.text)),
  };
}

/**
 * Sections on both sides, multiplied, beyond which only those of the upper levels are measured: each is set against each.
 * A report has at most two hundred; two of 1,400 take a second or two, and 50 MB.
 */
const MOST_PAIRS = 2_000_000;

/** The deepest level down to which all sections may be set against each other; 0 where not even those of level 1 may. */
function findDeepest(lefts: readonly Profile[], rights: readonly Profile[]): number {
  let deepest = 0;
  for (const { section } of [...lefts, ...rights]) deepest = Math.max(deepest, section.level);
  const isTooMuch = (level: number): boolean =>
    keepAbove(lefts, level).length * keepAbove(rights, level).length > MOST_PAIRS;
  while (deepest > 0 && isTooMuch(deepest)) deepest -= 1;
  return deepest;
}

/** Scores by the places of the sections measured as scores by their indices in the outlines. */
function byIndex({ lefts, rights, scores }: SectionScores): SectionScores {
  if (lefts.length === (lefts.at(-1)?.index ?? -1) + 1 && rights.length === (rights.at(-1)?.index ?? -1) + 1)
    return { lefts, rights, scores };
  const [height, width] = [(lefts.at(-1)?.index ?? -1) + 1, (rights.at(-1)?.index ?? -1) + 1];
  const rows = new Array<Float64Array>(height).fill(new Float64Array(0));
  lefts.forEach((left, at) => {
    const row = new Float64Array(width);
    rights.forEach((right, there) => (row[right.index] = scores[at]?.[there] ?? 0));
    rows[left.index] = row;
  });
  return { lefts, rights, scores: rows };
}

/** The head and the sections down to `level`. */
function keepAbove(profiles: readonly Profile[], level: number): readonly Profile[] {
  return profiles.filter(({ section }) => section.level <= level);
}

/** Links the sections of two reports around what the reader `settled`. Mirrors, if both are given in one order. */
export function linkReports(
  measured: MeasuredReports,
  settled: Settled,
  lines: LinkLines = LINK_LINES,
): LinkedReports {
  const { scores, flow, candidates, strangeness, isComplete } = measured;
  const main = linkSections(scores, settled, strangeness);
  const known = new Set(main.map((link) => keyOf(link)));
  const links: SectionLink[] = main.map((link) => describe(link, flow, true));
  for (const link of linkShares(scores, flow, settled, main, lines, strangeness)) {
    if (known.has(keyOf(link))) continue;
    const score = scores.scores[link.left]?.[link.right] ?? 0;
    links.push(describe({ left: link.left, right: link.right, score, isDecided: false }, flow, false));
  }
  const near = linkShares(scores, flow, settled, main, { ...lines, least: UNSURE }, strangeness);
  const unsure = findUnsure(links, near);
  return { links: links.sort(byPlace), unsure, candidates, strangeness, isComplete };
}

function keyOf({ left, right }: { readonly left: number; readonly right: number }): string {
  return `${left}:${right}`;
}

function byPlace(a: SectionLink, b: SectionLink): number {
  return a.left - b.left || a.right - b.right;
}

function describe(link: MainLink, flow: Flow, isMain: boolean): SectionLink {
  const { left, right, isDecided } = link;
  const [goes, comes] = [round(flow.goes[left]?.[right] ?? 0), round(flow.comes[left]?.[right] ?? 0)];
  return {
    ...link,
    goes,
    comes,
    isMain,
    grade: isDecided ? 'sure' : grade(shareOf(flow, left, right), isMain),
  };
}

/** Sums differ in their last bits with the order they are made in; a share must not. */
function round(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}

function grade(share: number, isMain: boolean): LinkGrade {
  if (isMain && share >= SURE) return 'sure';
  return share >= LIKELY ? 'likely' : 'possible';
}

/** For each section without a link the greatest share that it has with any. */
function findUnsure(links: readonly SectionLink[], near: readonly ShareLink[]): readonly ShareLink[] {
  const [lefts, rights] = [new Set(links.map(({ left }) => left)), new Set(links.map(({ right }) => right))];
  const best = [...near].sort((a, b) => b.share - a.share || a.left - b.left || a.right - b.right);
  return best.filter((link, at) => {
    const isFirst = (side: 'left' | 'right'): boolean =>
      best.findIndex((each) => each[side] === link[side]) === at;
    return (!lefts.has(link.left) && isFirst('left')) || (!rights.has(link.right) && isFirst('right'));
  });
}

/** The same link seen from the other side. */
export function swapLink(link: SectionLink): SectionLink {
  return { ...link, left: link.right, right: link.left, goes: link.comes, comes: link.goes };
}
