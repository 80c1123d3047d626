import { answerKeys } from '../../../components/answer-keys.ts';
import { clsx } from 'clsx';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Finding, IndicatorPoint } from '../../../../shared/model/indicator.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import { Around } from '../../../components/kit/Quote.tsx';
import { quotedFigure } from '../model/quoted-figure.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators, type PassageText } from '../indicators-store.ts';
import { FindingCard } from '../findings/FindingCard.tsx';
import { readPoint } from '../actions.ts';
import { toPassage } from '../model/passage.ts';
import styles from './SentencePanel.module.css';

type SentencePanelProps = {
  readonly findings: readonly Finding[];
  /** Below the table instead of beside it. */
  readonly isNarrow: boolean;
};

/** The sentence of the point that was asked for, in its paragraph; under it what does not fit in this indicator. */
export function SentencePanel({ findings, isNarrow }: SentencePanelProps) {
  const { t } = useTranslation();
  const point = useIndicators((state) => state.point);
  const text = useIndicators((state) => (point === null ? undefined : state.texts.get(point.report)));
  return (
    <div
      className={clsx(styles['side'], isNarrow && styles['narrow'])}
      role="region"
      aria-label={t('indicators.sentence')}
      tabIndex={0}
      onKeyDown={answerKeys(keepScrolling)}
    >
      {point === null && findings.length === 0 && <Nothing>{t('indicators.sentence-hint')}</Nothing>}
      {point !== null && <Sentence point={point} text={text} />}
      {findings.map((finding) => (
        <FindingCard
          key={finding.places.map(({ report, figure }) => `${report}:${figure.valueSpan.start}`).join()}
          finding={finding}
        />
      ))}
    </div>
  );
}

/** What scrolls the panel must not step through the list. */
function keepScrolling(event: KeyboardEvent<HTMLElement>): void {
  if (['ArrowDown', 'ArrowUp', ' '].includes(event.key)) event.stopPropagation();
}

type SentenceProps = { readonly point: IndicatorPoint; readonly text: PassageText | undefined };

function Sentence({ point, text }: SentenceProps) {
  const { t } = useTranslation();
  const { figure, reportYear } = point;
  const passage = text === undefined ? null : toPassage(text, figure);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' });
  }, [passage?.value, point]);
  return (
    <section className={styles['sentence']} data-testid="sentence" aria-busy={passage === null}>
      <header className={styles['head']}>
        <b>{t('indicators.report-of', { year: reportYear })}</b>
        {passage !== null && passage.title !== '' && <span lang="zh-CN">{passage.title}</span>}
        <Button kind="link" className={styles['read']} data-testid="read-sentence" onClick={readPoint}>
          {t('indicators.read')}
        </Button>
      </header>
      <p lang="zh-CN" data-report-text="" {...quotedFigure(point)}>
        {passage === null ? (
          figure.quote
        ) : (
          <>
            <Around>{passage.before}</Around>
            {passage.lead}
            <mark ref={mark}>{passage.value}</mark>
            {passage.rest}
            <Around>{passage.after}</Around>
          </>
        )}
      </p>
    </section>
  );
}
