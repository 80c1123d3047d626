import type { Row, RowSpan, Side } from '../../../../shared/model/comparison.ts';
import { isMasked, type Masks } from './masks.ts';

/** Rows shown at one height: the left ones flow in the left cell, the right ones in the right cell. */
export type RowsBlock = {
  readonly kind: 'rows';
  readonly key: string;
  /** Indices into `Comparison.rows`, in reading order. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** True where the two cells are matched with each other, false where they only share the height. */
  readonly isPaired: boolean;
  /** The side that stands empty because its words are elsewhere, and the move that says where. */
  readonly ghost: { readonly side: Side; readonly move: number } | null;
  readonly isHeading: boolean;
  readonly startsParagraph: boolean;
  /** True where nothing is marked in it. */
  readonly isUnchanged: boolean;
};

/** A run of unchanged rows that is folded away, or that was and can be folded again. */
export type FoldBlock = {
  readonly kind: 'fold';
  readonly key: string;
  /** First and last row of the run. */
  readonly first: number;
  readonly last: number;
  readonly paragraphs: number;
  readonly sentences: number;
  /** Expected changes in it that the masks hide. */
  readonly hidden: number;
  readonly isOpen: boolean;
};

export type Block = RowsBlock | FoldBlock;

export type BlockOptions = {
  readonly mode: 'side' | 'inline';
  readonly masks: Masks;
  readonly fold: boolean;
  /** Keys of folds that the user opened. */
  readonly opened: ReadonlySet<string>;
};

/** A fold shorter than this saves no height: its own bar is as high as one line. */
const FOLD_MIN_CHARACTERS = 60;
/** Unchanged sentences flow together up to about this many characters, so that one block is never a screenful. */
const FLOW_LIMIT = 600;

/** What is on screen, from top to bottom. On each side the rows keep their order, and each row is in one block. */
export function buildBlocks(rows: readonly Row[], options: BlockOptions): readonly Block[] {
  const blocks = pairBlocks(rows, options);
  return options.fold ? foldBlocks(blocks, rows, options) : blocks;
}

/** For each row the block that shows it; a folded row has its fold. */
export function indexBlocks(blocks: readonly Block[], rowCount: number): Int32Array {
  const index = new Int32Array(rowCount).fill(-1);
  blocks.forEach((block, at) => {
    if (block.kind === 'rows') for (const row of [...block.left, ...block.right]) index[row] = at;
    else if (!block.isOpen) for (let row = block.first; row <= block.last; row++) index[row] = at;
  });
  return index;
}

function pairBlocks(rows: readonly Row[], options: BlockOptions): readonly RowsBlock[] {
  const blocks: RowsBlock[] = [];
  let run: number[] = [];
  const closeRun = (): void => {
    blocks.push(...(options.mode === 'side' ? zipRun(run, rows) : chunkRun(run, rows)));
    run = [];
  };
  rows.forEach((row, index) => {
    if (row.left === null || row.right === null) {
      run.push(index);
      return;
    }
    closeRun();
    const block = pairedBlock(row, index, options.masks);
    const before = blocks.at(-1);
    if (before !== undefined && flowsOn(before, block, rows)) blocks[blocks.length - 1] = join(before, block);
    else blocks.push(block);
  });
  closeRun();
  return blocks;
}

function pairedBlock(row: Row, index: number, masks: Masks): RowsBlock {
  return {
    kind: 'rows',
    key: `r${index}`,
    left: [index],
    right: [index],
    isPaired: true,
    ghost: null,
    isHeading: row.isHeading,
    startsParagraph: row.startsParagraph.left || row.startsParagraph.right,
    isUnchanged: row.spans.every((span) => isPlain(span, masks)),
  };
}

/** True where a piece shows no mark: the same words, a masked change, or the end of a paragraph. */
function isPlain(span: RowSpan, masks: Masks): boolean {
  return span.kind === 'same' || ('type' in span && (span.type === 'break' || isMasked(span.type, masks)));
}

/** Unchanged sentences of one paragraph read as running text. */
function flowsOn(before: RowsBlock, block: RowsBlock, rows: readonly Row[]): boolean {
  return (
    before.isPaired &&
    before.isUnchanged &&
    block.isUnchanged &&
    !before.isHeading &&
    !block.isHeading &&
    !block.startsParagraph &&
    lengthOf(before.left, 'left', rows) < FLOW_LIMIT
  );
}

function join(before: RowsBlock, block: RowsBlock): RowsBlock {
  return { ...before, left: [...before.left, ...block.left], right: [...before.right, ...block.right] };
}

/** Rows of one side that belong to one paragraph; a heading and a moved row stand alone. */
type Chunk = { readonly rows: readonly number[]; readonly isHeading: boolean; readonly move: number | null };

