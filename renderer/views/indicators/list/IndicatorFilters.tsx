import type { KeyboardEvent } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { Chip } from '../../../components/Chip.tsx';
import { asFindField } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useIndicators } from '../indicators-store.ts';
import { isChain } from '../model/list.ts';

type IndicatorFiltersProps = {
  readonly view: IndicatorsView;
  /** Goes on to the first that is listed. */
  readonly onFirst: () => void;
};

/** Which indicators are listed: by words of their names, and whether those of a single year are among them. */
export function IndicatorFilters({ view, onFirst }: IndicatorFiltersProps) {
  return (
    <div className="indicator-filters">
      <NameField onFirst={onFirst} />
      <div className="filter-chips">
        <ScopeChip scope="chains" count={view.indicators.filter(isChain).length} />
        <ScopeChip scope="all" count={view.indicators.length} />
      </div>
    </div>
  );
}

function NameField({ onFirst }: { readonly onFirst: () => void }) {
  const { t } = useTranslation();
  const query = useIndicators((state) => state.query);
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') useIndicators.setState({ query: '' });
    if (event.key !== 'ArrowDown' && (event.key !== 'Enter' || event.nativeEvent.isComposing)) return;
    event.preventDefault();
    onFirst();
  };
  return (
    <div className="find">
      <input
        type="search"
        value={query}
        placeholder={t('indicators.find')}
        aria-label={t('indicators.find')}
        ref={asFindField}
        data-testid="indicator-find"
        onChange={(event) => {
          useIndicators.setState({ query: event.target.value });
        }}
        onKeyDown={onKey}
      />
    </div>
  );
}

type ScopeChipProps = { readonly scope: 'chains' | 'all'; readonly count: number };

function ScopeChip({ scope, count }: ScopeChipProps) {
  const { t } = useTranslation();
  const isOn = useIndicators((state) => state.scope === scope);
  return (
    <Chip
      isOn={isOn}
      testId={`scope-${scope}`}
      title={t(`indicators.scope-${scope}-title`)}
      onToggle={() => {
        useIndicators.setState({ scope });
      }}
    >
      {t(`indicators.scope-${scope}`)} {formatCount(count)}
    </Chip>
  );
}
