import { useMemo } from 'react';
import type { Span } from '../../../shared/model/span.ts';
import { cutQuote, type QuoteMarks } from './model/pieces.ts';

type QuoteProps = { readonly text: string; readonly span: Span; readonly marks: QuoteMarks };

/** Words of a report, its figures boxed and the words that both reports share underlined. */
export function Quote({ text, span, marks }: QuoteProps) {
  const pieces = useMemo(() => cutQuote(text, span, marks), [text, span, marks]);
  return (
    <span lang="zh-CN" data-report-text="">
      {pieces.map((piece) => (
        <span
          key={piece.start}
          data-at={piece.start}
          className={
            [
              piece.isFigure ? 'figure-box' : '',
              piece.isShared ? 'shared-word' : '',
              piece.isAround ? 'around' : '',
            ]
              .filter((name) => name !== '')
              .join(' ') || undefined
          }
        >
          {piece.text}
        </span>
      ))}
    </span>
  );
}
