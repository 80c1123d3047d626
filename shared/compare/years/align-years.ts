import type { Relation } from '../../model/comparison.ts';
import { isListed, type Section } from '../../model/outline.ts';
import type { PreparedColumn, Years } from './columns.ts';
import { gatherSections } from './gather.ts';
import type { Group } from './groups.ts';
import { linkColumns, type LinkedColumns } from './link-columns.ts';
import { nameOfTitle } from '../sections/names.ts';
import { orderRows } from './order.ts';
import { settleYears } from './settled-years.ts';
import { measureUnlike, type Unlike } from './unlike.ts';

/** Sections of several years that are about the same. */
export type AlignedRow = {
  /** Of the newest section: it stays while earlier years are added and taken away. */
  readonly key: string;
  readonly title: string;
  readonly otherTitles: readonly string[];
  readonly level: number;
  readonly isListed: boolean;
  readonly cells: readonly (readonly number[])[];
};

/** How a section of one column stands to one of the next, by index. */
export type BorderLink = {
  readonly left: number;
  readonly right: number;
  readonly relation: Relation;
  readonly isDecided: boolean;
};

export type AlignedYears = {
  /** In reading order; the first holds what stands before the first headings. */
  readonly rows: readonly AlignedRow[];
  /** For each column but the last its links to the next one. */
  readonly borders: readonly (readonly BorderLink[])[];
  /** For each column what is like nothing in the one before; null for the first. */
  readonly unlike: readonly (Unlike | null)[];
};

/**
 * Lays the columns side by side: every section stands in exactly one row, and every column reads in its own order as far
 * as possible. Yields after each border between two columns. The order in which reports were added plays no part.
 */
export function* alignYears(years: Years): Generator<void, AlignedYears> {
  const borders: LinkedColumns[] = [];
  const unlike: (Unlike | null)[] = [null];
  for (let right = 1; right < years.columns.length; right++) {
    borders.push(linkColumns(years, right - 1, right));
    yield;
    unlike.push(compareColumns(years, right));
    yield;
  }
  const groups = yield* gatherSections(years, borders, settleYears(years));
  const rows = groups.map((group) => toRow(years.columns, group));
  const places = rows.map(({ cells }) => cells.map((cell) => cell[0] ?? null));
  const order = orderRows(places);
  return {
    rows: order.flatMap((index) => rows[index] ?? []),
    borders: borders.map(({ pairs }) => pairs.flatMap(toBorderLink)),
    unlike,
  };
}

function compareColumns({ columns, table }: Years, right: number): Unlike | null {
  const [earlier, later] = [columns[right - 1], columns[right]];
  if (earlier === undefined || later === undefined) return null;
  return measureUnlike(earlier.prepared, later.prepared, table);
}

function toBorderLink({ left, right, relation, isDecided }: LinkedColumns['pairs'][number]): BorderLink[] {
  return left === null || right === null ? [] : [{ left, right, relation, isDecided }];
}

function toRow(columns: readonly PreparedColumn[], { members }: Group): AlignedRow {
  const sections = members.flatMap(({ column, section }) => columns[column]?.sections[section] ?? []);
  const lastColumn = members.at(-1)?.column ?? 0;
  const newest = members.find(({ column }) => column === lastColumn);
  const key = `${columns[lastColumn]?.key ?? ''}:${newest?.section ?? 0}`;
  const title = columns[lastColumn]?.sections[newest?.section ?? 0]?.title ?? '';
  return {
    key,
    title,
    otherTitles: listOtherTitles(sections, title),
    level: findLevel(sections),
    isListed: sections.some((section) => section.index === 0 || isListed(section)),
    cells: columns.map((_, column) =>
      members.flatMap((member) => (member.column === column ? [member.section] : [])),
    ),
  };
}

/** Each other title once, oldest first; one that differs in its year alone is no other. */
function listOtherTitles(sections: readonly Section[], title: string): readonly string[] {
  const titles = new Map<string, string>();
  for (const section of sections) {
    const name = nameOfTitle(section.title);
    if (!titles.has(name)) titles.set(name, section.title);
  }
  titles.delete(nameOfTitle(title));
  return [...titles.values()];
}

/** The level that most of them have; of equal ones the higher in the outline. */
function findLevel(sections: readonly Section[]): number {
  const counts = new Map<number, number>();
  for (const { level } of sections) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first?.[0] ?? 0;
}
