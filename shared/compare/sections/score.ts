import type { Role, Section } from '../../model/outline.ts';
import { multiplyAll, type Profile, type Vector } from './profile.ts';

/** How likely two sections are about the same, 0 to 1, before it is known what their neighbours are matched to. */
export type SectionScores = {
  readonly lefts: readonly Section[];
  readonly rights: readonly Section[];
  /** By left index, then right index, of those that are measured; index 0, the head, is matched by its place alone and has 0. */
  readonly scores: readonly Float64Array[];
};

/** What a title's words count for beside the content's. Titles are slogans: alike where the content is not. */
const TITLE_SHARE = 0.3;
/** The same title says more than its share; measured on 12 neighbouring State Council pairs. */
const SAME_TITLE_BONUS = 0.15;
/** Per level of depth between the two. */
const LEVEL_FACTOR = 0.9;

/** The scores of all sections of `lefts` and `rights`, by their places in these. Symmetric: swapping the sides transposes it. `features`: how many the table has. */
export function scoreSections(
  lefts: readonly Profile[],
  rights: readonly Profile[],
  features: number,
): SectionScores {
  const multiply = (of: (profile: Profile) => Vector): readonly Float64Array[] => {
    const list = (profiles: readonly Profile[]): readonly Vector[] =>
      profiles.map((profile) => (isHead(profile) ? NOTHING : of(profile)));
    return multiplyAll(list(lefts), list(rights), features);
  };
  const titles = multiply(({ title }) => title);
  const contents = multiply(({ content }) => content);
  const scores = lefts.map((left, at) => {
    const row = new Float64Array(rights.length);
    if (isHead(left)) return row;
    rights.forEach((right, there) => {
      row[there] = scorePair(
        left.section,
        right.section,
        titles[there]?.[at] ?? 0,
        contents[there]?.[at] ?? 0,
      );
    });
    return row;
  });
  return {
    lefts: lefts.map((profile) => profile.section),
    rights: rights.map((profile) => profile.section),
    scores,
  };
}

/** The head holds the whole report, and has no score. */
const NOTHING: Vector = { ids: new Int32Array(0), values: new Float64Array(0) };
const isHead = ({ section }: Profile): boolean => section.index === 0;

function scorePair(left: Section, right: Section, title: number, content: number): number {
  if (right.index === 0) return 0;
  const likeness = (1 - TITLE_SHARE) * content + TITLE_SHARE * title + (title > 0.99 ? SAME_TITLE_BONUS : 0);
  const levels = LEVEL_FACTOR ** Math.abs(left.level - right.level);
  return Math.min(1, likeness * levels * relateRoles(left.role, right.role));
}

/** Parts that a report may write as one: their sections can be about the same. */
const NEAR_ROLES: readonly ReadonlySet<Role>[] = [
  new Set<Role>(['requirements', 'targets', 'tasks']),
  new Set<Role>(['tasks', 'self']),
  new Set<Role>(['review', 'problems']),
  new Set<Role>(['opening', 'closing']),
];

/** What was done and what will be done share their words and mean different things: 0.4. */
export function relateRoles(left: Role, right: Role): number {
  if (left === right) return 1;
  return NEAR_ROLES.some((roles) => roles.has(left) && roles.has(right)) ? 0.9 : 0.4;
}
