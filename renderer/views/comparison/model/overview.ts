import { findFirst } from '../../../../shared/base/bisect.ts';
import { EXPECTED_KINDS, type ChangeKind, type Row } from '../../../../shared/model/comparison.ts';
import type { Block } from './blocks.ts';

/** How text falls into lines: what heights are guessed from before they are measured. */
export type Metrics = {
  /** Width of the text in one cell, and of one character, in CSS pixels. */
  readonly cellWidth: number;
  readonly textSize: number;
  readonly lineHeight: number;
};

/** Space above a paragraph and above a heading, as in `comparison.css`. */
const PARAGRAPH_SPACE = 8;
const HEADING_SPACE = 22;
const FOLD_HEIGHT = 30;
const GHOST_LABEL = 22;

/** The likely height of a block: good enough for the scroll bar and the overview before it was measured. */
export function estimateHeight(block: Block, rows: readonly Row[], metrics: Metrics): number {
  if (block.kind === 'fold') return FOLD_HEIGHT;
  const perLine = Math.max(4, Math.floor(metrics.cellWidth / metrics.textSize));
  const lines = (indices: readonly number[], side: 'left' | 'right'): number => {
    let length = 0;
    for (const index of indices) {
      const span = rows[index]?.[side];
      if (span) length += span.end - span.start;
    }
    return Math.ceil(length / perLine);
  };
  const most = Math.max(lines(block.left, 'left'), lines(block.right, 'right'), 1);
  const space = block.isHeading ? HEADING_SPACE : block.startsParagraph ? PARAGRAPH_SPACE : 0;
  return most * metrics.lineHeight + space + (block.ghost === null ? 0 : GHOST_LABEL);
}

/** Where each block begins, as a part of the whole from 0 to 1; one entry longer than `heights`. */
export function startsOf(heights: readonly number[]): readonly number[] {
  const starts = [0];
  for (const height of heights) starts.push((starts.at(-1) ?? 0) + height);
  const total = Math.max(starts.at(-1) ?? 1, 1);
  return starts.map((start) => start / total);
}

/** The block at a part of the whole, and how far inside it, 0 to 1. */
export function blockAt(
  starts: readonly number[],
  part: number,
): { readonly block: number; readonly inside: number } {
  // The last of `starts` is the end of the last block.
  const block = Math.max(0, findFirst(starts.length - 1, (at) => (starts[at] ?? 0) > part) - 1);
  const start = starts[block] ?? 0;
  const size = (starts[block + 1] ?? 1) - start;
  return { block, inside: size > 0 ? Math.min(Math.max((part - start) / size, 0), 1) : 0 };
}

/** The kind that speaks loudest where several changes share a place: a figure before words before layout. */
export const LOUDNESS: readonly ChangeKind[] = [
  'figure',
  'bound',
  'moved',
  'added',
  'removed',
  'reworded',
  ...EXPECTED_KINDS,
];
