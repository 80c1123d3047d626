import type { Block as Prose } from '../../../../shared/markdown/blocks.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { Stretch } from '../cell.ts';
import type { Fact } from '../method.ts';

/** A stretch that is marked as on that side. */
export type MarkedWords = { readonly side: Side; readonly stretches: readonly Stretch[] };

/** What the reader wrote: what names it, with its tags, and its words. */
export type Remarked = { readonly label: string; readonly words: readonly Prose[] };

/** Something in the table of both texts. */
export type RowBlock =
  | { readonly kind: 'band' | 'fold'; readonly text: string }
  | ({ readonly kind: 'note' } & Remarked)
  | {
      readonly kind: 'row';
      /** Numbers with their signs; two where two rows stand opposite. */
      readonly names: readonly string[];
      readonly left: MarkedWords | null;
      readonly right: MarkedWords | null;
    };

/** A piece of an annotated diff, whichever way it is written. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'subheading' | 'line'; readonly text: string }
  | ({ readonly kind: 'item' } & Remarked)
  | { readonly kind: 'legend'; readonly samples: readonly MarkedWords[]; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | {
      readonly kind: 'list';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'rows';
      readonly columns: readonly [left: string, number: string, right: string];
      readonly rows: readonly RowBlock[];
    };
