import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { GoalState } from '../../../../shared/model/goal.ts';
import type { Outline } from '../../../../shared/model/outline.ts';
import { foldCase } from '../../../../shared/text/plain/fold.ts';
import { laterOf, type GoalItem, type Looking } from './items.ts';
import { codeOf, type StandingCode } from './verdicts.ts';

/** `unjudged`: confirmed, but without a verdict yet. */
export const STATE_FILTERS = ['proposed', 'confirmed', 'unjudged', 'rejected'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

/** A verdict that was given, a kind of proposal, or `unjudged`: whatever nobody gave a verdict. */
export type StandingFilter = StandingCode | 'unjudged';

/** Which goals are listed. Null, false and '' leave the choice open. */
export type GoalFilter = {
  readonly code: StandingFilter | null;
  readonly state: StateFilter | null;
  readonly isQuantified: boolean;
  /** Leaves out what only calls up. */
  readonly isConcrete: boolean;
  readonly isLong: boolean;
  /** Index of a section; its descendants belong to it. */
  readonly section: number | null;
  readonly words: string;
};

export const FIRST_FILTER: GoalFilter = {
  code: null,
  state: null,
  isQuantified: false,
  isConcrete: true,
  isLong: false,
  section: null,
  words: '',
};

/** The same with nothing left out. */
export const NO_FILTER: GoalFilter = { ...FIRST_FILTER, isConcrete: false };

export type GoalOrder = 'reading' | 'score';

/** What a filter is asked about, besides the goals. */
export type FilterContext = {
  readonly outline: Outline;
  /** True where another report than the first is looked at: goals that were not searched there are no part of it. */
  readonly isNarrowed: boolean;
};

export function filterContext(view: GoalsView, looking: Looking): FilterContext {
  const later = laterOf(view, looking.later);
  return { outline: view.earlier.outline, isNarrowed: later !== undefined && later !== view.later[0] };
}

type Dimension = keyof GoalFilter;
const DIMENSIONS: readonly Dimension[] = [
  ...(['code', 'state', 'isQuantified', 'isConcrete', 'isLong', 'section', 'words'] as const),
];

/** The goals that fit, in order; `kept` stays whatever it is, so that a line does not vanish under the reader's hand. */
export function listGoals(
  items: readonly GoalItem[],
  filter: GoalFilter,
  order: GoalOrder,
  context: FilterContext,
  kept: string | null = null,
): readonly GoalItem[] {
  const listed = items.filter((item) => item.goal.key === kept || isListed(item, filter, context));
  if (order === 'reading') return listed;
  return listed
    .map((item, index) => ({ item, index }))
    .sort((a, b) => scoreOf(b.item) - scoreOf(a.item) || a.index - b.index)
    .map(({ item }) => item);
}

/** The score of what is shown; evidence that somebody chose stands first, what has nothing last. */
function scoreOf(item: GoalItem): number {
  if (item.shown.kind === 'none') return -1;
  return item.shown.candidate?.score ?? 1;
}

function isListed(item: GoalItem, filter: GoalFilter, context: FilterContext, without?: Dimension): boolean {
  if (context.isNarrowed && item.outcome === null) return false;
  return DIMENSIONS.every((dimension) => dimension === without || fits(item, filter, context, dimension));
}

function fits(item: GoalItem, filter: GoalFilter, context: FilterContext, dimension: Dimension): boolean {
  switch (dimension) {
    case 'code':
      return filter.code === null || stands(item, filter.code);
    case 'state':
      return filter.state === null || isInState(item, filter.state);
    case 'isQuantified':
      return !filter.isQuantified || item.goal.figure !== null;
    case 'isConcrete':
      return !filter.isConcrete || item.goal.isConcrete;
    case 'isLong':
      return !filter.isLong || item.isLong;
    case 'section':
      return filter.section === null || isInside(context.outline, item.goal.section, filter.section);
    case 'words':
      return filter.words.trim() === '' || hasWords(item, filter.words);
  }
}

function stands({ standing }: GoalItem, code: StandingFilter): boolean {
  return code === 'unjudged' ? standing.kind !== 'given' : codeOf(standing) === code;
}

function isInState(item: GoalItem, state: StateFilter): boolean {
  if (state === 'unjudged') return item.state === 'confirmed' && item.standing.kind !== 'given';
  return item.state === (state satisfies GoalState);
}

function isInside(outline: Outline, section: number, whole: number): boolean {
  let at = section;
  while (at > 0 && at !== whole) at = outline.sections[at]?.parent ?? 0;
  return at === whole;
}

function hasWords(item: GoalItem, words: string): boolean {
  const { shown } = item;
  const said =
    shown.kind === 'candidate'
      ? shown.candidate.quote
      : shown.kind === 'evidence'
        ? shown.evidence.kind === 'outside'
          ? shown.evidence.quote
          : shown.evidence.anchor.quote
        : '';
  const text = foldCase(`${item.name}\n${item.goal.quote}\n${said}`);
  return foldCase(words)
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** How many goals each choice would list, everything else being as it is. */
export type Counts = {
  readonly all: number;
  /** Verdicts that were given and proposals, each by itself. */
  readonly codes: ReadonlyMap<StandingFilter, number>;
  readonly states: { readonly [S in StateFilter]: number };
  readonly quantified: number;
  readonly long: number;
  /** Those that only call up, and are left out or could be. */
  readonly vague: number;
  readonly sections: ReadonlyMap<number, number>;
};

export function countGoals(items: readonly GoalItem[], filter: GoalFilter, context: FilterContext): Counts {
  const without = (dimension: Dimension): readonly GoalItem[] =>
    items.filter((item) => isListed(item, filter, context, dimension));
  const byState = without('state');
  const codes = new Map<StandingFilter, number>();
  const byCode = without('code');
  for (const item of byCode) {
    add(codes, codeOf(item.standing));
    if (item.standing.kind !== 'given') add(codes, 'unjudged');
  }
  const sections = new Map<number, number>();
  for (const item of without('section'))
    for (let at = item.goal.section; at > 0; at = context.outline.sections[at]?.parent ?? 0)
      add(sections, at);
  const inState = (state: StateFilter): number => byState.filter((item) => isInState(item, state)).length;
  return {
    all: byCode.length,
    codes,
    states: {
      proposed: inState('proposed'),
      confirmed: inState('confirmed'),
      unjudged: inState('unjudged'),
      rejected: inState('rejected'),
    },
    quantified: without('isQuantified').filter((item) => item.goal.figure !== null).length,
    long: without('isLong').filter((item) => item.isLong).length,
    vague: without('isConcrete').filter((item) => !item.goal.isConcrete).length,
    sections,
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** A filter that could be dropped, and how many goals would then be listed: why nothing fits. */
export type WayOut = { readonly dimension: Dimension; readonly count: number };

/** The filters that keep everything out, those first that let most goals in; empty where only all of them together do. */
export function findWaysOut(
  items: readonly GoalItem[],
  filter: GoalFilter,
  context: FilterContext,
): readonly WayOut[] {
  return DIMENSIONS.filter((dimension) => filter[dimension] !== NO_FILTER[dimension])
    .map((dimension) => ({
      dimension,
      count: items.filter((item) => isListed(item, filter, context, dimension)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** The filter without one of its choices. */
export function withoutFilter(filter: GoalFilter, dimension: Dimension): GoalFilter {
  return { ...filter, [dimension]: NO_FILTER[dimension] };
}

export type SoloKind = 'isQuantified' | 'isLong';

/** The kinds of goal that are listed where `kind` is shown alone; all where it was alone already. */
export function soloKind(filter: GoalFilter, kind: SoloKind): Pick<GoalFilter, SoloKind> {
  const other = kind === 'isLong' ? 'isQuantified' : 'isLong';
  const isAlone = filter[kind] && !filter[other];
  return { isQuantified: false, isLong: false, [kind]: !isAlone };
}
