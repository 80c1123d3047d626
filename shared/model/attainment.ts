/** Why a result cannot be set against its goal. */
export type IncomparableReason =
  | 'unit' // they measure in units that do not convert
  | 'measure' // one is a level, the other a change
  | 'period' // one is of a single year, the other a total of several
  | 'year' // they are for different years
  | 'zero'; // the goal is nought, so that no ratio exists

/** The numbers of the formula, in the base unit: attained = result / goal. */
export type Formula = {
  readonly goal: number;
  readonly goalTo: number | null;
  readonly result: number;
  readonly unit: string;
  /** How the two are set against each other; `within` is a range that may be overtaken in its good direction. */
  readonly rule: 'at_least' | 'at_most' | 'about' | 'within';
  /** True for what is better the lower it is: 失业率, 能耗, and every fall. */
  readonly isLowerBetter: boolean;
};

/** A result set against its goal, or the reason why the two do not compare. */
export type Attainment =
  | {
      readonly kind: 'comparable';
      readonly formula: Formula;
      /** Result over goal; for a fall both are negative and the ratio is positive. */
      readonly ratio: number;
      readonly difference: number;
      readonly isMet: boolean;
    }
  | { readonly kind: 'not comparable'; readonly reason: IncomparableReason };
