import type { Finding } from '../../../../shared/model/indicator.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';
import { readAt } from '../actions.ts';
import { findingWords } from '../model/finding-words.ts';
import { FindingPlace } from './FindingPlace.tsx';
import styles from './FindingCard.module.css';

/** What does not fit: its places side by side, and the arithmetic in words. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const isAlone = useIndicators((state) => state.tab === 'findings');
  const { title, sum, allowance } = findingWords(finding, t);
  return (
    <article className={styles['finding']} data-testid="finding" data-kind={finding.kind}>
      <header className={styles['head']}>
        <span className={styles['kind']}>{t(`indicators.kind-${finding.kind}`)}</span>
        <h3>{title}</h3>
        {isAlone && (
          <Button kind="link" data-testid="finding-go" onClick={() => goToIndicator(finding.indicator)}>
            {t('indicators.show-chain')}
          </Button>
        )}
      </header>
      <div className={styles['places']} {...quoted(...finding.places)}>
        {finding.places.map((place) => (
          <FindingPlace
            key={`${place.report}:${place.figure.valueSpan.start}`}
            place={place}
            onRead={() => readAt(place.report, place.figure.valueSpan)}
          />
        ))}
      </div>
      <p className={styles['sum']} data-testid="finding-sum">
        {sum}
      </p>
      <Hint>{allowance}</Hint>
    </article>
  );
}
