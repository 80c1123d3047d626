import { groupBy } from '../base/group-by.ts';
import {
  RELATIONS,
  type ChangeKind,
  type Comparison,
  type Relation,
  type Row,
  type Side,
} from './comparison.ts';
import { findSectionAt, ROLES, type Outline, type Role } from './outline.ts';
import { sliceSpan } from './span.ts';

/** Characters without white space, by what became of their sentences; what was removed is counted in the earlier text, all else in the later. */
export type GistShares = {
  readonly kept: number;
  readonly edited: number;
  readonly moved: number;
  readonly removed: number;
  readonly added: number;
};
export type Fate = keyof GistShares;
export const FATES: readonly Fate[] = ['kept', 'edited', 'moved', 'removed', 'added'];

/** What a comparison comes to, for who has a minute. */
export type Gist = {
  readonly shares: GistShares;
  /** The same for each part that either report has, in the order of the parts. */
  readonly parts: readonly { readonly role: Role; readonly shares: GistShares }[];
  /** How many pairs of sections there are of each kind, the kinds in their order, none of those without any. */
  readonly relations: readonly { readonly relation: Relation; readonly count: number }[];
  /** Sections of the first two levels that did not stay as they were: indices into `Comparison.sections`, in the order of the tree. */
  readonly structure: readonly number[];
  /** The weightiest changes, by `weighChange`, heaviest first, those that come first before others of the same weight. */
  readonly weightiest: readonly GistEntry[];
  /** Figures that changed among the targets, in reading order. */
  readonly targets: readonly number[];
};

/**
 * A change, with all others that were added to the same section, or removed from it, where it was: a new section of
 * twenty lines would else be all that a gist lists. Only text that stands right in the section, not below it: that of a
 * chapter may be half a report.
 */
export type GistEntry = {
  /** Index into `Comparison.changes` of the heaviest, by which the entry has its place. */
  readonly lead: number;
  /** The others, in reading order. */
  readonly more: readonly number[];
};

/** How many entries of the weightiest changes a gist lists. */
export const WEIGHTIEST = 20;
/** Sections deeper than this are told by the tree. */
const DEEPEST = 2;

type Texts = { readonly [S in Side]: { readonly text: string; readonly outline: Outline } };

/**
 * The gist of a comparison. `isHidden`: kinds of changes that the reader does not want to see; a sentence with no other
 * counts as kept. Cost: one walk over rows and changes.
 */
export function gistOf(comparison: Comparison, texts: Texts, isHidden: (kind: ChangeKind) => boolean): Gist {
  const shown = comparison.changes.flatMap(({ kind }, index) => (isHidden(kind) ? [] : [index]));
  const edited = new Set(shown.map((index) => comparison.changes[index]?.row));
  const byRole = new Map<Role, Record<Fate, number>>();
  comparison.rows.forEach((row, index) => {
    const fate = fateOf(row, edited.has(index));
    const counted = fate === null ? null : countOf(row, fate, texts);
    if (fate === null || counted === null) return;
    const shares = byRole.get(counted.role) ?? noShares();
    shares[fate] += counted.characters;
    byRole.set(counted.role, shares);
  });
  const parts = ROLES.flatMap((role) => {
    const shares = byRole.get(role);
    return shares === undefined ? [] : [{ role, shares }];
  });
  return {
    shares: sum(parts.map(({ shares }) => shares)),
    parts,
    ...structureOf(comparison, texts),
    weightiest: weightiestOf(comparison, texts, shown),
    targets: shown.filter((index) => isTarget(comparison, index, texts)).sort(byPlace(comparison)),
  };
}

/** A share in hundredths for a reader: whole ones, <1 for what is there but less than half of one, >99 for all but so little. */
export function percentOf(share: number, total: number): string {
  if (share === 0 || total === 0) return '0';
  const whole = Math.round((100 * share) / total);
  if (whole === 0) return '<1';
  return whole === 100 && share < total ? '>99' : String(whole);
}

