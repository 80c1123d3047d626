import type { Section } from '../../model/outline.ts';
import type { SectionScores } from './score.ts';

/** Two sections that are about the same, by index. */
export type SectionLink = { readonly left: number; readonly right: number; readonly score: number };

/** Below this a section stays unmatched rather than guessed. */
const LEAST = 0.2;
const LEAST_SECOND = 0.16;
/** What matched parents add to their children's score. */
const PARENT_BONUS = 0.06;

/**
 * The links between two outlines: first the best partner of each section, one to one, from the parents down; then, for
 * sections left alone, the section of the other side that has taken up their matter, so that one section may stand in
 * several links (split, merged).
 */
export function linkSections(scores: SectionScores): readonly SectionLink[] {
  const links: SectionLink[] = [];
  const deepest = Math.max(...[...scores.lefts, ...scores.rights].map((section) => section.level));
  for (let level = 1; level <= deepest; level++) links.push(...linkLevel(scores, links, level));
  return [...links, ...linkRemaining(scores, links)].sort((a, b) => a.left - b.left || a.right - b.right);
}

/** One-to-one links of which at least one end lies at `level` and none deeper, best first. */
function linkLevel(
  scores: SectionScores,
  links: readonly SectionLink[],
  level: number,
): readonly SectionLink[] {
  const candidates: SectionLink[] = [];
  for (const left of scores.lefts)
    for (const right of scores.rights) {
      if (Math.max(left.level, right.level) !== level) continue;
      const score = scoreWithParents(scores, links, left, right);
      if (score >= LEAST) candidates.push({ left: left.index, right: right.index, score });
    }
  const found: SectionLink[] = [];
  const takenLeft = new Set(links.map((link) => link.left));
  const takenRight = new Set(links.map((link) => link.right));
  for (const candidate of candidates.sort(byScore)) {
    if (takenLeft.has(candidate.left) || takenRight.has(candidate.right)) continue;
    takenLeft.add(candidate.left);
    takenRight.add(candidate.right);
    found.push(candidate);
  }
  return found;
}

function scoreWithParents(
  scores: SectionScores,
  links: readonly SectionLink[],
  left: Section,
  right: Section,
): number {
  const score = scores.scores[left.index]?.[right.index] ?? 0;
  const together =
    left.parent > 0 && links.some((link) => link.left === left.parent && link.right === right.parent);
  return score === 0 ? 0 : Math.min(1, score + (together ? PARENT_BONUS : 0));
}

/** Best first; ties by place, so that the order never depends on how they were found. */
function byScore(a: SectionLink, b: SectionLink): number {
  return b.score - a.score || a.left - b.left || a.right - b.right;
}

/** Links of sections that have none yet to the best section of the other side, taken or not. */
function linkRemaining(scores: SectionScores, links: readonly SectionLink[]): readonly SectionLink[] {
  const takenLeft = new Set(links.map((link) => link.left));
  const takenRight = new Set(links.map((link) => link.right));
  const found: SectionLink[] = [];
  for (const left of scores.lefts)
    if (left.index > 0 && !takenLeft.has(left.index))
      found.push(...bestLinks(scores.rights.map((right) => toLink(scores, links, left, right))));
  for (const right of scores.rights)
    if (right.index > 0 && !takenRight.has(right.index))
      found.push(...bestLinks(scores.lefts.map((left) => toLink(scores, links, left, right))));
  return found;
}

function toLink(
  scores: SectionScores,
  links: readonly SectionLink[],
  left: Section,
  right: Section,
): SectionLink {
  return { left: left.index, right: right.index, score: scoreWithParents(scores, links, left, right) };
}

function bestLinks(candidates: readonly SectionLink[]): readonly SectionLink[] {
  const best = [...candidates].sort(byScore)[0];
  if (best === undefined || best.score < LEAST_SECOND) return [];
  return [best];
}
