import { assertNever } from '../../../../shared/base/assert-never.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import {
  CHANGE_KINDS,
  type ChangeCounts,
  type Relation,
  type SectionPair,
  type Side,
  type TreeNode,
} from '../../../../shared/model/comparison.ts';
import { sortOfDecision, type DecisionSort } from '../../../../shared/model/decision.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import { decisionsOfPair } from './decisions.ts';
import { isMasked, type Masks } from './masks.ts';
import { OTHER_SIDE, shorten } from './places.ts';
import { formatReason, formatShare } from './shares.ts';
import { apartName } from '../../../state/side-names.ts';
import type { Translate } from '../../../locales/words.ts';

/** One line of the tree of both structures. */
export type TreeItem = {
  readonly pair: number;
  readonly depth: number;
  readonly relation: Relation;
  readonly title: string;
  /** What became of the section, in words; empty where nothing did. */
  readonly words: string;
  /** Why it stands beside its partner, or that it has none. */
  readonly reason: string;
  /** Changes of the node and all below it that no mask hides. */
  readonly count: number;
  /** What the reader decided about the pair, if anything. */
  readonly decided: DecisionSort | null;
};

/** The tree as the panel shows it, in reading order. */
export function buildTree(view: ComparisonView, masks: Masks, t: Translate): readonly TreeItem[] {
  const tree = withoutRoot(view);
  const totals = tree.map((node) => countShown(node.counts, masks));
  const above: number[] = [];
  tree.forEach((node, index) => {
    above.length = Math.min(above.length, node.depth);
    for (const parent of above) totals[parent] = (totals[parent] ?? 0) + countShown(node.counts, masks);
    above.push(index);
  });
  return tree.map((node, index): TreeItem => {
    const pair = view.comparison.sections[node.pair];
    return {
      pair: node.pair,
      depth: node.depth,
      relation: pair?.relation ?? 'same',
      title: titleOf(view, node, t),
      words: [wordsOf(view, index, t), doubtOf(pair, t)].filter((each) => each !== '').join(' · '),
      reason: pair === undefined ? '' : formatReason(pair, t),
      count: totals[index] ?? 0,
      decided: pair?.isDecided === true ? decidedAs(view, node.pair) : null,
    };
  });
}

function decidedAs(view: ComparisonView, pair: number): DecisionSort {
  const link = decisionsOfPair(view, pair).findLast(({ kind }) => kind === 'link');
  return link === undefined ? 'link' : sortOfDecision(link);
}

/**
 * What stands before the first heading holds all other sections in the model; as a line of the tree it is a section
 * among them, so that its count is its own.
 */
function withoutRoot(view: ComparisonView): readonly TreeNode[] {
  const { tree, sections } = view.comparison;
  const root = sections[tree[0]?.pair ?? -1];
  const isRoot = root?.left === 0 || root?.right === 0;
  const isNested = isRoot && tree.slice(1).every((node) => node.depth > 0);
  return isNested
    ? tree.map((node, index) => (index === 0 ? node : { ...node, depth: node.depth - 1 }))
    : tree;
}

export function countShown(counts: ChangeCounts, masks: Masks): number {
  return CHANGE_KINDS.reduce((sum, kind) => sum + (isMasked(kind, masks) ? 0 : counts[kind]), 0);
}

function sectionOf(view: ComparisonView, pairIndex: number, side: 'left' | 'right'): Section | undefined {
  const index = view.comparison.sections[pairIndex]?.[side];
  return index === null || index === undefined ? undefined : view[side].outline.sections[index];
}

/** The right section's title; of one that was taken into a section with a line of its own, the left one's. */
function titleOf(view: ComparisonView, { pair, related }: TreeNode, t: Translate): string {
  const left = sectionOf(view, pair, 'left');
  const right = sectionOf(view, pair, 'right');
  const section = isFurther(view, pair, related, 'right') ? left : (right ?? left);
  if (section === undefined || section.level === 0) return t('tree.opening');
  return section.title === '' ? section.marker : section.title;
}

