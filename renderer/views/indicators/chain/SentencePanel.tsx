import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Finding, IndicatorPoint } from '../../../../shared/model/indicator.ts';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators, type PassageText } from '../indicators-store.ts';
import { FindingCard } from '../findings/FindingCard.tsx';
import { readPoint } from '../actions.ts';
import { toPassage } from '../model/passage.ts';

/** The sentence of the point that was asked for, in its paragraph; under it what does not fit in this indicator. */
export function SentencePanel({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const point = useIndicators((state) => state.point);
  const text = useIndicators((state) => (point === null ? undefined : state.texts.get(point.report)));
  return (
    <div
      className="chain-side"
      role="region"
      aria-label={t('indicators.sentence')}
      tabIndex={0}
      onKeyDown={keepScrolling}
    >
      {point === null && findings.length === 0 && <p className="nothing">{t('indicators.sentence-hint')}</p>}
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
    <section className="sentence" data-testid="sentence" aria-busy={passage === null}>
      <header>
        <b>{t('indicators.report-of', { year: reportYear })}</b>
        {passage !== null && passage.title !== '' && <span lang="zh-CN">{passage.title}</span>}
        <button type="button" className="link" data-testid="read-sentence" onClick={readPoint}>
          {t('indicators.read')}
        </button>
      </header>
      <p lang="zh-CN" data-report-text="">
        {passage === null ? (
          figure.quote
        ) : (
          <>
            <span className="around">{passage.before}</span>
            {passage.lead}
            <mark ref={mark}>{passage.value}</mark>
            {passage.rest}
            <span className="around">{passage.after}</span>
          </>
        )}
      </p>
    </section>
  );
}
