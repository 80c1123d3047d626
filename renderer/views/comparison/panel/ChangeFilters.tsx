import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Chip } from '../../../components/Chip.tsx';
import { setFilter, toggleKind, useComparison } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { setReviewed } from '../review-actions.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { useMasks } from '../derived.ts';
import { LARGE, listedKinds, reviewState, SIZES } from '../model/change-list.ts';
import { translate, useTranslation } from '../../../locales/words.ts';

type ViewProps = { readonly view: ComparisonView };
type ListedProps = ViewProps & {
  /** Indices into `Comparison.changes`. */
  readonly listed: readonly number[];
};

/** Which changes are listed, and in which order; each switch says how many it is about. */
export function ChangeFilters({ view, listed }: ListedProps) {
  const { t } = useTranslation();
  return (
    <div className="filters">
      <div className="filter-chips" role="group" aria-label={t('panel.kinds')}>
        <KindChips view={view} />
        <UnreviewedChip view={view} />
        <SectionChip />
      </div>
      <div className="filter-line">
        <QueryField />
      </div>
      <div className="filter-line">
        <SizeSelect />
        <OrderSelect />
      </div>
      <ReviewLine view={view} listed={listed} />
    </div>
  );
}

/** The digit keys reach the first nine. */
const KINDS_WITH_KEY = 9;

function KindChips({ view }: ViewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const off = useComparison((state) => state.filter.off);
  return listedKinds(view, masks).map((kind, index) => (
    <Chip
      key={kind}
      isOn={!off.has(kind)}
      tone={kind}
      testId={`filter-${kind}`}
      title={index < KINDS_WITH_KEY ? `${t(`change.${kind}`)} (${index + 1})` : t(`change.${kind}`)}
      onToggle={() => {
        toggleKind(kind);
      }}
    >
      {t(`change.${kind}`)} {formatCount(view.comparison.counts[kind])}
    </Chip>
  ));
}

function UnreviewedChip({ view }: ViewProps) {
  const { t } = useTranslation();
  const { unreviewedOnly } = useComparison((state) => state.filter);
  const { total, done } = useReview(view);
  return (
    <Chip
      isOn={unreviewedOnly}
      testId="filter-unreviewed"
      title={`${t('keys.unreviewed')} (U)`}
      onToggle={() => {
        setFilter({ unreviewedOnly: !unreviewedOnly });
      }}
    >
      {t('panel.unreviewed', { n: formatCount(total - done) })}
    </Chip>
  );
}

function SectionChip() {
  const { t } = useTranslation();
  const { sectionOnly } = useComparison((state) => state.filter);
  return (
    <Chip
      isOn={sectionOnly}
      testId="filter-section"
      title={t('panel.section-title')}
      onToggle={() => {
        setFilter({ sectionOnly: !sectionOnly });
      }}
    >
      {t('panel.section-only')}
    </Chip>
  );
}

function QueryField() {
  const { t } = useTranslation();
  const { query } = useComparison((state) => state.filter);
  return (
    <input
      type="search"
      className="field"
      value={query}
      placeholder={t('panel.filter')}
      aria-label={t('panel.filter')}
      data-testid="change-query"
      onChange={(event) => {
        setFilter({ query: event.target.value });
      }}
    />
  );
}

function SizeSelect() {
  const { t } = useTranslation();
  const { size } = useComparison((state) => state.filter);
  return (
    <select
      className="field"
      value={size}
      aria-label={t('panel.size')}
      data-testid="change-size"
      onChange={(event) => {
        setFilter({ size: SIZES.find((choice) => choice === event.target.value) ?? 'all' });
      }}
    >
      {SIZES.map((choice) => (
        <option key={choice} value={choice}>
          {t(`panel.size-${choice}`, { n: LARGE })}
        </option>
      ))}
    </select>
  );
}

function OrderSelect() {
  const { t } = useTranslation();
  const { order } = useComparison((state) => state.filter);
  return (
    <select
      className="field"
      value={order}
      title={t('panel.order-title')}
      aria-label={t('panel.order')}
      data-testid="change-order"
      onChange={(event) => {
        setFilter({ order: event.target.value === 'weight' ? 'weight' : 'reading' });
      }}
    >
      <option value="reading">{t('panel.order-reading')}</option>
      <option value="weight">{t('panel.order-weight')}</option>
    </select>
  );
}

/** How many are listed of all, and the way to mark them as reviewed together. */
function ReviewLine({ view, listed }: ListedProps) {
  const { t } = useTranslation();
  const { total, reviewed } = useReview(view);
  const unreviewed = listed.flatMap((index) => {
    const key = view.comparison.changes[index]?.key;
    return key === undefined || reviewed.has(key) ? [] : [key];
  });
  return (
    <div className="filter-line small">
      <span>{t('panel.listed-count', { n: formatCount(listed.length), total: formatCount(total) })}</span>
      <span className="sp" />
      <button
        type="button"
        className="link"
        disabled={unreviewed.length === 0}
        data-testid="review-listed"
        onClick={() => {
          run(reviewAll(unreviewed));
        }}
      >
        {t('panel.review-listed')}
      </button>
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