function wordsOf(view: ComparisonView, nodeIndex: number, t: Translate): string {
  const node = view.comparison.tree[nodeIndex];
  const pair = node === undefined ? undefined : view.comparison.sections[node.pair];
  if (node === undefined || pair === undefined) return '';
  const left = sectionOf(view, node.pair, 'left');
  const right = sectionOf(view, node.pair, 'right');
  switch (pair.relation) {
    case 'same':
      return '';
    case 'renamed':
      return left === undefined ? '' : t('tree.renamed', { title: quoted(left) });
    case 'moved':
      return movedWords(left, right, t);
    case 'split':
      return severalWords(view, node.pair, node.related, 'split', t);
    case 'merged':
      return severalWords(view, node.pair, node.related, 'merged', t);
    case 'new':
    case 'dropped':
      return comeOrGoneWords(view, pair.relation, t);
    case 'unsure':
      return unsureWords(view, pair, t);
    default:
      return assertNever(pair.relation);
  }
}

/** Beside which year a section is new or gone; beside which report, where both are of one year. */
function comeOrGoneWords(view: ComparisonView, relation: 'new' | 'dropped', t: Translate): string {
  const name = yearOf(view, 'right', t);
  const { year } = view.right.summary.head;
  return name === String(year) ? t(`tree.${relation}`, { year: name }) : t(`tree.${relation}-in`, { name });
}

/** How sure it is that a pair belongs together, where that is not sure. */
function doubtOf(pair: SectionPair | undefined, t: Translate): string {
  return pair === undefined || pair.grade === null || pair.grade === 'sure' ? '' : t(`grade.${pair.grade}`);
}

/** Which section the matter may have gone to, or come from: neither new nor dropped is claimed. */
function unsureWords(view: ComparisonView, pair: SectionPair, t: Translate): string {
  const side = pair.left === null ? 'left' : 'right';
  const nearest = view[side].outline.sections[pair.nearest ?? 0];
  const title = nearest === undefined ? '' : quoted(nearest);
  return t(side === 'left' ? 'tree.may-come-from' : 'tree.may-go-to', { title });
}

function movedWords(left: Section | undefined, right: Section | undefined, t: Translate): string {
  if (left === undefined || right === undefined) return '';
  const from = ordinal(left, t);
  const to = ordinal(right, t);
  const way = from === '' || to === '' || from === to ? t('tree.moved') : t('tree.moved-from', { from, to });
  return left.title === right.title
    ? way
    : `${way}${t('tree.and')}${t('tree.renamed', { title: quoted(left) })}`;
}

