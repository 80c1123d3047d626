import { clsx } from 'clsx';
import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Button } from '../../../components/kit/Button.tsx';
import type { Rove } from '../../../components/rove.ts';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { goToChange, useComparison } from '../comparison-store.ts';
import { figureChanges } from '../model/change-list.ts';
import { changeOf } from '../model/place.ts';
import { figureWords } from '../model/figure-words.ts';
import { changePlace } from '../model/move-words.ts';
import { quotedChange } from '../quoted-words.ts';
import { ChangeWords } from './ChangeItem.tsx';
import { ListOfChanges } from './ChangeList.tsx';
import styles from './Changes.module.css';

/** A line each of the words, the figures and the place, in CSS pixels, before an item was measured. */
const ITEM_HEIGHT = 74;

/** The figures that changed, old and new, with the direction in words. */
export function FiguresTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const current = useComparison((state) => changeOf(state.place));
  const listed = useMemo(() => figureChanges(view), [view]);
  if (listed.length === 0) return <Nothing>{t('panel.figures-none')}</Nothing>;
  return (
    <ListOfChanges
      items={listed}
      height={ITEM_HEIGHT}
      aria-label={t('panel.figure-list')}
      data-testid="figure-changes"
      draw={(change, rove) => <FigureChange {...{ view, change, rove }} isCurrent={change === current} />}
    />
  );
}

type FigureChangeProps = {
  readonly view: ComparisonView;
  /** Index into `Comparison.changes`. */
  readonly change: number;
  readonly rove: Rove;
  readonly isCurrent: boolean;
};

function FigureChange({ view, change: index, rove, isCurrent }: FigureChangeProps) {
  const { t } = useTranslation();
  const change = view.comparison.changes[index];
  if (change === undefined) return null;
  return (
    <Button
      kind="bare"
      className={clsx(styles['figure-change'], isCurrent && styles['on'])}
      data-testid="figure-change"
      aria-current={isCurrent}
      {...rove}
      {...quotedChange(view, change)}
      onClick={() => goToChange(index)}
    >
      <ChangeWords view={view} change={change} />
      <span className={styles['figure-words']}>{figureWords(change, t).join(' · ')}</span>
      <small>{changePlace(view, change.left?.start ?? null, change.right?.start ?? null)}</small>
    </Button>
  );
}
