/** Why two figures are not held to be of the same thing. The page has words for each. */
export const DIFFERENCES = [
  'indicator', // they measure different things: 城镇 and 农村居民收入
  'name', // the words do not say what at least one of them measures, or not surely the same
  'scope', // one is of a part only: 六大重点片区 and the whole district
  'period', // one is of a year, the other of several, of a quarter, or a mean
  'stage', // one is begun or signed, the other done
  'measure', // one is a level, the other a change or what was newly made
  'unit', // they measure in units that do not convert
  'year', // they are for different years
  'doubtful', // one was not read for sure: letters among digits, a list that does not come out even
] as const;
export type Difference = (typeof DIFFERENCES)[number];

/** Whether two figures are of the same thing; `unsure` counts as `no` wherever anything is reckoned. */
export type Sameness =
  { readonly answer: 'yes' } | { readonly answer: 'no' | 'unsure'; readonly reason: Difference };

/** Why a result cannot be set against its goal. */
export type IncomparableReason =
  | Difference
  | 'zero' // the goal is nought, so that no ratio exists
  | 'bound' // the result is only a bound or a round number, which may lie on either side of the goal
  | 'passage'; // the passage says too little of the goal to be what became of it

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
      /** Many times the goal, or a small part of it: more often a misreading than news. The reader is asked to look. */
      readonly isExtreme: boolean;
    }
  | {
      readonly kind: 'not comparable';
      readonly reason: IncomparableReason;
      /** True where they may be of the same thing, and the words do not settle it. */
      readonly isUnsure: boolean;
    };