function chunks(run: readonly number[], side: Side, rows: readonly Row[]): readonly Chunk[] {
  const found: { rows: number[]; isHeading: boolean; move: number | null }[] = [];
  for (const index of run) {
    const row = rows[index];
    if (row === undefined) continue;
    if (row[side] === null) continue;
    const before = found.at(-1);
    const isAlone = row.isHeading || row.move !== null;
    if (
      before === undefined ||
      isAlone ||
      before.isHeading ||
      before.move !== null ||
      row.startsParagraph[side]
    )
      found.push({ rows: [index], isHeading: row.isHeading, move: row.move });
    else before.rows.push(index);
  }
  return found;
}

/**
 * What was removed stands beside what was added, paragraph by paragraph, to save height; it is no claim that the two
 * belong together. A moved row keeps the other cell for its ghost, a heading stands beside a heading only.
 */
function zipRun(run: readonly number[], rows: readonly Row[]): readonly RowsBlock[] {
  const left = chunks(run, 'left', rows);
  const right = chunks(run, 'right', rows);
  const blocks: RowsBlock[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    const a = left[i];
    const b = right[j];
    if (a !== undefined && (b === undefined || a.move !== null || (b.isHeading && !a.isHeading))) {
      blocks.push(loneBlock(a, 'left', rows));
      i++;
    } else if (b !== undefined && (a === undefined || b.move !== null || a.isHeading !== b.isHeading)) {
      blocks.push(loneBlock(b, 'right', rows));
      j++;
    } else if (a !== undefined && b !== undefined) {
      const block = loneBlock(a, 'left', rows);
      blocks.push({
        ...block,
        right: b.rows,
        startsParagraph: block.startsParagraph || startsParagraph(b, 'right', rows),
      });
      i++;
      j++;
    }
  }
  return blocks;
}

/** For the inline view: all in reading order, one under the other. */
function chunkRun(run: readonly number[], rows: readonly Row[]): readonly RowsBlock[] {
  const blocks: RowsBlock[] = [];
  let at = 0;
  while (at < run.length) {
    const side: Side = rows[run[at] ?? 0]?.left === null ? 'right' : 'left';
    let end = at;
    while (end < run.length && rows[run[end] ?? 0]?.[side] !== null) end++;
    blocks.push(...chunks(run.slice(at, end), side, rows).map((chunk) => loneBlock(chunk, side, rows)));
    at = end;
  }
  return blocks;
}

function loneBlock(chunk: Chunk, side: Side, rows: readonly Row[]): RowsBlock {
  return {
    kind: 'rows',
    key: `${side}${chunk.rows[0] ?? 0}`,
    left: side === 'left' ? chunk.rows : [],
    right: side === 'right' ? chunk.rows : [],
    isPaired: false,
    ghost: chunk.move === null ? null : { side: side === 'left' ? 'right' : 'left', move: chunk.move },
    isHeading: chunk.isHeading,
    startsParagraph: startsParagraph(chunk, side, rows),
    isUnchanged: false,
  };
}

function startsParagraph(chunk: Chunk, side: Side, rows: readonly Row[]): boolean {
  return rows[chunk.rows[0] ?? -1]?.startsParagraph[side] ?? false;
}

function lengthOf(indices: readonly number[], side: Side, rows: readonly Row[]): number {
  let length = 0;
  for (const index of indices) {
    const span = rows[index]?.[side];
    if (span) length += span.end - span.start;
  }
  return length;
}

function foldBlocks(
  blocks: readonly RowsBlock[],
  rows: readonly Row[],
  options: BlockOptions,
): readonly Block[] {
  const shown: Block[] = [];
  let run: RowsBlock[] = [];
  const closeRun = (): void => {
    const fold = foldOf(run, rows, options);
    if (fold !== null) shown.push(fold);
    if (fold === null || fold.isOpen) shown.push(...run);
    run = [];
  };
  for (const block of blocks) {
    if (block.isUnchanged && !block.isHeading) {
      run.push(block);
      continue;
    }
    closeRun();
    shown.push(block);
  }
  closeRun();
  return shown;
}

function foldOf(run: readonly RowsBlock[], rows: readonly Row[], options: BlockOptions): FoldBlock | null {
  const indices = run.flatMap((block) => block.left);
  const first = indices[0];
  const last = indices.at(-1);
  if (first === undefined || last === undefined) return null;
  if (lengthOf(indices, 'left', rows) < FOLD_MIN_CHARACTERS) return null;
  const key = `fold${first}`;
  const starts = run.filter((block) => block.startsParagraph).length;
  return {
    kind: 'fold',
    key,
    first,
    last,
    paragraphs: starts + (run[0]?.startsParagraph === true ? 0 : 1),
    sentences: indices.length,
    hidden: indices.reduce((sum, index) => sum + countMasked(rows[index], options.masks), 0),
    isOpen: options.opened.has(key),
  };
}

function countMasked(row: Row | undefined, masks: Masks): number {
  return row?.spans.filter((span) => 'type' in span && isMasked(span.type, masks)).length ?? 0;
}
