import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Chip } from '../../../components/Chip.tsx';
import { setFilter, toggleKind, useComparison } from '../comparison-store.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { setReviewed } from '../review-actions.ts';
import { showUndoToast } from '../../../state/undo-toast.ts';
import { useMasks } from '../derived.ts';
import { LARGE, listedKinds, reviewState, SIZES } from '../model/change-list.ts';
import { useTranslation } from '../../../locales/words.ts';

type ChangeFiltersProps = { readonly view: ComparisonView; readonly listed: readonly number[] };

/** Which changes are listed, and in which order; each switch says how many it is about. */
export function ChangeFilters({ view, listed }: ChangeFiltersProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const { filter, reviewed } = useComparison();
  const { counts, changes } = view.comparison;
  const { total, done } = reviewState(view, masks, reviewed);
  const open = listed.flatMap((index) => {
    const key = changes[index]?.key;
    return key === undefined || reviewed.has(key) ? [] : [key];
  });
  const reviewListed = async (): Promise<void> => {
    const step = await setReviewed(open, true);
    showUndoToast(t('panel.reviewed-listed', { n: open.length }), step);
  };
  return (
    <div className="filters">
      <div className="filter-chips" role="group" aria-label={t('panel.kinds')}>
        {listedKinds(view, masks).map((kind, index) => (
          <Chip
            key={kind}
            isOn={!filter.off.has(kind)}
            tone={kind}
            testId={`filter-${kind}`}
            title={index < 9 ? `${t(`change.${kind}`)} (${index + 1})` : t(`change.${kind}`)}
            onToggle={() => {
              toggleKind(kind);
            }}
          >
            {t(`change.${kind}`)} {formatCount(counts[kind])}
          </Chip>
        ))}
        <Chip
          isOn={filter.unreviewedOnly}
          testId="filter-unreviewed"
          title={`${t('keys.unreviewed')} (U)`}
          onToggle={() => {
            setFilter({ unreviewedOnly: !filter.unreviewedOnly });
          }}
        >
          {t('panel.unreviewed', { n: formatCount(total - done) })}
        </Chip>
        <Chip
          isOn={filter.sectionOnly}
          testId="filter-section"
          title={t('panel.section-title')}
          onToggle={() => {
            setFilter({ sectionOnly: !filter.sectionOnly });
          }}
        >
          {t('panel.section-only')}
        </Chip>
      </div>
      <div className="filter-line">
        <input
          type="search"
          className="field"
          value={filter.query}
          placeholder={t('panel.filter')}
          aria-label={t('panel.filter')}
          data-testid="change-query"
          onChange={(event) => {
            setFilter({ query: event.target.value });
          }}
        />
      </div>
      <div className="filter-line">
        <select
          className="field"
          value={filter.size}
          aria-label={t('panel.size')}
          data-testid="change-size"
          onChange={(event) => {
            setFilter({ size: SIZES.find((size) => size === event.target.value) ?? 'all' });
          }}
        >
          {SIZES.map((size) => (
            <option key={size} value={size}>
              {t(`panel.size-${size}`, { n: LARGE })}
            </option>
          ))}
        </select>
        <select
          className="field"
          value={filter.order}
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
      </div>
      <div className="filter-line small">
        <span>{t('panel.listed-count', { n: formatCount(listed.length), total: formatCount(total) })}</span>
        <span className="sp" />
        <button
          type="button"
          className="link"
          disabled={open.length === 0}
          data-testid="review-listed"
          onClick={() => {
            run(reviewListed());
          }}
        >
          {t('panel.review-listed')}
        </button>
      </div>
    </div>
  );
}
