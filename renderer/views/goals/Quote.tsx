import { clsx } from 'clsx';
import { useMemo } from 'react';
import type { FiguredReport } from '../../../shared/contract/goal-api.ts';
import type { Span } from '../../../shared/model/span.ts';
import { cutQuote, figuresWithin } from './model/pieces.ts';
import styles from './Quote.module.css';
import { quoted } from '../../components/quoted.ts';

type QuoteProps = {
  readonly report: FiguredReport;
  readonly span: Span;
  /** Words that both reports share, in this one. */
  readonly shared?: readonly Span[];
  /** The words that are quoted, where `span` shows more than them. */
  readonly own?: Span;
};

const NO_SPANS: readonly Span[] = [];

/** Words of a report, its figures boxed and the words that both reports share underlined. */
export function Quote({ report, span, shared = NO_SPANS, own = span }: QuoteProps) {
  const { text, figures } = report;
  const pieces = useMemo(
    () => cutQuote(text, span, { figures: figuresWithin(figures, span), shared, own }),
    [text, figures, span, shared, own],
  );
  return (
    <span lang="zh-CN" data-report-text="" {...quoted({ report: report.summary.id, span: own })}>
      {pieces.map((piece) => (
        <span
          key={piece.start}
          data-at={piece.start}
          className={clsx(
            piece.isFigure && styles['figure'],
            piece.isShared && styles['shared'],
            piece.isAround && styles['around'],
          )}
        >
          {piece.text}
        </span>
      ))}
    </span>
  );
}
