import { TableMenu } from '../../components/TableMenu.tsx';
import { keyHint } from '../../components/key-table.ts';
import { READER_KEYS } from './keys.ts';
import { focusItem, itemAt } from '../../components/items.ts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { EditedFigure } from '../../../shared/model/figure-correction.ts';
import { sliceSpan } from '../../../shared/model/span.ts';
import { rove } from '../../components/rove.ts';
import { Chip } from '../../components/Chip.tsx';
import { showSpan, useReader } from './reader-store.ts';
import { formatCount } from '../../state/format.ts';
import { correctFigure, rejectFigure } from './figure-actions.ts';
import { useTranslation } from '../../locales/words.ts';

type Kind = EditedFigure['kind'] | 'all';

/** All figures of the report: name, value as printed, bound, kind, year; a click goes to its place. */
export function FiguresTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind>('all');
  const [query, setQuery] = useState('');
  const scroller = useRef<HTMLDivElement>(null);
  const focus = useReader((state) => state.focus);
  const shown = useMemo(
    () =>
      view.figures.filter(
        (figure) =>
          (kind === 'all' || figure.kind === kind) &&
          (query.trim() === '' || `${figure.name}${figure.quote}`.includes(query.trim())),
      ),
    [view.figures, kind, query],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 54,
    overscan: 8,
  });
  const count = (of: Kind): number =>
    of === 'all' ? view.figures.length : view.figures.filter((figure) => figure.kind === of).length;
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const item = itemAt(event.target, 'figure');
    const next = item === null ? undefined : rove(event.key, Number(item.dataset['figure']), shown.length);
    if (next === undefined) {
      onEditKey(event, item);
      return;
    }
    event.preventDefault();
    virtualizer.scrollToIndex(next);
    requestAnimationFrame(() => focusItem(scroller.current, 'figure', next));
  };
  const onEditKey = (event: KeyboardEvent<HTMLElement>, item: HTMLElement | null): void => {
    const figure = item === null ? undefined : shown[Number(item.dataset['figure'])];
    if (figure === undefined || (event.key !== 'F2' && event.key !== 'Delete')) return;
    event.preventDefault();
    if (event.key === 'F2') correctFigure(figure);
    else rejectFigure(figure);
  };
  return (
    <>
      <div className="filters">
        <div className="filter-chips">
          {(['all', 'achievement', 'goal'] as const).map((of) => (
            <Chip key={of} isOn={kind === of} onToggle={() => setKind(of)}>
              {of === 'all' ? t('reader.all') : t(`reader.kind-${of}`)} {formatCount(count(of))}
            </Chip>
          ))}
        </div>
        <input
          type="search"
          className="field"
          value={query}
          placeholder={t('reader.figure-filter')}
          aria-label={t('reader.figure-filter')}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className="table-line">
        <TableMenu
          source={{ kind: 'figures', reports: [view.summary.id] }}
          name={`${view.summary.head.place} ${view.summary.head.year ?? ''} ${t('reader.figures')}`}
        />
      </div>
      {view.figures.length === 0 && <p className="nothing">{t('reader.figures-none')}</p>}
      <div className="figure-list" ref={scroller} role="list" onKeyDown={onKey} data-testid="figure-list">
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const figure = shown[item.index];
            if (figure === undefined) return null;
            const isOn = focus !== null && focus.span.start === figure.valueSpan.start;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="change-wrap"
                role="listitem"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <FigureLine view={view} figure={figure} index={item.index} isOn={isOn} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

type FigureLineProps = {
  readonly view: ReportView;
  readonly figure: EditedFigure;
  readonly index: number;
  readonly isOn: boolean;
};

function FigureLine({ view, figure, index, isOn }: FigureLineProps) {
  const { t } = useTranslation();
  const facts = [
    t(`reader.kind-${figure.kind}`),
    figure.year === null ? '' : t('report.year', { year: figure.year }),
    t(`measure.${figure.measure}`),
    figure.bound === 'exact' ? '' : t(`bound.${figure.bound}`),
    figure.correction === null ? '' : t('figure.by-hand'),
  ].filter((word) => word !== '');
  const line = (
    <button
      type="button"
      className={isOn ? 'figure-line on' : 'figure-line'}
      data-figure={index}
      data-testid="figure"
      tabIndex={index === 0 || isOn ? 0 : -1}
      title={figure.quote}
      onClick={() => showSpan(figure.valueSpan)}
    >
      <span className="figure-name" lang="zh-CN" data-report-text="">
        {figure.name || figure.quote}
      </span>
      <b className="figure-value" lang="zh-CN" data-report-text="">
        {sliceSpan(view.text, figure.valueSpan)}
      </b>
      <small>{facts.join(' · ')}</small>
    </button>
  );
  if (!isOn) return line;
  return (
    <>
      {line}
      <div className="figure-edits">
        <button
          type="button"
          className="link"
          title={keyHint(READER_KEYS['figure-correct'])}
          data-testid="figure-correct"
          onClick={() => correctFigure(figure)}
        >
          {t('figure.correct')}
        </button>
        <button
          type="button"
          className="link"
          title={keyHint(READER_KEYS['figure-reject'])}
          data-testid="figure-reject"
          onClick={() => rejectFigure(figure)}
        >
          {t('figure.reject')}
        </button>
      </div>
    </>
  );
}
