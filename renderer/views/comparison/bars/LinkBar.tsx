import { Fragment } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useComparison } from '../comparison-store.ts';
import { cancelLink, confirmLink } from '../hand-actions.ts';
import { rowsOf, type Cursor, type Linking } from '../model/hand.ts';
import { OTHER_SIDE, sectionName } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { useTranslation, type Translate } from '../../../locales/words.ts';

type ViewProps = { readonly view: ComparisonView };

/** Says as long as it lasts that something waits for its partner, and how to choose it. */
export function LinkBar({ view }: ViewProps) {
  const { linking, cursor, isSettling } = useComparison();
  if (isSettling) return <Settling />;
  if (linking !== null) return <Choosing view={view} linking={linking} />;
  return cursor === null ? null : <Picked view={view} cursor={cursor} />;
}

function Settling() {
  const { t } = useTranslation();
  return (
    <div className="hand-bar active" role="status" data-testid="settling">
      {t('hand.settling')}
    </div>
  );
}

/** How many sentences are picked, and what the keys do with them. */
function Picked({ view, cursor }: ViewProps & { readonly cursor: Cursor }) {
  const { t } = useTranslation();
  const count = rowsOf(view.comparison.rows, cursor).length;
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

/** What is to be chosen now, with the ways to be done and to give up. */
function Choosing({ view, linking }: ViewProps & { readonly linking: Linking }) {
  const { t } = useTranslation();
  return (
    <div className="hand-bar active" role="status" data-testid="link-bar">
      <span>⇄ {choosingWords(view, linking, t)}</span>
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

function choosingWords(view: ComparisonView, linking: Linking, t: Translate): string {
  if (linking.level === 'passage') return t(`hand.choose-${OTHER_SIDE[linking.from.side]}`);
  const { side, section, isFurther } = linking;
  const title = sectionName(view[side].outline.sections[section]);
  return t(`hand.choose-${isFurther ? 'further' : 'section'}-${OTHER_SIDE[side]}`, { title });
}
