import type { Section } from '../../model/outline.ts';
import { scoreSections } from '../sections/score.ts';
import type { Place, Years } from './columns.ts';
import { createGroups, isDisjoint, type Group, type Groups } from './groups.ts';
import type { LinkedColumns } from './link-columns.ts';
import type { SettledYears } from './settled-years.ts';

/**
 * A section that skips a year comes back into its row only where it clearly matches: between neighbours 0.18 will do.
 */
const LEAST_AFTER_PAUSE = 0.34;

/** Two sections that may stand in one row, and how much speaks for it. */
type Candidate = { readonly a: Place; readonly b: Place; readonly score: number };

/**
 * Puts the sections of all columns into groups. First what the reader settled, whatever it takes. Then the links of
 * neighbouring columns, the strongest first, as long as no column would have two sections in a group (Kruskal's way of
 * growing a forest, 1956): a chain over the years. Then chains that end are joined with chains that begin some columns
 * later, the nearest first. Last, a section that stands alone joins the row that it was split off from, or that took it
 * up. So no section is in two groups, and none is lost. Yields before each distance between columns.
 */
export function* gatherSections(
  years: Years,
  borders: readonly LinkedColumns[],
  settled: SettledYears,
): Generator<void, readonly Group[]> {
  const groups = createGroups(years.columns.map(({ sections }) => sections.length));
  years.columns
    .slice(1)
    .forEach((_, index) => groups.unite({ column: 0, section: 0 }, { column: index + 1, section: 0 }));
  for (const [a, b] of settled.links) groups.unite(a, b);
  const links = listLinks(borders);
  for (const { a, b } of links) if (mayJoin(groups, settled, a, b)) groups.unite(a, b);
  for (let distance = 2; distance < years.columns.length; distance++) {
    yield;
    for (const { a, b } of findPauses(years, groups, distance))
      if (mayJoin(groups, settled, a, b)) groups.unite(a, b);
  }
  for (const { a, b } of links) attach(years, groups, settled, a, b);
  return groups.list();
}

function listLinks(borders: readonly LinkedColumns[]): readonly Candidate[] {
  return borders
    .flatMap(({ links }, column) =>
      links.map(({ left, right, score }): Candidate => ({
        a: { column, section: left },
        b: { column: column + 1, section: right },
        score,
      })),
    )
    .sort(byStrength);
}

/** Strongest first; ties by place, so that the order never depends on how they were found. */
function byStrength(x: Candidate, y: Candidate): number {
  return (
    y.score - x.score || x.a.column - y.a.column || x.a.section - y.a.section || x.b.section - y.b.section
  );
}

function mayJoin(groups: Groups, settled: SettledYears, a: Place, b: Place): boolean {
  const [one, other] = [groups.groupOf(a), groups.groupOf(b)];
  return one !== other && isDisjoint(one, other) && !isKeptApart(settled, one, other);
}

function isKeptApart(settled: SettledYears, one: Group, other: Group): boolean {
  return one.members.some((a) => other.members.some((b) => settled.isApart(a, b)));
}

/** Pairs of a section that has no successor and one, `distance` columns later, that has no forerunner; clear ones only. */
function findPauses(years: Years, groups: Groups, distance: number): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let column = 0; column + distance < years.columns.length; column++) {
    const [left, right] = [years.columns[column], years.columns[column + distance]];
    if (left === undefined || right === undefined) continue;
    const ends = left.profiles.filter(({ section }) => isEnd(groups, { column, section: section.index }));
    const later = column + distance;
    const starts = right.profiles.filter(({ section }) =>
      isStart(groups, { column: later, section: section.index }),
    );
    const { scores } = scoreSections(ends, starts, years.table.weights.length);
    ends.forEach(({ section: end }, i) => {
      starts.forEach(({ section: start }, j) => {
        const score = scores[i]?.[j] ?? 0;
        if (score >= LEAST_AFTER_PAUSE)
          found.push({
            a: { column, section: end.index },
            b: { column: later, section: start.index },
            score,
          });
      });
    });
  }
  return found.sort(byStrength);
}

function isEnd(groups: Groups, { column, section }: Place): boolean {
  return section > 0 && groups.groupOf({ column, section }).members.at(-1)?.column === column;
}

function isStart(groups: Groups, { column, section }: Place): boolean {
  return section > 0 && groups.groupOf({ column, section }).members[0]?.column === column;
}

/** A section without a chain joins the row of a section that it is linked with; not where that row has its whole or its part. */
function attach(years: Years, groups: Groups, settled: SettledYears, a: Place, b: Place): void {
  for (const [own, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const [group, row] = [groups.groupOf(own), groups.groupOf(other)];
    if (group === row || group.members.length > 1 || row.members[0]?.section === 0) continue;
    const sections = years.columns[own.column]?.sections ?? [];
    const beside = row.members.filter(({ column }) => column === own.column);
    if (beside.some(({ section }) => isFamily(sections, section, own.section))) continue;
    if (!isKeptApart(settled, group, row)) groups.unite(own, other);
  }
}

function isFamily(sections: readonly Section[], a: number, b: number): boolean {
  return isInside(sections, a, b) || isInside(sections, b, a);
}

function isInside(sections: readonly Section[], inner: number, outer: number): boolean {
  const [part, whole] = [sections[inner], sections[outer]];
  return (
    part !== undefined &&
    whole !== undefined &&
    whole.own.start <= part.own.start &&
    part.own.start < whole.end
  );
}
