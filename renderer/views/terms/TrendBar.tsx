import { useMemo } from 'react';
import type { TermsView } from '../../../shared/contract/terms-api.ts';
import { TRENDS } from '../../../shared/model/term.ts';
import { ToggleChip } from '../../components/kit/Chips.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import styles from './Bars.module.css';
import { MEASURES } from './model/measures.ts';
import { ofTrend, pickTerms } from './model/rows.ts';
import { PhraseField } from './PhraseField.tsx';
import { filterTerms, useTerms } from './terms-store.ts';
import { TREND_SIGNS } from './trend-signs.ts';

/** Which phrases are listed and what their numbers say; and a field for phrases of the reader's own. */
export function TrendBar({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const kind = useTerms((state) => state.filter.kind);
  const measure = useTerms((state) => state.measure);
  return (
    <div className={styles['bar']}>
      <Segments
        label={t('terms.kind')}
        choices={['phrases', 'words'] as const}
        chosen={kind}
        size="small"
        testId="terms"
        title={(id) => t(`terms.${id}-title`)}
        words={(id) => t(`terms.${id}`)}
        onChoose={(id) => filterTerms({ kind: id })}
      />
      <TrendChips view={view} />
      <Segments
        label={t('terms.measure')}
        choices={MEASURES}
        chosen={measure}
        size="small"
        testId="terms-measure"
        title={(id) => t(`terms.measure-${id}-title`)}
        words={(id) => t(`terms.measure-${id}`)}
        onChoose={(id) => useTerms.setState({ measure: id })}
      />
      <PhraseField />
    </div>
  );
}

const TREND_FILTERS = ['all', ...TRENDS] as const;

/** How many phrases came, went, rose and fell; phrases that came again are rare and not always offered. */
function TrendChips({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const filter = useTerms((state) => state.filter);
  const picked = useMemo(() => pickTerms(view.terms, filter), [view.terms, filter]);
  const chips = TREND_FILTERS.map((trend) => ({ trend, count: ofTrend(picked, trend).length }));
  return (
    <div className={styles['trends']} role="group" aria-label={t('terms.trend')}>
      {chips
        .filter(({ trend, count }) => trend !== 'again' || count > 0)
        .map(({ trend, count }) => (
          <ToggleChip
            key={trend}
            isOn={filter.trend === trend}
            data-testid={`terms-trend-${trend}`}
            onToggle={() => filterTerms({ trend })}
          >
            {trend !== 'all' && <span aria-hidden="true">{TREND_SIGNS[trend]}</span>}
            {t(`terms.trend-${trend}`)} {formatCount(count)}
          </ToggleChip>
        ))}
    </div>
  );
}
