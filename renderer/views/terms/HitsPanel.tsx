import { useVirtualizer } from '@tanstack/react-virtual';
import { focusItem, itemAt } from '../../components/items.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { TermHit, TermsView } from '../../../shared/contract/terms-api.ts';
import { rove } from '../../components/rove.ts';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { useTerms, type ShownHits } from './terms-store.ts';
import { closeHits, openHit, yearOf } from './actions.ts';

/** Where the phrase of a number stands: each hit with its year, its sections and the words around it. */
export function HitsPanel({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const hits = useTerms((state) => state.hits);
  if (hits === null) return null;
  const year = hits.report === null ? null : yearOf(view, hits.report);
  return (
    <aside className="terms-hits" aria-label={t('terms.hits')} data-testid="terms-hits">
      <header className="terms-hits-head">
        <b lang="zh-CN" data-report-text="">
          {hits.term.phrase}
        </b>
        <span>{year === null ? t('terms.all-years') : t('report.year', { year })}</span>
        {hits.list !== null && (
          <span role="status" data-testid="terms-hit-count" data-count={hits.list.length}>
            {t('terms.hit-count', { n: formatCount(hits.list.length) })}
          </span>
        )}
        <span className="sp" />
        <button
          type="button"
          className="find-step"
          title={t('terms.close-hits')}
          aria-label={t('terms.close-hits')}
          data-testid="terms-close-hits"
          onClick={closeHits}
        >
          ✕
        </button>
      </header>
      {hits.list === null ? (
        <p className="nothing">{t('app.loading')}</p>
      ) : (
        <HitList key={`${hits.term.phrase} ${hits.report ?? ''}`} view={view} hits={hits} list={hits.list} />
      )}
    </aside>
  );
}

type HitListProps = {
  readonly view: TermsView;
  readonly hits: ShownHits;
  readonly list: readonly TermHit[];
};

function HitList({ view, hits, list }: HitListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    overscan: 6,
  });
  const focusHit = (at: number): void => {
    virtualizer.scrollToIndex(at);
    requestAnimationFrame(() => focusItem(scroller.current, 'hit', at));
  };
  useEffect(() => {
    focusHit(0);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each list: the first hit takes the keys
  }, []);
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const item = itemAt(event.target, 'hit');
    const next = item === null ? undefined : rove(event.key, Number(item.dataset['hit']), list.length);
    if (next === undefined) return;
    event.preventDefault();
    focusHit(next);
  };
  if (list.length === 0) return <p className="nothing">{t('terms.no-hits')}</p>;
  return (
    <div className="terms-hit-list" ref={scroller} role="list" onKeyDown={onKey}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const hit = list[item.index];
          return hit === undefined ? null : (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="change-wrap"
              role="listitem"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <HitLine view={view} hit={hit} at={item.index} isYearShown={hits.report === null} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

type HitLineProps = {
  readonly view: TermsView;
  readonly hit: TermHit;
  readonly at: number;
  readonly isYearShown: boolean;
};

function HitLine({ view, hit, at, isYearShown }: HitLineProps) {
  const { t } = useTranslation();
  const { context, mark, path } = hit;
  return (
    <button
      type="button"
      className="terms-hit"
      data-hit={at}
      data-testid="terms-hit"
      tabIndex={at === 0 ? 0 : -1}
      onClick={() => openHit(hit)}
    >
      <small lang="zh-CN" data-report-text="">
        {isYearShown && <b>{yearOf(view, hit.report)} </b>}
        {path.join(' › ') || t('tree.opening')}
      </small>
      <span lang="zh-CN" data-report-text="">
        {context.slice(0, mark.start)}
        <mark>{context.slice(mark.start, mark.end)}</mark>
        {context.slice(mark.end)}
      </span>
    </button>
  );
}
