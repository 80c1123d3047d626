import { useMemo, useState, type KeyboardEvent } from 'react';
import { itemAt, listItems } from '../../components/items.ts';
import { useTranslation } from '../../locales/words.ts';
import type { TopicView, YearsView } from '../../../shared/contract/years-api.ts';
import { formatCount } from '../../state/format.ts';
import { useYears } from './years-store.ts';
import { listLanes, measureLanes } from './model/lanes.ts';
import { TableHead } from './TableHead.tsx';
import { TopicColumn } from './TopicColumn.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';

/** All years' paragraphs on the topic, each year's in reading order below its head. */
export function TopicTable({ view }: { readonly view: YearsView }) {
  const found = useYears((state) => state.topicView);
  if (found === null) return <TopicHint />;
  return <FoundTopic view={view} found={found} />;
}

function TopicHint() {
  const { t } = useTranslation();
  const isSearching = useYears((state) => state.isSearching);
  return <p className="nothing">{isSearching ? t('years.searching') : t('years.topic-none')}</p>;
}

function FoundTopic({ view, found }: { readonly view: YearsView; readonly found: TopicView }) {
  const { t } = useTranslation();
  // State, not a ref: the columns must be drawn again once what they scroll in is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set<string>());
  const lanes = useMemo(() => listLanes(view), [view]);
  const { template, width } = measureLanes(lanes, 0);
  useKeptScroll(scroller, 'topic');
  const toggle = (key: string): void => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  return (
    <div
      className="years-scroll"
      ref={setScroller}
      tabIndex={-1}
      data-testid="topic-scroll"
      onKeyDown={walkHits}
    >
      <div className="years-grid" style={{ minWidth: width }}>
        <div className="years-sticky" role="table" aria-label={t('years.topic-table')}>
          <div role="rowgroup">
            <TableHead
              view={view}
              lanes={lanes}
              template={template}
              facts={(column) => [t('years.hits', { n: formatCount(found.columns[column]?.length ?? 0) })]}
            />
          </div>
        </div>
        <div className="topic-columns" style={{ gridTemplateColumns: template }}>
          {lanes.map((lane) =>
            lane.kind === 'report' ? (
              <TopicColumn
                key={lane.column}
                view={view}
                column={lane.column}
                hits={found.columns[lane.column] ?? []}
                scroller={scroller}
                opened={opened}
                onToggle={toggle}
              />
            ) : (
              <div
                key={lane.kind === 'missing' ? lane.from : lane.year}
                className={`gap-cell ${lane.kind}`}
                aria-hidden="true"
              />
            ),
          )}
        </div>
      </div>
    </div>
  );
}

/** Arrow keys go from one paragraph to the next, and to the nearest one of the year beside. */
function walkHits(event: KeyboardEvent<HTMLElement>): void {
  const own = itemAt(event.target, 'hit');
  if (own === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = findBeside(event.currentTarget, own, event.key);
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function findBeside(root: HTMLElement, own: HTMLElement, key: string): HTMLElement | undefined {
  const [column, at] = [Number(own.dataset['column']), Number(own.dataset['hit'])];
  const hits = (of: number): readonly HTMLElement[] =>
    listItems(root, 'hit').filter((hit) => hit.dataset['column'] === String(of));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const wanted = at + (key === 'ArrowDown' ? 1 : -1);
      return hits(column).find((hit) => Number(hit.dataset['hit']) === wanted);
    }
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      const { top } = own.getBoundingClientRect();
      for (let beside = column + step; beside >= 0 && beside < 10; beside += step) {
        const [nearest] = [...hits(beside)].sort(
          (a, b) =>
            Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top),
        );
        if (nearest !== undefined) return nearest;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
