import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { Splitter, useSetWidth } from '../../../components/kit/Splitter.tsx';
import { VirtualList, type ListHandle } from '../../../components/kit/VirtualList.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { togglePicked } from '../actions.ts';
import { goToIndicator, useIndicators } from '../indicators-store.ts';
import { IndicatorFilters } from './IndicatorFilters.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';
import { ListFoot } from './ListFoot.tsx';
import { useListed } from './use-listed.ts';
import styles from './IndicatorList.module.css';

/** CSS pixels, as the style of a line has it. */
const LINE_HEIGHT = 50;

/** The indicators of the place: to find one, to look at it, to pick some that are one. */
export function IndicatorList({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const { listed, hidden } = useListed(view);
  const { current, jump } = useIndicators();
  const list = useRef<ListHandle>(null);
  const at = listed.findIndex(({ name }) => name === current);
  useEffect(() => list.current?.takeFocus(), [jump]);
  return (
    <aside className={styles['side']} style={useSetWidth('indicators')} aria-label={t('indicators.list')}>
      <Splitter panel="indicators" edge="right" />
      <IndicatorFilters
        view={view}
        onFirst={() => list.current?.goTo(0)}
        onBack={() => list.current?.goTo(Math.max(0, at))}
      />
      {listed.length === 0 && <Nothing>{t('indicators.none-listed')}</Nothing>}
      <VirtualList
        items={listed}
        keyOf={({ name }) => name}
        height={LINE_HEIGHT}
        current={at}
        follow={jump}
        aria-label={t('indicators.list')}
        data-testid="indicator-list"
        handle={list}
        onWalk={({ name }) => goToIndicator(name)}
        onItemKey={pickByKey}
        draw={(indicator, rove) => <IndicatorLine indicator={indicator} rove={rove} years={view.years} />}
      />
      <ListFoot hidden={hidden} />
    </aside>
  );
}

/** The space bar picks an indicator, or takes it out again. */
function pickByKey(event: KeyboardEvent<HTMLElement>, { name }: Indicator): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  togglePicked(name);
}
