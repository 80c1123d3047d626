import type { Place } from './columns.ts';

/** Sections that stand in one row, by column. */
export type Group = { readonly members: readonly Place[] };

/** Sections in groups that grow together; every section is in exactly one at any time. */
export type Groups = {
  groupOf(place: Place): Group;
  /** Makes one group of those of the two. */
  unite(a: Place, b: Place): void;
  /** In order of their first members. */
  list(): readonly Group[];
};

/** Every section a group of its own; `counts`: how many sections each column has. */
export function createGroups(counts: readonly number[]): Groups {
  const groups: Group[][] = counts.map((count, column) =>
    Array.from({ length: count }, (_, section) => ({ members: [{ column, section }] })),
  );
  const groupOf = ({ column, section }: Place): Group => groups[column]?.[section] ?? { members: [] };
  return {
    groupOf,
    unite(a, b) {
      const [one, other] = [groupOf(a), groupOf(b)];
      if (one === other) return;
      const group = { members: [...one.members, ...other.members].sort(byPlace) };
      for (const { column, section } of group.members) {
        const own = groups[column];
        if (own !== undefined) own[section] = group;
      }
    },
    list: () => [...new Set(groups.flat())],
  };
}

/** By column, then in reading order. */
function byPlace(a: Place, b: Place): number {
  return a.column - b.column || a.section - b.section;
}

/** True where no column has a section of both. */
export function isDisjoint(a: Group, b: Group): boolean {
  const columns = new Set(a.members.map(({ column }) => column));
  return b.members.every(({ column }) => !columns.has(column));
}
