import type { ConflictKind } from '../../../../shared/model/bundle.ts';
import type { CarriedRow } from '../../db/carried.ts';

/** Rows by table. */
export type Tables = (table: string) => readonly CarriedRow[];

/** Where both sides say something of the same. Rows as they stand, each with the numbers of its own side. */
export type PlannedConflict = {
  readonly id: string;
  readonly kind: ConflictKind;
  readonly table: string;
  readonly mine: readonly CarriedRow[];
  readonly theirs: readonly CarriedRow[];
  readonly canBoth: boolean;
};

/** What taking a bundle in comes to. Rows of the bundle have the bundle's numbers. */
export type Plan = {
  /** Numbers of the library for numbers of the bundle, by table: of what both have. */
  readonly known: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly added: ReadonlyMap<string, readonly CarriedRow[]>;
  /** Rows of the library to which the bundle adds what they do not say. */
  readonly filled: readonly {
    readonly table: string;
    readonly row: CarriedRow;
    readonly values: CarriedRow;
  }[];
  readonly conflicts: readonly PlannedConflict[];
  /** Reports that come out of the bin. */
  readonly restored: readonly CarriedRow[];
  readonly isIntoEmpty: boolean;
};

/** A plan while it is made. */
export type Draft = {
  readonly mine: Tables;
  readonly theirs: Tables;
  readonly known: Map<string, Map<number, number>>;
  readonly added: Map<string, CarriedRow[]>;
  readonly filled: { table: string; row: CarriedRow; values: CarriedRow }[];
  readonly conflicts: PlannedConflict[];
  readonly restored: CarriedRow[];
  readonly coders: 'same' | 'apart';
};
