import type { Finding } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';
import { readAt } from '../actions.ts';
import { findingWords } from '../model/finding-words.ts';
import { FindingPlace } from './FindingPlace.tsx';

/** What does not fit: its places side by side, and the arithmetic in words. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const isAlone = useIndicators((state) => state.tab === 'findings');
  const { title, sum, allowance } = findingWords(finding, t);
  return (
    <article className="finding" data-testid="finding" data-kind={finding.kind}>
      <header>
        <span className="finding-kind">{t(`indicators.kind-${finding.kind}`)}</span>
        <h3>{title}</h3>
        {isAlone && (
          <button
            type="button"
            className="link"
            data-testid="finding-go"
            onClick={() => {
              goToIndicator(finding.indicator);
            }}
          >
            {t('indicators.show-chain')}
          </button>
        )}
      </header>
      <div className="finding-places">
        {finding.places.map((place) => (
          <FindingPlace
            key={`${place.report}:${place.figure.valueSpan.start}`}
            place={place}
            onRead={() => {
              readAt(place.report, place.figure.valueSpan);
            }}
          />
        ))}
      </div>
      <p className="finding-sum">{sum}</p>
      <p className="hint">{allowance}</p>
    </article>
  );
}
