import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { isFocusFree } from '../../components/focus.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { useNarrow } from '../../components/use-narrow.ts';
import { useTranslation } from '../../locales/words.ts';
import { useYears } from './years-store.ts';
import { listLanes, measureLanes, TITLE_WIDTH } from './model/lanes.ts';
import { columnShares, layOutTable } from './model/table.ts';
import { charactersOf, TableHead } from './TableHead.tsx';
import { TableRows } from './TableRows.tsx';
import { useKeptScroll } from './use-kept-scroll.ts';

const NARROW_TITLE = 152;

/** All sections of all years: a row for what is about the same, a column for each year. */
export function SectionTable({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const isFine = useYears((state) => state.isFine);
  const isNarrow = useNarrow(1180);
  const titleWidth = isNarrow ? NARROW_TITLE : TITLE_WIDTH;
  const rows = useMemo(() => layOutTable(view, isFine), [view, isFine]);
  const lanes = useMemo(() => listLanes(view), [view]);
  const shares = useMemo(() => columnShares(view), [view]);
  const { template, width } = measureLanes(lanes, titleWidth);
  // The rows come after the head, a few milliseconds at a time: drawn at once they hold up a frame.
  const show = useCallback((element: HTMLDivElement | null) => {
    startTransition(() => setScroller(element));
  }, []);
  useKeptScroll(scroller, 'sections');
  useEffect(() => {
    if (isFocusFree()) scroller?.focus({ preventScroll: true });
  }, [scroller]);
  return (
    <div
      className="years-scroll"
      ref={show}
      tabIndex={-1}
      style={{ scrollPaddingLeft: titleWidth + 8 }}
      data-testid="years-scroll"
    >
      <div
        className="years-grid"
        role="grid"
        aria-label={t('years.table')}
        aria-rowcount={rows.length + 1}
        style={{ minWidth: width }}
      >
        <div role="rowgroup" className="years-sticky">
          <TableHead
            view={view}
            lanes={lanes}
            template={template}
            corner={t('years.section')}
            facts={(column) => [t('report.characters', { n: charactersOf(view, column) })]}
            shares={shares}
          />
        </div>
        {scroller !== null && (
          <TableRows view={view} rows={rows} lanes={lanes} template={template} scroller={scroller} />
        )}
      </div>
    </div>
  );
}
