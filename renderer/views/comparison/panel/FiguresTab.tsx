import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { roveInPage } from '../../../components/rove.ts';
import { goToChange, useComparison } from '../comparison-store.ts';
import { figureChanges } from '../model/change-list.ts';
import { figureWords } from '../model/figure-words.ts';
import { changePlace } from '../model/move-words.ts';
import { ChangeWords } from './ChangeItem.tsx';
import { useTranslation } from '../../../locales/words.ts';

/** The figures that changed, old and new, with the direction in words. */
export function FiguresTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const current = useComparison((state) => state.current);
  const listed = useMemo(() => figureChanges(view), [view]);
  if (listed.length === 0) return <p className="nothing">{t('panel.figures-none')}</p>;
  return (
    <div className="figure-changes" role="list" data-testid="figure-changes" onKeyDown={roveInPage}>
      {listed.map((index, at) => {
        const change = view.comparison.changes[index];
        if (change === undefined) return null;
        return (
          <div key={index} role="listitem">
            <button
              type="button"
              className={current === index ? 'figure-change on' : 'figure-change'}
              data-rove=""
              data-testid="figure-change"
              tabIndex={current === index || (at === 0 && current === null) || at === 0 ? 0 : -1}
              onClick={() => {
                goToChange(index);
              }}
            >
              <ChangeWords view={view} change={change} />
              <span className="figure-words">{figureWords(change, t).join(' · ')}</span>
              <small>{changePlace(view, change.left?.start ?? null, change.right?.start ?? null)}</small>
            </button>
          </div>
        );
      })}
    </div>
  );
}
