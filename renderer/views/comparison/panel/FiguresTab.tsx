import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { roveInPage } from '../../../components/rove.ts';
import { goToChange, useComparison } from '../comparison-store.ts';
import { figureChanges } from '../model/change-list.ts';
import { figureWords } from '../model/figure-words.ts';
import { changePlace } from '../model/move-words.ts';
import { ChangeWords } from './ChangeItem.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import styles from './Changes.module.css';
import { clsx } from 'clsx';
import panel from './SidePanel.module.css';

/** The figures that changed, old and new, with the direction in words. */
export function FiguresTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const current = useComparison((state) => state.current);
  const listed = useMemo(() => figureChanges(view), [view]);
  if (listed.length === 0) return <Nothing>{t('panel.figures-none')}</Nothing>;
  return (
    <div className={panel['list']} role="list" data-testid="figure-changes" onKeyDown={roveInPage}>
      {listed.map((index, at) => {
        const change = view.comparison.changes[index];
        if (change === undefined) return null;
        return (
          <div key={index} role="listitem">
            <Button
              kind="bare"
              className={clsx(styles['figure-change'], current === index && styles['on'])}
              data-rove=""
              data-testid="figure-change"
              tabIndex={current === index || (at === 0 && current === null) || at === 0 ? 0 : -1}
              onClick={() => goToChange(index)}
            >
              <ChangeWords view={view} change={change} />
              <span className={styles['figure-words']}>{figureWords(change, t).join(' · ')}</span>
              <small>{changePlace(view, change.left?.start ?? null, change.right?.start ?? null)}</small>
            </Button>
          </div>
        );
      })}
    </div>
  );
}
