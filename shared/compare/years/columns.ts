import type { PlacedDecision } from '../../model/decision.ts';
import type { ReportText, Section } from '../../model/outline.ts';
import type { ReportFeatures } from '../features.ts';
import { createFeatureTable, prepareReport, type FeatureTable, type PreparedReport } from '../prepare.ts';
import type { Rarity } from '../rarity.ts';
import { profileSections, type Profile } from '../sections/profile.ts';

/** One report as it goes into the table of years. */
export type YearInput = {
  /** The same for the same text, and of no other column: keys of rows are made of it. */
  readonly key: string;
  readonly report: ReportText;
  /** All columns' by one reader. */
  readonly features: ReportFeatures;
};

/** A section by its column and its index in that column's outline. */
export type Place = { readonly column: number; readonly section: number };

/** One column with all that its sections are matched by. */
export type PreparedColumn = {
  readonly key: string;
  readonly sections: readonly Section[];
  readonly prepared: PreparedReport;
  readonly profiles: readonly Profile[];
};

/** The columns in their order, weighed by one table, and what the reader settled between any two of them. */
export type Years = {
  readonly columns: readonly PreparedColumn[];
  readonly table: FeatureTable;
  /** Seen from the column `left`, which is the earlier one. */
  readonly decisionsOf: (left: number, right: number) => readonly PlacedDecision[];
};

/** Prepares the columns one after the other, yielding after each: about 10 ms of work. */
export function* prepareYears(
  inputs: readonly YearInput[],
  rarity: Rarity,
  decisionsOf: Years['decisionsOf'],
): Generator<void, Years> {
  const table = createFeatureTable(
    inputs.map(({ features }) => features),
    rarity,
  );
  const prepared: PreparedReport[] = [];
  for (const { report, features } of inputs) {
    prepared.push(prepareReport(report, features, table));
    yield;
  }
  const columns: PreparedColumn[] = [];
  for (const [index, { key, report }] of inputs.entries()) {
    const own = prepared[index];
    if (own === undefined) continue;
    const { sections } = report.outline;
    columns.push({ key, sections, prepared: own, profiles: profileSections(own, table) });
    yield;
  }
  return { columns, table, decisionsOf };
}
