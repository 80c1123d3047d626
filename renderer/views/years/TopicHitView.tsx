import { assertNever } from '../../../shared/base/assert-never.ts';
import type { TopicHit, YearsView } from '../../../shared/contract/years-api.ts';
import type { Paragraph } from '../../../shared/model/outline.ts';
import { Button } from '../../components/kit/Button.tsx';
import { hasSelection } from '../../components/selection.ts';
import { quoted } from '../../components/quoted.ts';
import { useTranslation } from '../../locales/words.ts';
import { readAt } from './actions.ts';
import { cutExcerpt, isLong, pathOf, type ExcerptPiece } from './model/excerpt.ts';
import styles from './Topic.module.css';

type TopicHitProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly hit: TopicHit;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** A paragraph on the topic, below the titles it stands under; long ones by the sentences that say something of it. */
export function TopicHitView({ view, column, hit, index, isOpen, onToggle }: TopicHitProps) {
  const { t } = useTranslation();
  const { summary, text, outline, paragraphs } = view.columns[column] ?? {};
  const paragraph = paragraphs?.[hit.paragraph];
  if (summary === undefined || text === undefined || outline === undefined || paragraph === undefined)
    return null;
  const read = (): void => readAt(view, column, hit.marks[0] ?? paragraph);
  return (
    <article className={styles['hit']} {...quoted({ report: summary.id, span: paragraph })}>
      <Button
        kind="bare"
        className={styles['path']}
        data-hit={index}
        data-column={column}
        data-testid="topic-path"
        title={t('years.read-here')}
        lang="zh-CN"
        data-report-text=""
        onClick={read}
      >
        {pathOf(outline.sections, paragraph.section).join(' › ') || t('reader.opening')}
      </Button>
      <Excerpt text={text} paragraph={paragraph} hit={hit} isOpen={isOpen} onRead={read} />
      {isLong(paragraph) && (
        <Button
          kind="link"
          className={styles['open']}
          aria-expanded={isOpen}
          data-testid="hit-open"
          onClick={onToggle}
        >
          {isOpen ? t('years.hit-close') : t('years.hit-open')}
        </Button>
      )}
    </article>
  );
}

type ExcerptProps = Pick<TopicHitProps, 'hit' | 'isOpen'> & {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly onRead: () => void;
};

/** A click on the words goes to the Reader; the button above does the same for the keyboard. */
function Excerpt({ text, paragraph, hit, isOpen, onRead }: ExcerptProps) {
  return (
    <p
      className={styles['text']}
      lang="zh-CN"
      data-report-text=""
      data-testid="topic-hit"
      onClick={() => {
        if (!hasSelection()) onRead();
      }}
    >
      {cutExcerpt(text, paragraph, hit.marks, isOpen).map((piece) => (
        <Piece key={`${piece.kind}${piece.start}`} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece }: { readonly piece: ExcerptPiece }) {
  switch (piece.kind) {
    case 'mark':
      return <mark>{piece.text}</mark>;
    case 'cut':
      return <span className={styles['cut']}> …… </span>;
    case 'text':
      return piece.text;
    default:
      return assertNever(piece);
  }
}
