import { useMemo, useState } from 'react';
import { asPhraseField } from '../../components/spots.ts';
import type { TermsView } from '../../../shared/contract/terms-api.ts';
import { TRENDS } from '../../../shared/model/term.ts';
import { Chip } from '../../components/Chip.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { pinPhrase, useTerms, type TermsState } from './terms-store.ts';
import { MEASURES } from './model/measures.ts';
import { pickTerms, splitVariants, type Filter } from './model/rows.ts';
import { TREND_SIGNS } from './trend-signs.ts';

const TREND_FILTERS = ['all', ...TRENDS] as const;

/** Which phrases are listed and what their numbers say; and a field for phrases of the reader's own. */
export function TrendBar({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const { filter, measure } = useTerms();
  const picked = useMemo(() => pickTerms(view.terms, filter), [view.terms, filter]);
  const count = (trend: Filter['trend']): number =>
    trend === 'all' ? picked.length : picked.filter((term) => term.trend === trend).length;
  const change = (part: Partial<Filter>): void => {
    useTerms.setState((state: TermsState) => ({
      filter: { ...state.filter, ...part },
      cell: { ...state.cell, row: state.pinned.length },
    }));
  };
  return (
    <div className="terms-bar">
      <div className="segments" role="group" aria-label={t('terms.kind')}>
        {(['phrases', 'words'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kind === kind}
            title={t(`terms.${kind}-title`)}
            data-testid={`terms-${kind}`}
            onClick={() => change({ kind })}
          >
            {t(`terms.${kind}`)}
          </button>
        ))}
      </div>
      <div className="terms-chips" role="group" aria-label={t('terms.trend')}>
        {TREND_FILTERS.filter((trend) => trend !== 'again' || count('again') > 0).map((trend) => (
          <Chip
            key={trend}
            isOn={filter.trend === trend}
            testId={`terms-trend-${trend}`}
            onToggle={() => change({ trend })}
          >
            {trend !== 'all' && <span aria-hidden="true">{TREND_SIGNS[trend]}</span>}
            {t(`terms.trend-${trend}`)} {formatCount(count(trend))}
          </Chip>
        ))}
      </div>
      <div className="segments" role="group" aria-label={t('terms.measure')}>
        {MEASURES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={measure === each}
            title={t(`terms.measure-${each}-title`)}
            data-testid={`terms-measure-${each}`}
            onClick={() => useTerms.setState({ measure: each })}
          >
            {t(`terms.measure-${each}`)}
          </button>
        ))}
      </div>
      <PhraseField />
    </div>
  );
}

/** Any words of the reader's own, variants with a bar between them; Enter puts them on top of the table. */
function PhraseField() {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const add = (): void => {
    const phrases = splitVariants(words);
    if (phrases.length === 0) return;
    run(pinPhrase(phrases));
    setWords('');
  };
  return (
    <form
      className="terms-phrase"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        className="field"
        value={words}
        placeholder={t('terms.phrase-hint')}
        aria-label={t('terms.phrase')}
        title={t('terms.phrase-title')}
        maxLength={500}
        ref={asPhraseField}
        data-testid="terms-phrase"
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // Enter that ends the choice of characters is not Enter.
          if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      <button type="submit" className="button" disabled={splitVariants(words).length === 0}>
        {t('terms.add')}
      </button>
    </form>
  );
}
