import { memo } from 'react';
import type { Paragraph, Section } from '../../../shared/model/outline.ts';
import { cutParagraph, type ReaderOverlay, type TextPiece } from './model/paragraphs.ts';

type ParagraphViewProps = {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly heading: { readonly section: Section; readonly isWhole: boolean } | undefined;
  readonly overlay: ReaderOverlay;
};

/** A paragraph of the report; a heading of its own line looks like one, a run-in heading is set apart in weight. */
export const ParagraphView = memo(
  function ParagraphView({ text, paragraph, heading, overlay }: ParagraphViewProps) {
    const pieces = cutParagraph(text, paragraph, heading?.section.heading ?? null, overlay);
    const isHeading = heading?.isWhole === true;
    const kind = isHeading
      ? `heading level-${Math.min(heading.section.level, 3)}`
      : paragraph.section === 0
        ? 'front'
        : '';
    return (
      <p
        className={`paragraph ${kind}`}
        lang="zh-CN"
        data-report-text=""
        data-start={paragraph.start}
        data-testid="paragraph"
      >
        {pieces.map((piece) => (
          <span key={piece.start} className={classOf(piece)} data-at={piece.start} {...noteOf(piece)}>
            {piece.text}
          </span>
        ))}
      </p>
    );
  },
  (before, after) =>
    before.text === after.text &&
    before.paragraph === after.paragraph &&
    before.overlay === after.overlay &&
    before.heading?.section === after.heading?.section,
);

function noteOf(piece: TextPiece) {
  return piece.notes.length === 0 ? {} : { 'data-note': piece.notes.join(' ') };
}

function classOf(piece: TextPiece): string | undefined {
  const names = [
    piece.isHeading ? 'run-in' : '',
    piece.isFigure ? 'figure' : '',
    piece.notes.length > 0 ? 'noted' : '',
    piece.find === null ? '' : `find-${piece.find}`,
    piece.isFocus ? 'is-current' : '',
  ].filter((name) => name !== '');
  return names.length === 0 ? undefined : names.join(' ');
}
