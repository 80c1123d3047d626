import type { Allowance, FindingKind } from '../../model/indicator.ts';
import type { Reading } from './readings.ts';

/** A finding before it says of which indicator. */
export type Doubt = {
  readonly kind: FindingKind;
  readonly allowance: Allowance;
  /** In the order of the formula. */
  readonly readings: readonly Reading[];
  readonly year: number;
  readonly expected: number;
  readonly printed: number;
  readonly unit: string;
};
