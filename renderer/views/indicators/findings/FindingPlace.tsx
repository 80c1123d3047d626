import type { Finding } from '../../../../shared/model/indicator.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './FindingCard.module.css';

type FindingPlaceProps = { readonly place: Finding['places'][number]; readonly onRead: () => void };

/** Characters around a value that say what it is of. */
const AROUND = 60;

/** One place that a check is made of: the sentence with its value marked. */
export function FindingPlace({ place, onRead }: FindingPlaceProps) {
  const { t } = useTranslation();
  const { quote, span, figure, reportYear } = place;
  const [from, to] = [figure.valueSpan.start - span.start, figure.valueSpan.end - span.start];
  return (
    <blockquote className={styles['place']}>
      <header>
        <b>{t('indicators.report-of', { year: reportYear })}</b>
        <small>{figure.year === null ? '' : t('indicators.for-year', { year: figure.year })}</small>
        <Button kind="link" className={styles['read']} data-testid="finding-read" onClick={onRead}>
          {t('indicators.read')}
        </Button>
      </header>
      <p lang="zh-CN" data-report-text="" {...quoted({ report: place.report, span })}>
        {from > AROUND ? `…${quote.slice(from - AROUND, from)}` : quote.slice(0, from)}
        <mark>{quote.slice(from, to)}</mark>
        {quote.length - to > AROUND ? `${quote.slice(to, to + AROUND)}…` : quote.slice(to)}
      </p>
    </blockquote>
  );
}
