import { AppError } from '../../../shared/base/errors.ts';
import type { ExportOptions } from '../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { Comparison, Row, RowKind, Side } from '../../../shared/model/comparison.ts';
import { meets } from '../../../shared/model/span.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { SIDES, type ExportInput, type Scope } from './model.ts';
import type { PlacedRemarks } from './remark.ts';
import { effectiveKind, isSettled } from './row-facts.ts';

/** @throws AppError `not-found` where the comparison has no such section */
export function findScope({ view, options }: ExportInput): Scope {
  const { rows } = view.comparison;
  const section = options.section === null ? null : findSection(view, options.section);
  const inSection = rows.flatMap((row, index) => (section === null || section.has(row) ? [index] : []));
  const ofKinds = kindRows(view.comparison, options);
  return {
    section: section?.title ?? null,
    rows: new Set(inSection),
    remarked: new Set(ofKinds === null ? inSection : inSection.filter((index) => ofKinds.has(index))),
  };
}

type ChosenSection = { readonly title: string; readonly has: (row: Row) => boolean };

/** A section of either report with all below it; of what stands before the first heading, that alone. */
function findSection(view: ComparisonView, index: number): ChosenSection {
  const pair = view.comparison.sections[index];
  if (pair === undefined) throw new AppError('not-found', `no section ${index}`, { section: index });
  const below = {
    left: listBelow(view.left.outline.sections, pair.left),
    right: listBelow(view.right.outline.sections, pair.right),
  };
  const titles = SIDES.flatMap((side) => {
    const section = pair[side] === null ? undefined : view[side].outline.sections[pair[side]];
    return section === undefined ? [] : [section.marker + section.title];
  });
  return {
    title: [...new Set(titles)].join(' → '),
    has: (row) =>
      (row.left !== null && below.left.has(row.leftSection ?? -1)) ||
      (row.right !== null && below.right.has(row.rightSection ?? -1)),
  };
}

/** Indices of a section and of all below it. */
function listBelow(sections: readonly Section[], top: number | null): ReadonlySet<number> {
  if (top === null) return new Set();
  const found = new Set([top]);
  // Above all sections stands the one without a heading, which holds what comes before them.
  if (top > 0) for (const { index, parent } of sections) if (found.has(parent)) found.add(index);
  return found;
}

/** Rows with a change of a chosen kind, a move at both of its ends; null where kinds do not matter. */
function kindRows({ changes, moves }: Comparison, { rows }: ExportOptions): ReadonlySet<number> | null {
  if (typeof rows === 'string') return null;
  const found = changes.filter(({ kind }) => rows.includes(kind)).map(({ row }) => row);
  const ends = rows.includes('moved') ? moves.flatMap(({ leftRow, rightRow }) => [leftRow, rightRow]) : [];
  return new Set([...found, ...ends]);
}

/** The rows that are written out; the others are folded away. Headings stand where something under them does. */
export function findKept(
  { view, options }: ExportInput,
  scope: Scope,
  notes: PlacedRemarks,
): ReadonlySet<number> {
  if (options.rows === 'all') return scope.rows;
  const { rows } = view.comparison;
  const isKept = (row: Row, index: number): boolean => {
    if (options.rows === 'noted') return isNoted(row, index, notes);
    if (options.rows !== 'changed') return scope.remarked.has(index);
    return row.isHeading || isNoted(row, index, notes) || isSettled(row, view) || isChanged(row, options);
  };
  const kept = rows.flatMap((row, index) => (scope.rows.has(index) && isKept(row, index) ? [index] : []));
  return new Set(options.rows === 'changed' ? kept : [...kept, ...headingsOver(kept, scope, view)]);
}

function isChanged(row: Row, options: ExportOptions): boolean {
  const kind: RowKind = effectiveKind(row, { options });
  return kind !== 'same';
}

/** True where a remark stands under the row, or is about words in it: its number stands where they end. */
function isNoted(row: Row, index: number, { byRow, marks }: PlacedRemarks): boolean {
  if (byRow.has(index)) return true;
  return SIDES.some((side) => {
    const range = row[side];
    return range !== null && marks[side].some((mark) => meets(mark, range));
  });
}

/** Headings of the sections that hold these rows, up to the first level. */
function headingsOver(kept: readonly number[], scope: Scope, view: ComparisonView): readonly number[] {
  const { rows } = view.comparison;
  const held = { left: new Set<number>(), right: new Set<number>() };
  for (const index of kept)
    for (const side of SIDES) addAbove(view, side, rows[index]?.[`${side}Section`] ?? null, held[side]);
  return rows.flatMap((row, index) => {
    const isOver = SIDES.some((side) => row[side] !== null && held[side].has(row[`${side}Section`] ?? -1));
    return row.isHeading && scope.rows.has(index) && isOver ? [index] : [];
  });
}

function addAbove(view: ComparisonView, side: Side, section: number | null, held: Set<number>): void {
  const { sections } = view[side].outline;
  for (let at = section ?? 0; at > 0 && !held.has(at); at = sections[at]?.parent ?? 0) held.add(at);
}
