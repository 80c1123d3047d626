import { useVirtualizer } from '@tanstack/react-virtual';
import { focusItem } from '../../../components/items.ts';
import { asFindField } from '../../../components/spots.ts';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import { Chip } from '../../../components/Chip.tsx';
import { rove } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';
import { togglePicked } from '../actions.ts';
import { filterIndicators, isChain } from '../model/list.ts';
import { IndicatorLine } from './IndicatorLine.tsx';
import { PickedBar } from './PickedBar.tsx';

const LINE_HEIGHT = 50;

/** The indicators of the place: to find one, to look at it, to pick some that are one. */
export function IndicatorList({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const query = useIndicators((state) => state.query);
  const scope = useIndicators((state) => state.scope);
  const current = useIndicators((state) => state.current);
  const picked = useIndicators((state) => state.picked);
  const jump = useIndicators((state) => state.jump);
  const scroller = useRef<HTMLDivElement>(null);
  const listed = useMemo(
    () => filterIndicators(view.indicators, scope, query),
    [view.indicators, scope, query],
  );
  const inAll = useMemo(
    () => (scope === 'all' ? listed.length : filterIndicators(view.indicators, 'all', query).length),
    [view.indicators, scope, query, listed],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
  });
  useEffect(() => {
    const at = listed.findIndex(({ name }) => name === jump?.name);
    if (at >= 0) virtualizer.scrollToIndex(at);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a jump is made once, whatever is listed after it
  }, [jump]);
  const focusLine = (at: number): void => {
    virtualizer.scrollToIndex(at);
    requestAnimationFrame(() => {
      focusItem(scroller.current, 'line', at);
    });
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const at = listed.findIndex(({ name }) => name === current);
    if (event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      if (current !== null) togglePicked(current);
      return;
    }
    const next = rove(event.key, at, listed.length);
    const indicator = next === undefined ? undefined : listed[next];
    if (next === undefined || indicator === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    goToIndicator(indicator.name);
    focusLine(next);
  };
  const hidden = inAll - listed.length;
  return (
    <aside className="indicator-side" aria-label={t('indicators.list')}>
      <div className="indicator-filters">
        <div className="find">
          <input
            type="search"
            value={query}
            placeholder={t('indicators.find')}
            aria-label={t('indicators.find')}
            ref={asFindField}
            data-testid="indicator-find"
            onChange={(event) => {
              useIndicators.setState({ query: event.target.value });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Escape') useIndicators.setState({ query: '' });
              if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
                event.preventDefault();
                const first = listed[0];
                if (first === undefined) return;
                goToIndicator(first.name);
                focusLine(0);
              }
            }}
          />
        </div>
        <div className="filter-chips">
          {(['chains', 'all'] as const).map((of) => (
            <Chip
              key={of}
              isOn={scope === of}
              testId={`scope-${of}`}
              title={t(`indicators.scope-${of}-title`)}
              onToggle={() => {
                useIndicators.setState({ scope: of });
              }}
            >
              {t(`indicators.scope-${of}`)}{' '}
              {formatCount(of === 'all' ? view.indicators.length : view.indicators.filter(isChain).length)}
            </Chip>
          ))}
        </div>
      </div>
      <div
        className="indicator-list"
        ref={scroller}
        role="list"
        onKeyDown={onKey}
        data-testid="indicator-list"
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
          {virtualizer.getVirtualItems().map((item) => {
            const indicator = listed[item.index];
            if (indicator === undefined) return null;
            return (
              <div
                key={indicator.name}
                className="indicator-wrap"
                role="listitem"
                style={{ transform: `translateY(${item.start}px)`, height: LINE_HEIGHT }}
              >
                <IndicatorLine
                  indicator={indicator}
                  index={item.index}
                  years={view.years}
                  isCurrent={indicator.name === current}
                  isPicked={picked.has(indicator.name)}
                  isInTabOrder={
                    indicator.name === current ||
                    (item.index === 0 && !listed.some(({ name }) => name === current))
                  }
                />
              </div>
            );
          })}
        </div>
        {listed.length === 0 && <p className="nothing">{t('indicators.none-listed')}</p>}
      </div>
      {picked.size > 0 ? (
        <PickedBar count={picked.size} />
      ) : (
        hidden > 0 && (
          <button
            type="button"
            className="indicator-hidden"
            data-testid="hidden-indicators"
            onClick={() => {
              useIndicators.setState({ scope: 'all' });
            }}
          >
            {t('indicators.hidden', { n: formatCount(hidden) })}
          </button>
        )
      )}
    </aside>
  );
}