/** `（六）` → 第（六）, `三、` → 第三部分, `2.` → 第2条; empty for marks that do not count, such as ——. */
function ordinal(section: Section, t: Translate): string {
  const number = section.marker.replace(/[（）()、.．\s]/g, '');
  if (!/^[一二三四五六七八九十百\d]+$/.test(number)) return '';
  if (/[（(]/.test(section.marker)) return t('tree.nth-bracket', { number });
  return t(section.level === 1 ? 'tree.nth-part' : 'tree.nth-item', { number });
}

/** 拆为「甲」「乙」 where the node stands for the whole, 拆自「丙」 where it is one of the pieces. */
function severalWords(
  view: ComparisonView,
  pairIndex: number,
  related: readonly number[],
  relation: 'split' | 'merged',
  t: Translate,
): string {
  const many = relation === 'split' ? 'right' : 'left';
  const one = relation === 'split' ? 'left' : 'right';
  const whole = sectionOf(view, pairIndex, one);
  if (whole !== undefined && isFurther(view, pairIndex, related, one))
    return t(relation === 'split' ? 'tree.split-from' : 'tree.merged-into', { title: quoted(whole) });
  const titles = namePieces(view, [pairIndex, ...related], relation, t);
  const list =
    titles.slice(0, NAMED).join('') +
    (titles.length > NAMED ? t('tree.and-more', { n: titles.length - NAMED }) : '');
  if (relation === 'merged') return titles.length > 1 ? t('tree.merged-from', { list }) : t('tree.merged');
  const piece = sectionOf(view, pairIndex, many);
  if (titles.length > 1) return t('tree.split-into', { list });
  return whole === undefined || piece === undefined ? '' : t('tree.split-from', { title: quoted(whole) });
}

/** The pieces of a section, or its sources, each once with its share; the first pair is the one that is told of. */
function namePieces(
  view: ComparisonView,
  pairs: readonly number[],
  relation: 'split' | 'merged',
  t: Translate,
): readonly string[] {
  const [one, many] = relation === 'split' ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const { sections } = view.comparison;
  const [own, ...others] = pairs.flatMap((index) => sections[index] ?? []);
  if (own === undefined) return [];
  const shareOf = (pair: SectionPair): number => (relation === 'split' ? pair.goes : pair.comes);
  const further = others.filter((pair) => pair[one] === own[one] && pair[many] !== null);
  const pieces = [own, ...further.toSorted((a, b) => shareOf(b) - shareOf(a))];
  return withoutFamily(view[many].outline.sections, pieces, many).map((pair) => {
    const section = view[many].outline.sections[pair[many] ?? 0];
    const title = section === undefined ? '' : quoted(section, SHORT_TITLE);
    return shareOf(pair) === 0
      ? t('tree.quote', { title })
      : t('tree.piece', { title, share: formatShare(shareOf(pair)) });
  });
}

/** The pairs without those whose section holds one before it or lies inside one: no section is split into a part and the whole. */
function withoutFamily(
  sections: readonly Section[],
  pairs: readonly SectionPair[],
  side: 'left' | 'right',
): readonly SectionPair[] {
  const kept: SectionPair[] = [];
  for (const pair of pairs)
    if (!kept.some((other) => isFamily(sections, pair[side] ?? 0, other[side] ?? 0))) kept.push(pair);
  return kept;
}

/** True where one is the other, or holds it. */
function isFamily(sections: readonly Section[], a: number, b: number): boolean {
  const pathOf = (index: number): readonly number[] => {
    const path: number[] = [];
    for (let at = index; at > 0; at = sections[at]?.parent ?? 0) path.push(at);
    return path;
  };
  return pathOf(a).includes(b) || pathOf(b).includes(a);
}

/** True where another line stands for the section of that side: the better pair, of two as good the one further up. */
function isFurther(
  view: ComparisonView,
  pairIndex: number,
  related: readonly number[],
  side: 'left' | 'right',
): boolean {
  const { sections, tree } = view.comparison;
  const own = sections[pairIndex];
  if (own === undefined) return false;
  const place = (index: number): number => sections[index]?.[side === 'left' ? 'right' : 'left'] ?? 0;
  return related.some((index) => {
    const other = sections[index];
    if (other?.[side] !== own[side] || !tree.some(({ pair }) => pair === index)) return false;
    if (other.isDecided !== own.isDecided) return other.isDecided;
    if (other.isMain !== own.isMain) return other.isMain;
    return other.score > own.score || (other.score === own.score && place(index) < place(pairIndex));
  });
}

/** Sections that a line names when there are several, and the characters it gives each. */
const NAMED = 3;
const SHORT_TITLE = 12;

function quoted(section: Section, limit = 20): string {
  return shorten(section.title === '' ? section.marker : section.title, limit);
}

/** The year of a side; where both are of one year, what else tells it from the other side. */
export function yearOf(view: ComparisonView, side: Side, t: Translate): string {
  const { summary } = view[side];
  const other = view[OTHER_SIDE[side]].summary;
  const { year } = summary.head;
  if (year !== null && year !== other.head.year) return String(year);
  return apartName(summary, other) || t(`side.${side}`);
}

/** The sign of a relation, for those who don't see colours. `split` and `merged` have drawings of their own. */
export const RELATION_SIGNS: { readonly [R in Relation]: string } = {
  same: '＝',
  renamed: '≈',
  moved: '↕',
  split: '⋔',
  merged: '⋎',
  new: '＋',
  dropped: '－',
  unsure: '？',
};
