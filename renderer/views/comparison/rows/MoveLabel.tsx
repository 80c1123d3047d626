import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { goToMoveEnd } from '../actions.ts';
import { moveLabel } from '../model/move-words.ts';
import { OTHER_SIDE } from '../model/places.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import styles from './Rows.module.css';

type MoveLabelProps = { readonly view: ComparisonView; readonly move: number; readonly side: Side };

/** Says where the other end of a move is, seen from `side`, and leads there. */
export function MoveLabel({ view, move: index, side }: MoveLabelProps) {
  const { t } = useTranslation();
  const move = view.comparison.moves[index];
  if (move === undefined) return null;
  return (
    <Button
      kind="bare"
      className={styles['move-label']}
      data-testid="move-label"
      title={`${t('comparison.go-other-end')} (M)`}
      onClick={() => goToMoveEnd(index, OTHER_SIDE[side])}
    >
      {side === 'left' ? '⤷' : '⤶'} {moveLabel(view, move, side, t)}
      {move.isAmbiguous && (
        <Toned as="b" tone="warn">
          {' '}
          · {t('move.ambiguous')}
        </Toned>
      )}
    </Button>
  );
}
