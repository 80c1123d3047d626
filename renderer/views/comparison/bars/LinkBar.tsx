import { Fragment } from 'react';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useComparison } from '../comparison-store.ts';
import { cancelLink, confirmLink } from '../linking-actions.ts';
import { rowsOf, type Cursor, type Linking } from '../model/picking.ts';
import { pickedOf } from '../model/place.ts';
import { OTHER_SIDE, sectionName } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { useTranslation, type Translate } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import { clsx } from 'clsx';
import styles from './LinkBar.module.css';

type ViewProps = { readonly view: ComparisonView };

/** Says as long as it lasts that something waits for its partner, and how to choose it. */
export function LinkBar({ view }: ViewProps) {
  const { linking, place, isComparingAgain } = useComparison();
  const cursor = pickedOf(place);
  if (isComparingAgain) return <ComparingAgain />;
  if (linking !== null) return <Choosing view={view} linking={linking} />;
  return cursor === null ? null : <Picked view={view} cursor={cursor} />;
}

function ComparingAgain() {
  const { t } = useTranslation();
  return (
    <div className={clsx(styles['bar'], styles['active'])} role="status" data-testid="settling">
      {t('decision.settling')}
    </div>
  );
}

/** How many sentences are picked, and what the keys do with them. */
function Picked({ view, cursor }: ViewProps & { readonly cursor: Cursor }) {
  const { t } = useTranslation();
  const count = rowsOf(view.comparison.rows, cursor).length;
  return (
    <div className={styles['bar']} data-testid="decision-bar">
      <span>{t('decision.picked', { n: count, year: yearOf(view, cursor.side, t) })}</span>
      <span className={styles['keys']}>
        {(['link', 'cut', 'alone', 'lock', 'merge'] as const).map((act) => (
          <Fragment key={act}>
            <Kbd>{keyHint(COMPARISON_KEYS[act])}</Kbd> {t(`decision.short-${act}`)}{' '}
          </Fragment>
        ))}
        <Kbd>{keyHint(COMPARISON_KEYS['let-go'])}</Kbd>
      </span>
    </div>
  );
}

/** What is to be chosen now, with the ways to be done and to give up. */
function Choosing({ view, linking }: ViewProps & { readonly linking: Linking }) {
  const { t } = useTranslation();
  return (
    <div className={clsx(styles['bar'], styles['active'])} role="status" data-testid="link-bar">
      <span>⇄ {choosingWords(view, linking, t)}</span>
      <Spacer />
      {linking.level === 'passage' && (
        <Button writes data-testid="link-confirm" onClick={confirmLink}>
          {t('decision.confirm')} <Kbd>{keyHint(COMPARISON_KEYS['confirm-link'])}</Kbd>
        </Button>
      )}
      <Button data-testid="link-cancel" onClick={cancelLink}>
        {t('app.cancel')} <Kbd>{keyHint(COMPARISON_KEYS['let-go'])}</Kbd>
      </Button>
    </div>
  );
}

function choosingWords(view: ComparisonView, linking: Linking, t: Translate): string {
  if (linking.level === 'passage') return t(`decision.choose-${OTHER_SIDE[linking.from.side]}`);
  const { side, section, isFurther } = linking;
  const title = sectionName(view[side].outline.sections[section]);
  return t(`decision.choose-${isFurther ? 'further' : 'section'}-${OTHER_SIDE[side]}`, { title });
}
