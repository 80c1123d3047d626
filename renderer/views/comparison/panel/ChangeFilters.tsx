import { useState } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { setFilter, toggleKind, useComparison } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { setReviewed } from '../review-actions.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { useMasks } from '../derived.ts';
import { LARGE, listedKinds, reviewState, SIZES, soloKind } from '../model/change-list.ts';
import { translate, useTranslation } from '../../../locales/words.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { focusSpot } from '../../../components/spots.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { PanelFilters } from '../../../components/SidePanel.tsx';
import styles from './ChangeFilters.module.css';
import { clsx } from 'clsx';

type ViewProps = { readonly view: ComparisonView };
type ListedProps = ViewProps & {
  /** Indices into `Comparison.changes`. */
  readonly listed: readonly number[];
};
type ListGoal = {
  /** Leads to the list, to the change at hand. */
  readonly onList: () => void;
};

/** Which changes are listed, and in which order; each switch says how many it is about. */
export function ChangeFilters({ view, listed, onList }: ListedProps & ListGoal) {
  const { t } = useTranslation();
  return (
    <PanelFilters>
      <div className={styles['chips']} role="group" aria-label={t('panel.kinds')}>
        <KindChips view={view} />
        <UnreviewedChip view={view} />
        <SectionChip />
      </div>
      <div className={styles['line']}>
        <QueryField onList={onList} />
      </div>
      <div className={styles['line']}>
        <SizeSelect />
        <OrderSelect />
      </div>
      <ReviewLine view={view} listed={listed} />
    </PanelFilters>
  );
}

/** The digit keys reach the first nine. */
const KINDS_WITH_KEY = 9;

function KindChips({ view }: ViewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const off = useComparison((state) => state.filter.off);
  return listedKinds(view, masks).map((kind, index) => (
    <ToggleChip
      key={kind}
      isOn={!off.has(kind)}
      data-testid={`filter-${kind}`}
      title={`${t(`change.${kind}`)}${index < KINDS_WITH_KEY ? ` (${index + 1})` : ''} · ${t('panel.solo')}`}
      onToggle={() => toggleKind(kind)}
      onDoubleClick={() => setFilter({ off: soloKind(off, kind) })}
    >
      {t(`change.${kind}`)} {formatCount(view.comparison.counts[kind])}
    </ToggleChip>
  ));
}

function UnreviewedChip({ view }: ViewProps) {
  const { t } = useTranslation();
  const { unreviewedOnly } = useComparison((state) => state.filter);
  const { total, done } = useReview(view);
  return (
    <ToggleChip
      isOn={unreviewedOnly}
      data-testid="filter-unreviewed"
      title={`${t('keys.unreviewed')} (U)`}
      onToggle={() => setFilter({ unreviewedOnly: !unreviewedOnly })}
    >
      {t('panel.unreviewed', { n: formatCount(total - done) })}
    </ToggleChip>
  );
}

function SectionChip() {
  const { t } = useTranslation();
  const { sectionOnly } = useComparison((state) => state.filter);
  return (
    <ToggleChip
      isOn={sectionOnly}
      data-testid="filter-section"
      title={t('panel.section-title')}
      onToggle={() => setFilter({ sectionOnly: !sectionOnly })}
    >
      {t('panel.section-only')}
    </ToggleChip>
  );
}

/** Enter and Down lead on into the list, Escape out of a field that is empty. */
function QueryField({ onList }: ListGoal) {
  const { t } = useTranslation();
  const { query } = useComparison((state) => state.filter);
  return (
    <TextField
      type="search"
      className={styles['query']}
      value={query}
      placeholder={t('panel.filter')}
      aria-label={t('panel.filter')}
      data-testid="change-query"
      onChange={(words) => setFilter({ query: words })}
      onKeyDown={answerKeys((event) => {
        if (event.key === 'Escape' && query === '') focusSpot('main');
        if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        onList();
      })}
    />
  );
}

function SizeSelect() {
  const { t } = useTranslation();
  const { size } = useComparison((state) => state.filter);
  return (
    <Select
      className={styles['select']}
      choices={SIZES}
      chosen={size}
      words={(choice) => t(`panel.size-${choice}`, { n: LARGE })}
      aria-label={t('panel.size')}
      data-testid="change-size"
      onChoose={(choice) => setFilter({ size: choice })}
    />
  );
}

const ORDERS = ['reading', 'weight'] as const;

function OrderSelect() {
  const { t } = useTranslation();
  const { order } = useComparison((state) => state.filter);
  return (
    <Select
      className={styles['select']}
      choices={ORDERS}
      chosen={order}
      words={(choice) => t(`panel.order-${choice}`)}
      title={t('panel.order-title')}
      aria-label={t('panel.order')}
      data-testid="change-order"
      onChoose={(choice) => setFilter({ order: choice })}
    />
  );
}

/** So many at once are marked only by a second click. */
const ASKED_FROM = 100;

/** How many are listed of all, and the way to mark them as reviewed together. */
function ReviewLine({ view, listed }: ListedProps) {
  const { t } = useTranslation();
  const { total, reviewed } = useReview(view);
  const [isAsking, setAsking] = useState(false);
  const unreviewed = listed.flatMap((index) => {
    const key = view.comparison.changes[index]?.key;
    return key === undefined || reviewed.has(key) ? [] : [key];
  });
  return (
    <div className={clsx(styles['line'], styles['small'])}>
      <span>{t('panel.listed-count', { n: formatCount(listed.length), total: formatCount(total) })}</span>
      <Spacer />
      <Button
        writes
        kind="link"
        disabled={unreviewed.length === 0}
        data-testid="review-listed"
        onBlur={() => setAsking(false)}
        onClick={() => {
          const mustAsk = unreviewed.length >= ASKED_FROM && !isAsking;
          setAsking(mustAsk);
          if (!mustAsk) run(reviewAll(unreviewed));
        }}
      >
        {isAsking ? t('panel.review-sure', { n: formatCount(unreviewed.length) }) : t('panel.review-listed')}
      </Button>
    </div>
  );
}

async function reviewAll(keys: readonly string[]): Promise<void> {
  const step = await setReviewed(keys, true);
  showUndoToast(translate('panel.reviewed-listed', { n: keys.length }), step);
}

function useReview(view: ComparisonView) {
  const masks = useMasks();
  const reviewed = useComparison((state) => state.reviewed);
  const { total, done } = reviewState(view, masks, reviewed);
  return { total, done, reviewed };
}
