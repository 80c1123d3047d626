import type { Span } from '../../model/span.ts';
import type { Family } from './markers.ts';

/** A heading before it has a level. */
export type Heading = {
  /** Place of its paragraph. */
  readonly block: number;
  readonly family: Family;
  readonly marker: string;
  readonly number: number;
  readonly title: string;
  readonly runin: boolean;
  readonly span: Span;
};
