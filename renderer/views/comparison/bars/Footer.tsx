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
import { useTranslation } from '../../../locales/words.ts';

type FooterProps = {
  readonly view: ComparisonView;
  readonly panels: {
    readonly isTreeOpen: boolean;
    readonly isSideOpen: boolean;
    readonly onTree: () => void;
    readonly onSide: () => void;
  };
};

/** What the reader can rely on, how far the review is, and the keys. */
export function Footer({ view, panels }: FooterProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const reviewed = useComparison((state) => state.reviewed);
  const visible = useComparison((state) => state.visiblePair);
  const platform = useApp((state) => state.start?.platform);
  const [isExplained, setExplained] = useState(false);
  const state = reviewState(view, masks, reviewed);
  const tree = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const here = tree.find((item) => item.pair === visible);
  return (
    <footer className="foot">
      <button
        type="button"
        className="foot-toggle"
        aria-pressed={panels.isTreeOpen}
        title={t('comparison.show-tree')}
        data-testid="toggle-tree"
        onClick={panels.onTree}
      >
        ◧ <span>{t('comparison.show-tree')}</span>
      </button>
      <button
        type="button"
        className="ok"
        data-testid="lossless"
        onClick={() => {
          setExplained(true);
        }}
      >
        ✓ {t('comparison.lossless')}
      </button>
      <span data-testid="review-count">
        {state.isComplete
          ? t('comparison.reviewed-all', { total: formatCount(state.total + state.hidden) })
          : t('comparison.reviewed', { done: formatCount(state.done), total: formatCount(state.total) })}
        {!state.isComplete && state.hidden > state.hiddenDone && (
          <small>
            {' '}
            · {t('comparison.reviewed-hidden', { n: formatCount(state.hidden - state.hiddenDone) })}
          </small>
        )}
      </span>
      {here !== undefined && (
        <span className="foot-section">{t('comparison.section-count', { n: here.count })}</span>
      )}
      <span className="sp" />
      <span className="foot-keys">
        <kbd>{keyHint(COMPARISON_KEYS.next)}</kbd> <kbd>{keyHint(COMPARISON_KEYS.previous)}</kbd>{' '}
        {t('keys.short-change')}
        <kbd>{platform === 'mac' ? '␣' : keyHint(COMPARISON_KEYS.review)}</kbd> {t('keys.short-review')}
        <kbd>{keyHint(COMPARISON_KEYS.note)}</kbd> {t('keys.short-note')}
        <kbd>{keyHint(COMPARISON_KEYS.move)}</kbd> {t('keys.short-move')}
      </span>
      <FootToggles
        isOpen={panels.isSideOpen}
        title={t('comparison.show-panel')}
        label={t('comparison.show-panel')}
        onPanel={panels.onSide}
      />
      {isExplained && (
        <LosslessDialog
          view={view}
          onClose={() => {
            setExplained(false);
          }}
        />
      )}
    </footer>
  );
}
