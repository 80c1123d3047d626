import { memo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import type { FoldBlock, RowsBlock } from '../model/blocks.ts';
import { spansOf, type RowsContext } from '../model/context.ts';
import { inlinePieces } from '../model/inline.ts';
import type { BlockOverlay } from '../model/overlays.ts';
import { cutPieces, rangesOf } from '../model/pieces.ts';
import { FoldBar } from './FoldBar.tsx';
import { GhostCell } from './GhostCell.tsx';
import { Gutter } from './Gutter.tsx';
import { MoveLabel } from './MoveLabel.tsx';
import { PieceView } from './PieceView.tsx';
import styles from './Rows.module.css';
import { clsx } from 'clsx';

/** Lines before the first heading that are longer are sentences. */
const FRONT_LENGTH = 40;

type BlockViewProps = {
  readonly block: RowsBlock | FoldBlock;
  readonly context: RowsContext;
  readonly overlay: BlockOverlay;
  readonly isWhyOpen: boolean;
  readonly onWhy: (key: string | null) => void;
};

/** One row of the comparison: two cells with the gutter between, or one running text, or a fold. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, context, overlay } = props;
  if (block.kind === 'fold') return <FoldBar fold={block} />;
  const isCurrent = overlay.left.current.length > 0 || overlay.right.current.length > 0;
  const row = block.left[0] ?? block.right[0] ?? -1;
  return (
    <div
      className={clsx(
        styles['block'],
        block.isHeading && styles['heading'],
        block.startsParagraph && styles['begins'],
        isFrontMatter(context.view, row) && styles['front'],
        isCurrent && styles['current'],
        context.mode === 'inline' && styles['inline'],
      )}
      role="group"
      data-testid="row"
      data-row={row}
      data-heading={block.isHeading}
      data-kind={context.view.comparison.rows[row]?.kind}
    >
      {context.mode === 'side' ? (
        <>
          <Cell side="left" {...props} block={block} />
          <Gutter {...props} block={block} />
          <Cell side="right" {...props} block={block} />
        </>
      ) : (
        <>
          <Gutter {...props} block={block} />
          <InlineCell {...props} block={block} />
        </>
      )}
    </div>
  );
});

/** Title, occasion, speaker and address: short lines before the first heading, which have no indent. */
function isFrontMatter(view: ComparisonView, index: number): boolean {
  const row = view.comparison.rows[index];
  const span = row?.right ?? row?.left;
  return (
    span !== undefined &&
    span !== null &&
    (row?.leftSection === 0 || row?.rightSection === 0) &&
    span.end - span.start < FRONT_LENGTH
  );
}

type CellProps = Omit<BlockViewProps, 'block'> & { readonly block: RowsBlock };

function Cell({ side, block, context, overlay }: CellProps & { readonly side: Side }) {
  const { view, masks } = context;
  if (block.ghost?.side === side) return <GhostCell side={side} move={block.ghost.move} context={context} />;
  const rows = block[side];
  if (rows.length === 0)
    return <div className={clsx(styles['cell'], styles['empty'])} data-cell={side} aria-hidden="true" />;
  return (
    <div className={clsx(styles['cell'], styles[side])} data-cell={side}>
      <p lang="zh-CN" data-report-text="">
        {rows.map((index) => {
          return cutPieces(
            view[side].text,
            rangesOf(spansOf(context, index), side, masks),
            overlay[side],
          ).map((piece) => <PieceView key={piece.start} piece={piece} side={side} />);
        })}
      </p>
    </div>
  );
}

function InlineCell({ block, context, overlay }: CellProps) {
  const { view, masks } = context;
  const texts = { left: view.left.text, right: view.right.text };
  const rows = block.left.length > 0 ? block.left : block.right;
  const side: Side = block.ghost?.side === 'left' ? 'right' : 'left';
  return (
    <div className={styles['cell']} data-cell="">
      <p lang="zh-CN" data-report-text="">
        {rows.map((index) => {
          return inlinePieces(texts, spansOf(context, index), masks, overlay).map((piece) => (
            <PieceView key={`${piece.side}${piece.start}`} piece={piece} side={piece.side} />
          ));
        })}
      </p>
      {block.ghost !== null && <MoveLabel view={view} move={block.ghost.move} side={side} />}
    </div>
  );
}
