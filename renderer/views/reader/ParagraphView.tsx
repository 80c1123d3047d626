import { clsx } from 'clsx';
import { memo } from 'react';
import type { Paragraph, Section } from '../../../shared/model/outline.ts';
import { useTranslation } from '../../locales/words.ts';
import { cutParagraph, type ReaderOverlay, type TextPiece } from './model/paragraphs.ts';
import styles from './ParagraphView.module.css';

type ParagraphViewProps = {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly heading: { readonly section: Section; readonly isWhole: boolean } | undefined;
  readonly overlay: ReaderOverlay;
};

/** A paragraph of the report; a heading of its own line looks like one, a run-in heading is set apart in weight. */
export const ParagraphView = memo(
  function ParagraphView({ text, paragraph, heading, overlay }: ParagraphViewProps) {
    const { t } = useTranslation();
    const pieces = cutParagraph(text, paragraph, heading?.section.heading ?? null, overlay);
    return (
      <p
        className={clsx(styles['paragraph'], kindOf(paragraph, heading))}
        lang="zh-CN"
        data-report-text=""
        data-start={paragraph.start}
        data-testid="paragraph"
      >
        {pieces.map((piece) => (
          <span
            key={piece.start}
            className={classOf(piece)}
            data-at={piece.start}
            data-current={piece.isFocus || undefined}
            title={piece.isDoubtful ? t('scan.doubtful') : undefined}
            {...noteOf(piece)}
          >
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

/** A heading by its level, or what stands before the first one. */
function kindOf(paragraph: Paragraph, heading: ParagraphViewProps['heading']): string | undefined {
  if (heading?.isWhole === true)
    return clsx(styles['heading'], styles[`level-${Math.min(heading.section.level, 3)}`]);
  return paragraph.section === 0 ? styles['front'] : undefined;
}

function noteOf(piece: TextPiece) {
  return piece.notes.length === 0 ? {} : { 'data-note': piece.notes.join(' ') };
}

/** The marks that both texts and comparisons have are the page's. */
function classOf(piece: TextPiece): string | undefined {
  const names = clsx(
    piece.isHeading && styles['run-in'],
    piece.isFigure && styles['figure'],
    piece.isDoubtful && styles['doubtful'],
    piece.notes.length > 0 && 'noted',
    piece.colour !== null && `hl-${piece.colour}`,
    piece.find !== null && `find-${piece.find}`,
    piece.isFocus && styles['current'],
  );
  return names === '' ? undefined : names;
}
