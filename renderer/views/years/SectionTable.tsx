import { startTransition, useCallback, useMemo, useState, type KeyboardEvent, type RefCallback } from 'react';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { answerKeys } from '../../components/answer-keys.ts';
import { Grid } from '../../components/kit/Grid.tsx';
import { useNarrow } from '../../components/use-narrow.ts';
import { useTranslation } from '../../locales/words.ts';
import { listLanes, measureLanes, TITLE_WIDTH, type Lane } from './model/lanes.ts';
import { columnShares, layOutTable, type TableRow } from './model/table.ts';
import styles from './Table.module.css';
import { charactersOf, TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';
import { cellNow, goToGridCell } from './stop-cell.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useYears } from './years-store.ts';

const NARROW_TITLE = 152;
/** Rows that Page Down goes by. */
const PAGE = 5;

/** All sections of all years: a row for what is about the same, a column for each year. */
export function SectionTable({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const [scroller, showIn] = useLateScroller();
  const isFine = useYears((state) => state.isFine);
  const titleWidth = useNarrow(1180) ? NARROW_TITLE : TITLE_WIDTH;
  const rows = useMemo(() => layOutTable(view, isFine), [view, isFine]);
  const lanes = useMemo(() => listLanes(view), [view]);
  const { template, width } = measureLanes(lanes, titleWidth);
  return (
    <div
      className={styles['scroller']}
      ref={showIn}
      tabIndex={-1}
      style={{ scrollPaddingLeft: titleWidth + 8 }}
      data-testid="years-scroll"
      onKeyDown={answerKeys((event) => enterGrid(event, rows))}
    >
      <Grid
        className={styles['grid']}
        aria-label={t('years.table')}
        style={{ minWidth: width }}
        size={{ rows: rows.length, columns: view.columns.length + 1, page: PAGE }}
        cellNow={() => cellNow(rows)}
        focus={{ on: 'cells' }}
        onWalk={(to) => goToGridCell(rows, to)}
      >
        <SectionHeads view={view} lanes={lanes} template={template} />
        {scroller !== null && (
          <TableRows view={view} rows={rows} lanes={lanes} template={template} scroller={scroller} />
        )}
      </Grid>
    </div>
  );
}

/** An arrow leads from what scrolls, which has the keys when the screen comes, to the cell that Tab would lead to. */
function enterGrid(event: KeyboardEvent<HTMLElement>, rows: readonly TableRow[]): void {
  const stop = cellNow(rows);
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (event.target !== event.currentTarget || !isPlain || !event.key.startsWith('Arrow') || stop === null)
    return;
  event.preventDefault();
  goToGridCell(rows, stop);
}

type SectionHeadsProps = {
  readonly view: YearsView;
  readonly lanes: readonly Lane[];
  readonly template: string;
};

function SectionHeads({ view, lanes, template }: SectionHeadsProps) {
  const { t } = useTranslation();
  const shares = useMemo(() => columnShares(view), [view]);
  return (
    <div role="rowgroup" className={styles['heads']}>
      <TableHead
        view={view}
        lanes={lanes}
        template={template}
        corner={t('years.section')}
        facts={(column) => [t('report.characters', { n: charactersOf(view, column) })]}
        shares={shares}
      />
    </div>
  );
}

/**
 * What the rows scroll in, put back to where it was left; null until the head is drawn. The rows come after that, a few
 * milliseconds at a time: drawn at once they hold up a frame.
 */
function useLateScroller(): readonly [HTMLDivElement | null, RefCallback<HTMLDivElement>] {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const show = useCallback((element: HTMLDivElement | null) => {
    startTransition(() => setScroller(element));
  }, []);
  useKeptScroll(scroller, 'sections');
  return [scroller, show];
}
