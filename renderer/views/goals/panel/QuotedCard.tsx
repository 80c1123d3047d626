import { useMemo } from 'react';
import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { Around } from '../../../components/kit/Quote.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { contextAround } from '../model/passages.ts';
import { Quote } from '../Quote.tsx';
import { PlaceLink } from './PlaceLink.tsx';
import card from './Card.module.css';

type CardHeadProps = {
  readonly title: string;
  readonly report: FiguredReport;
  readonly span: Span;
  readonly keyName: string;
  readonly onOpen: () => void;
};

/** What a card quotes, and the way to its place. */
export function CardHead({ title, report, span, keyName, onOpen }: CardHeadProps) {
  const { t } = useTranslation();
  return (
    <h3>
      <span>{title}</span>
      <PlaceLink
        report={report}
        span={span}
        title={`${t('notes.in-reader')}（${keyName}）`}
        onOpen={onOpen}
      />
    </h3>
  );
}

type InSentenceProps = {
  readonly report: FiguredReport;
  readonly span: Span;
  readonly shared: readonly Span[];
};

/** The quoted words in the sentence that they stand in. */
export function InSentence({ report, span, shared }: InSentenceProps) {
  const around = useMemo(() => contextAround(report.text, span), [report.text, span]);
  return (
    <p className={card['quote']}>
      {around.isCutBefore && <Around>…</Around>}
      <Quote report={report} span={around.span} shared={shared} own={span} />
      {around.isCutAfter && <Around>…</Around>}
    </p>
  );
}
