import { FootToggle } from '../../../components/FootToggle.tsx';
import { FootToggles } from '../../../components/FootToggles.tsx';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { useMemo, useState } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useApp } from '../../../state/app-store.ts';
import { useComparison } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { useMasks } from '../derived.ts';
import { LosslessDialog } from './LosslessDialog.tsx';
import { reviewState } from '../model/change-list.ts';
import { buildTree } from '../model/tree.ts';
import type { Panels } from '../use-panels.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import styles from './Footer.module.css';

type FooterProps = { readonly view: ComparisonView; readonly panels: Panels };

/** What the reader can rely on, how far the review is, and the keys. */
export function Footer({ view, panels }: FooterProps) {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <FootToggle
        aria-pressed={panels.isTreeOpen}
        title={t('comparison.show-tree')}
        data-testid="toggle-tree"
        onClick={panels.toggleTree}
      >
        ◧ <span>{t('comparison.show-tree')}</span>
      </FootToggle>
      <LosslessButton view={view} />
      <ReviewCount view={view} />
      <SectionCount view={view} />
      <Spacer />
      <FootKeys />
      <FootToggles
        isOpen={panels.isSideOpen}
        title={t('comparison.show-panel')}
        label={t('comparison.show-panel')}
        onPanel={panels.toggleSide}
      />
    </footer>
  );
}

type ViewProps = { readonly view: ComparisonView };

/** Says that both texts can be rebuilt, and explains it. */
function LosslessButton({ view }: ViewProps) {
  const { t } = useTranslation();
  const [isExplained, setExplained] = useState(false);
  return (
    <>
      <Button
        kind="bare"
        className={styles['lossless']}
        data-testid="lossless"
        onClick={() => setExplained(true)}
      >
        ✓ {t('comparison.lossless')}
      </Button>
      {isExplained && <LosslessDialog view={view} onClose={() => setExplained(false)} />}
    </>
  );
}

/** How many changes were reviewed, and how many hidden ones were not. */
function ReviewCount({ view }: ViewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const reviewed = useComparison((state) => state.reviewed);
  const { total, done, hidden, hiddenDone, isComplete } = reviewState(view, masks, reviewed);
  return (
    <span data-testid="review-count">
      {isComplete
        ? t('comparison.reviewed-all', { total: formatCount(total + hidden) })
        : t('comparison.reviewed', { done: formatCount(done), total: formatCount(total) })}
      {!isComplete && hidden > hiddenDone && (
        <small> · {t('comparison.reviewed-hidden', { n: formatCount(hidden - hiddenDone) })}</small>
      )}
    </span>
  );
}

/** The changes of the section in sight. */
function SectionCount({ view }: ViewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const visible = useComparison((state) => state.visiblePair);
  const tree = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const here = tree.find((item) => item.pair === visible);
  if (here === undefined) return null;
  return <span>{t('comparison.section-count', { n: here.count })}</span>;
}

/** The keys that a review needs all the time. */
function FootKeys() {
  const { t } = useTranslation();
  const platform = useApp((state) => state.start?.platform);
  return (
    <span className={styles['keys']}>
      <Kbd>{keyHint(COMPARISON_KEYS.next)}</Kbd> <Kbd>{keyHint(COMPARISON_KEYS.previous)}</Kbd>{' '}
      {t('keys.short-change')}
      <Kbd>{platform === 'mac' ? '␣' : keyHint(COMPARISON_KEYS.review)}</Kbd> {t('keys.short-review')}
      <Kbd>{keyHint(COMPARISON_KEYS.note)}</Kbd> {t('keys.short-note')}
      <Kbd>{keyHint(COMPARISON_KEYS.move)}</Kbd> {t('keys.short-move')}
    </span>
  );
}
