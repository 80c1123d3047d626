import { Fragment } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useComparison } from '../comparison-store.ts';
import { cancelLink, confirmLink } from '../hand-actions.ts';
import { rowsOf } from '../model/hand.ts';
import { OTHER_SIDE, sectionName } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Says as long as it lasts that something waits for its partner, and how to choose it. */
export function LinkBar({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { linking, cursor, isSettling } = useComparison();
  if (isSettling)
    return (
      <div className="hand-bar active" role="status" data-testid="settling">
        {t('hand.settling')}
      </div>
    );
  if (linking === null) {
    const count = cursor === null ? 0 : rowsOf(view.comparison.rows, cursor).length;
    if (cursor === null) return null;
    return (
      <div className="hand-bar" data-testid="hand-bar">
        <span>{t('hand.picked', { n: count, year: yearOf(view, cursor.side, t) })}</span>
        <span className="hand-keys">
          {(['link', 'cut', 'alone', 'lock', 'merge'] as const).map((act) => (
            <Fragment key={act}>
              <kbd>{keyHint(COMPARISON_KEYS[act])}</kbd> {t(`hand.short-${act}`)}{' '}
            </Fragment>
          ))}
          <kbd>{keyHint(COMPARISON_KEYS['let-go'])}</kbd>
        </span>
      </div>
    );
  }
  const words =
    linking.level === 'passage'
      ? t(`hand.choose-${OTHER_SIDE[linking.from.side]}`)
      : t(`hand.choose-${linking.isFurther ? 'further' : 'section'}-${OTHER_SIDE[linking.side]}`, {
          title: sectionName(view[linking.side].outline.sections[linking.section]),
        });
  return (
    <div className="hand-bar active" role="status" data-testid="link-bar">
      <span>⇄ {words}</span>
      <span className="sp" />
      {linking.level === 'passage' && (
        <button type="button" className="button" data-testid="link-confirm" onClick={confirmLink}>
          {t('hand.confirm')} <kbd>{keyHint(COMPARISON_KEYS['confirm-link'])}</kbd>
        </button>
      )}
      <button type="button" className="button" data-testid="link-cancel" onClick={cancelLink}>
        {t('app.cancel')} <kbd>{keyHint(COMPARISON_KEYS['let-go'])}</kbd>
      </button>
    </div>
  );
}
