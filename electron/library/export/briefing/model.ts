import type { Block as Prose } from '../../../../shared/markdown/blocks.ts';

/** A cell's lines, the first in bold where `isStrong`; small words say where it stands. */
export type BriefingCell = {
  readonly words: string;
  readonly place?: string | undefined;
  readonly isStrong?: boolean;
  /** A text with marks, in the place of `words`. */
  readonly prose?: readonly Prose[];
};

/** A piece of a briefing, as every writer of it needs it. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'hint'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      /** Shares of the width, of 1 in all. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly BriefingCell[])[];
    };

/** A briefing with what stands on every page. */
export type Briefing = { readonly title: string; readonly blocks: readonly Block[] };

/** A heading with what is below it; a hint where there is nothing. */
export function partOf(heading: string, blocks: readonly Block[], none: string): readonly Block[] {
  const isEmpty = blocks.every(
    (block) => block.kind === 'hint' || (block.kind === 'table' && block.rows.length === 0),
  );
  return [
    { kind: 'heading', text: heading },
    ...(isEmpty ? [{ kind: 'paragraph', text: none } as const] : blocks),
  ];
}

export const plain = (words: string): BriefingCell => ({ words });
export const strong = (words: string): BriefingCell => ({ words, isStrong: true });
