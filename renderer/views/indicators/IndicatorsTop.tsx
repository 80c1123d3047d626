import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { useIndicators } from './indicators-store.ts';

const TABS = ['chains', 'findings'] as const;

/** Between the chains and what does not fit in them. */
export function IndicatorsTop({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const active = useIndicators((state) => state.tab);
  return (
    <>
      <div className="segments" role="group" aria-label={t('indicators.title')}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-pressed={tab === active}
            data-testid={`show-${tab}`}
            onClick={() => {
              useIndicators.setState({ tab });
            }}
          >
            {tab === 'chains'
              ? t('indicators.tab-chains')
              : t('indicators.tab-findings', { n: formatCount(view.findings.length) })}
          </button>
        ))}
      </div>
      <span className="sp" />
    </>
  );
}
