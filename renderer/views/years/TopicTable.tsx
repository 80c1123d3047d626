import { answerKeys } from '../../components/answer-keys.ts';
import { useMemo, useState } from 'react';
import type { TopicView, YearsView } from '../../../shared/contract/years-api.ts';
import { Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { GapLane } from './GapCell.tsx';
import { listLanes, measureLanes, type Lane } from './model/lanes.ts';
import styles from './Table.module.css';
import { TableHead } from './TableHead.tsx';
import topicStyles from './Topic.module.css';
import { TopicColumn } from './TopicColumn.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';
import { walkHits } from './walk-hits.ts';
import { useYears } from './years-store.ts';

/** All years' paragraphs on the topic, each year's in reading order below its head. */
export function TopicTable({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const found = useYears((state) => state.topicView);
  const isSearching = useYears((state) => state.isSearching);
  if (found === null) return <Nothing>{isSearching ? t('years.searching') : t('years.topic-none')}</Nothing>;
  return <FoundTopic view={view} found={found} />;
}

type FoundTopicProps = { readonly view: YearsView; readonly found: TopicView };

function FoundTopic({ view, found }: FoundTopicProps) {
  // State, not a ref: the columns must be drawn again once what they scroll in is there.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const lanes = useMemo(() => listLanes(view), [view]);
  const { template, width } = measureLanes(lanes, 0);
  useKeptScroll(scroller, 'topic');
  return (
    <div
      className={styles['scroller']}
      ref={setScroller}
      tabIndex={-1}
      data-testid="topic-scroll"
      onKeyDown={answerKeys(walkHits)}
    >
      <div className={styles['grid']} style={{ minWidth: width }}>
        <TopicHeads view={view} found={found} lanes={lanes} template={template} />
        <TopicColumns view={view} found={found} lanes={lanes} template={template} scroller={scroller} />
      </div>
    </div>
  );
}

type PartProps = FoundTopicProps & { readonly lanes: readonly Lane[]; readonly template: string };

function TopicHeads({ view, found, lanes, template }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['heads']} role="table" aria-label={t('years.topic-table')}>
      <div role="rowgroup">
        <TableHead
          view={view}
          lanes={lanes}
          template={template}
          facts={(column) => [t('years.hits', { n: formatCount(found.columns[column]?.length ?? 0) })]}
        />
      </div>
    </div>
  );
}

type TopicColumnsProps = PartProps & { readonly scroller: HTMLDivElement | null };

function TopicColumns({ view, found, lanes, template, scroller }: TopicColumnsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set<string>());
  const toggle = (key: string): void => {
    const next = new Set(opened);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };
  return (
    <div className={topicStyles['columns']} style={{ gridTemplateColumns: template }}>
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
          <GapLane key={lane.kind === 'missing' ? lane.from : lane.year} lane={lane} />
        ),
      )}
    </div>
  );
}
