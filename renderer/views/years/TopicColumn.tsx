import { useCallback } from 'react';
import type { TopicHit, YearsView } from '../../../shared/contract/years-api.ts';
import { useNearItems, type NearItem } from '../../components/kit/near-items.ts';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './Topic.module.css';
import { TopicHitView } from './TopicHitView.tsx';

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
export function TopicColumn(props: TopicColumnProps) {
  const { t } = useTranslation();
  const { view, column, hits, scroller } = props;
  const year = view.columns[column]?.summary.head.year ?? t('report.no-year');
  const virtualizer = useNearItems(() => scroller, {
    count: hits.length,
    estimateSize: () => HIT_HEIGHT,
    getItemKey: useCallback((index: number) => hits[index]?.paragraph ?? index, [hits]),
    overscan: 2,
    paddingEnd: 40,
  });
  if (hits.length === 0) return <EmptyColumn year={year} />;
  return (
    <div
      className={styles['column']}
      role="list"
      aria-label={t('years.topic-column', { year, n: hits.length })}
    >
      <div className={styles['all']} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <ColumnItem key={item.key} {...props} item={item} measure={virtualizer.measureElement} />
        ))}
      </div>
    </div>
  );
}

function EmptyColumn({ year }: { readonly year: number | string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['column']}>
      <Hint className={styles['empty']} data-testid="topic-empty">
        {t('years.topic-empty', { year })}
      </Hint>
    </div>
  );
}

type ColumnItemProps = Omit<TopicColumnProps, 'scroller'> & {
  readonly item: NearItem;
  readonly measure: (element: HTMLDivElement | null) => void;
};

function ColumnItem({ view, column, hits, opened, onToggle, item, measure }: ColumnItemProps) {
  const hit = hits[item.index];
  if (hit === undefined) return null;
  const key = `${column}:${hit.paragraph}`;
  return (
    <div
      ref={measure}
      data-index={item.index}
      role="listitem"
      className={styles['item']}
      style={{ transform: `translateY(${item.start}px)` }}
    >
      <TopicHitView
        view={view}
        column={column}
        hit={hit}
        index={item.index}
        isOpen={opened.has(key)}
        onToggle={() => onToggle(key)}
      />
    </div>
  );
}