/** What became of the sentences of a row; null for the left end of a move, which its right end counts. */
function fateOf(row: Row, isEdited: boolean): Fate | null {
  switch (row.kind) {
    case 'moved':
      return row.right === null ? null : 'moved';
    case 'same':
    case 'changed':
      return isEdited ? 'edited' : 'kept';
    case 'removed':
    case 'added':
      return row.kind;
  }
}

function countOf(
  row: Row,
  fate: Fate,
  texts: Texts,
): { readonly role: Role; readonly characters: number } | null {
  const side = fate === 'removed' ? 'left' : 'right';
  const span = row[side];
  if (span === null) return null;
  const { text, outline } = texts[side];
  const characters = sliceSpan(text, span).replace(/\s/gu, '').length;
  return { role: roleAt(outline, span.start), characters };
}

function roleAt(outline: Outline, offset: number): Role {
  return findSectionAt(outline.sections, offset)?.role ?? 'opening';
}

function noShares(): Record<Fate, number> {
  return { kept: 0, edited: 0, moved: 0, removed: 0, added: 0 };
}

function sum(all: readonly GistShares[]): GistShares {
  const total = noShares();
  for (const shares of all) for (const fate of FATES) total[fate] += shares[fate];
  return total;
}

function structureOf({ sections, tree }: Comparison, texts: Texts): Pick<Gist, 'relations' | 'structure'> {
  const counts = new Map<Relation, number>();
  for (const { relation, left, right } of sections)
    if (left !== 0 && right !== 0) counts.set(relation, (counts.get(relation) ?? 0) + 1);
  const levelOf = (pair: number): number => {
    const { left = null, right = null } = sections[pair] ?? {};
    const own = (side: Side, index: number | null): number | undefined =>
      index === null ? undefined : texts[side].outline.sections[index]?.level;
    return own('right', right) ?? own('left', left) ?? 0;
  };
  const isTold = (pair: number): boolean => {
    const level = levelOf(pair);
    return level > 0 && level <= DEEPEST && sections[pair]?.relation !== 'same';
  };
  return {
    relations: RELATIONS.flatMap((relation) => {
      const count = counts.get(relation);
      return count === undefined ? [] : [{ relation, count }];
    }),
    structure: tree.map(({ pair }) => pair).filter(isTold),
  };
}

function weightiestOf(comparison: Comparison, texts: Texts, shown: readonly number[]): readonly GistEntry[] {
  const ordered = [...shown].sort(byWeight(comparison));
  const groups = groupBy(ordered, (index) => entryOf(comparison, texts, index));
  return [...groups.values()].slice(0, WEIGHTIEST).flatMap(([lead, ...more]) => {
    return lead === undefined ? [] : [{ lead, more: more.sort(byPlace(comparison)) }];
  });
}

/** What stands for the entry that a change belongs to. */
function entryOf({ changes }: Comparison, texts: Texts, index: number): string {
  const change = changes[index];
  const side = change?.kind === 'added' ? 'right' : change?.kind === 'removed' ? 'left' : null;
  const span = side === null ? undefined : change?.[side];
  if (side === null || span === undefined || span === null) return String(index);
  return `${side} ${findSectionAt(texts[side].outline.sections, span.start)?.index ?? 0}`;
}

function byWeight({ changes }: Comparison): (a: number, b: number) => number {
  return (a, b) =>
    (changes[b]?.weight ?? 0) - (changes[a]?.weight ?? 0) ||
    (changes[a]?.row ?? 0) - (changes[b]?.row ?? 0) ||
    a - b;
}

function byPlace({ changes }: Comparison): (a: number, b: number) => number {
  return (a, b) => (changes[a]?.row ?? 0) - (changes[b]?.row ?? 0) || a - b;
}

/** A figure, or its bound, that one of the reports has among its targets. */
function isTarget({ changes }: Comparison, index: number, texts: Texts): boolean {
  const change = changes[index];
  if (change?.kind !== 'figure' && change?.kind !== 'bound') return false;
  return (['left', 'right'] as const).some((side) => {
    const span = change[side];
    return span !== null && roleAt(texts[side].outline, span.start) === 'targets';
  });
}
