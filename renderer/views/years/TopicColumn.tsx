import { useVirtualizer } from '@tanstack/react-virtual';
import { hasSelection } from '../../components/selection.ts';
import { useTranslation } from '../../locales/words.ts';
import type { TopicHit, YearsView } from '../../../shared/contract/years-api.ts';
import { readAt } from './actions.ts';
import { cutExcerpt, isLong, pathOf, type ExcerptPiece } from './model/excerpt.ts';

type TopicColumnProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly hits: readonly TopicHit[];
  readonly scroller: HTMLDivElement | null;
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
};

/** Height of a paragraph before it is measured. */
const HIT_HEIGHT = 220;

/** One year's paragraphs on the topic; only those near the window are drawn. */
export function TopicColumn({ view, column, hits, scroller, opened, onToggle }: TopicColumnProps) {
  const { t } = useTranslation();
  const year = view.columns[column]?.summary.head.year ?? t('report.no-year');
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: hits.length,
    getScrollElement: () => scroller,
    estimateSize: () => HIT_HEIGHT,
    getItemKey: (index) => hits[index]?.paragraph ?? index,
    overscan: 2,
    paddingEnd: 40,
  });
  if (hits.length === 0)
    return (
      <div className="topic-column">
        <p className="absent-words" data-testid="topic-empty">
          {t('years.topic-empty', { year })}
        </p>
      </div>
    );
  return (
    <div className="topic-column" role="list" aria-label={t('years.topic-column', { year, n: hits.length })}>
      <div role="presentation" style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map((item) => {
          const hit = hits[item.index];
          const key = `${column}:${hit?.paragraph ?? 0}`;
          return hit === undefined ? null : (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="listitem"
              className="topic-item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <HitView
                view={view}
                column={column}
                hit={hit}
                index={item.index}
                isOpen={opened.has(key)}
                onToggle={() => onToggle(key)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type HitViewProps = {
  readonly view: YearsView;
  readonly column: number;
  readonly hit: TopicHit;
  readonly index: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function HitView({ view, column, hit, index, isOpen, onToggle }: HitViewProps) {
  const { t } = useTranslation();
  const { text, outline, paragraphs } = view.columns[column] ?? {};
  const paragraph = paragraphs?.[hit.paragraph];
  if (text === undefined || outline === undefined || paragraph === undefined) return null;
  const path = pathOf(outline.sections, paragraph.section);
  const read = (): void => readAt(view, column, hit.marks[0] ?? paragraph);
  return (
    <article className="topic-hit">
      <button
        type="button"
        className="hit-path"
        data-hit={index}
        data-column={column}
        data-testid="topic-path"
        title={t('years.read-here')}
        lang="zh-CN"
        data-report-text=""
        onClick={read}
      >
        {path.length === 0 ? t('reader.opening') : path.join(' › ')}
      </button>
      {/* The button above does the same for the keyboard. */}
      <p
        className="hit-text"
        lang="zh-CN"
        data-report-text=""
        data-testid="topic-hit"
        onClick={() => {
          if (!hasSelection()) read();
        }}
      >
        {cutExcerpt(text, paragraph, hit.marks, isOpen).map((piece) => (
          <Piece key={`${piece.kind}${piece.start}`} piece={piece} />
        ))}
      </p>
      {isLong(paragraph) && (
        <button
          type="button"
          className="link hit-open"
          aria-expanded={isOpen}
          data-testid="hit-open"
          onClick={onToggle}
        >
          {isOpen ? t('years.hit-close') : t('years.hit-open')}
        </button>
      )}
    </article>
  );
}

function Piece({ piece }: { readonly piece: ExcerptPiece }) {
  switch (piece.kind) {
    case 'mark':
      return <mark>{piece.text}</mark>;
    case 'cut':
      return <span className="hit-cut"> …… </span>;
    case 'text':
      return piece.text;
  }
}
