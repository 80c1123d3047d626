import type { Side } from '../../../../shared/model/comparison.ts';
import { useComparison } from '../comparison-store.ts';
import type { RowsContext } from '../model/context.ts';
import { cutPieces, NO_OVERLAY, rangesOf } from '../model/pieces.ts';
import { outlinedWords } from '../model/place.ts';
import { OTHER_SIDE } from '../model/places.ts';
import { MoveLabel } from './MoveLabel.tsx';
import { PieceView } from './PieceView.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Rows.module.css';
import { clsx } from 'clsx';

type GhostCellProps = { readonly side: Side; readonly move: number; readonly context: RowsContext };

/**
 * The other end of a move, muted, where its words used to stand or will stand: what changed on the way is marked, and outlined where it
 * is the place. A change of the other end's words alone is shown nowhere else beside what it is about.
 */
export function GhostCell({ side, move: index, context }: GhostCellProps) {
  const { t } = useTranslation();
  const { view, masks } = context;
  const place = useComparison((state) => state.place);
  const current = outlinedWords(view, place).flatMap((words) => (words.side === side ? [words.span] : []));
  const move = view.comparison.moves[index];
  if (move === undefined) return <div className={clsx(styles['cell'], styles['empty'])} data-cell={side} />;
  return (
    <div className={clsx(styles['cell'], styles[side], styles['ghost'])} data-cell={side} data-ghost="">
      <MoveLabel view={view} move={index} side={OTHER_SIDE[side]} />
      <p lang="zh-CN" data-report-text="" aria-label={t('comparison.ghost')}>
        {cutPieces(view[side].text, rangesOf(move.spans, side, masks), { ...NO_OVERLAY, current }).map(
          (piece) => (
            <PieceView key={piece.start} piece={piece} side={side} />
          ),
        )}
      </p>
    </div>
  );
}
