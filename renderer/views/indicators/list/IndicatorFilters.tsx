import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { asFindField } from '../../../components/spots.ts';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { useIndicators } from '../indicators-store.ts';
import { isChain } from '../model/list.ts';
import styles from './IndicatorList.module.css';

type IndicatorFiltersProps = {
  readonly view: IndicatorsView;
  /** Goes on to the first that is listed. */
  readonly onFirst: () => void;
  /** Goes back to the current one. */
  readonly onBack: () => void;
};

/** Which indicators are listed: by words of their names, and whether those of a single year are among them. */
export function IndicatorFilters({ view, onFirst, onBack }: IndicatorFiltersProps) {
  return (
    <div className={styles['filters']}>
      <NameField onFirst={onFirst} onBack={onBack} />
      <div className={styles['scopes']}>
        <ScopeChip scope="chains" count={view.indicators.filter(isChain).length} />
        <ScopeChip scope="all" count={view.indicators.length} />
      </div>
    </div>
  );
}

function NameField({ onFirst, onBack }: Omit<IndicatorFiltersProps, 'view'>) {
  const { t } = useTranslation();
  const query = useIndicators((state) => state.query);
  return (
    <SearchField
      label={t('indicators.find')}
      value={query}
      ref={asFindField}
      data-testid="indicator-find"
      onChange={(typed) => useIndicators.setState({ query: typed })}
      onEnter={onFirst}
      onDown={onFirst}
      onEscape={() => {
        if (query === '') onBack();
        useIndicators.setState({ query: '' });
      }}
    />
  );
}

type ScopeChipProps = { readonly scope: 'chains' | 'all'; readonly count: number };

function ScopeChip({ scope, count }: ScopeChipProps) {
  const { t } = useTranslation();
  const isOn = useIndicators((state) => state.scope === scope);
  return (
    <ToggleChip
      isOn={isOn}
      data-testid={`scope-${scope}`}
      title={t(`indicators.scope-${scope}-title`)}
      onToggle={() => useIndicators.setState({ scope })}
    >
      {t(`indicators.scope-${scope}`)} {formatCount(count)}
    </ToggleChip>
  );
}
