import type { IndicatorsView } from '../../../shared/contract/indicator-api.ts';
import { Spacer } from '../../components/kit/Words.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { useIndicators } from './indicators-store.ts';

/** Between the chains and what does not fit in them. */
export function IndicatorsTop({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const chosen = useIndicators((state) => state.tab);
  return (
    <>
      <Segments
        label={t('indicators.title')}
        choices={['chains', 'findings'] as const}
        chosen={chosen}
        words={(tab) =>
          tab === 'chains'
            ? t('indicators.tab-chains')
            : t('indicators.tab-findings', { n: formatCount(view.findings.length) })
        }
        testId="show"
        onChoose={(tab) => useIndicators.setState({ tab })}
      />
      <Spacer />
    </>
  );
}
