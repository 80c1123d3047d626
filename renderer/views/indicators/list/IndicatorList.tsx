import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { Nothing } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useIndicators } from '../indicators-store.ts';
import { IndicatorFilters } from './IndicatorFilters.tsx';
import { IndicatorLine } from './IndicatorLine.tsx';
import { ListFoot } from './ListFoot.tsx';
import { LINE_HEIGHT, useIndicatorLines, type IndicatorLines } from './use-indicator-lines.ts';
import { useListed } from './use-listed.ts';
import styles from './IndicatorList.module.css';

/** The indicators of the place: to find one, to look at it, to pick some that are one. */
export function IndicatorList({ view }: { readonly view: IndicatorsView }) {
  const { t } = useTranslation();
  const { listed, hidden } = useListed(view);
  const { scroller, virtualizer, goTo, onKey } = useIndicatorLines(listed);
  return (
    <aside className={styles['side']} aria-label={t('indicators.list')}>
      <IndicatorFilters
        view={view}
        onFirst={() => {
          goTo(0);
        }}
      />
      <div
        className={styles['list']}
        ref={scroller}
        role="list"
        onKeyDown={onKey}
        data-testid="indicator-list"
      >
        <DrawnLines {...{ listed, virtualizer }} years={view.years} />
        {listed.length === 0 && <Nothing>{t('indicators.none-listed')}</Nothing>}
      </div>
      <ListFoot hidden={hidden} />
    </aside>
  );
}

type DrawnLinesProps = Pick<IndicatorLines, 'virtualizer'> & {
  readonly listed: readonly Indicator[];
  readonly years: IndicatorsView['years'];
};

/** The lines near the window; Tab goes to the current one, else to the first. */
function DrawnLines({ listed, virtualizer, years }: DrawnLinesProps) {
  const current = useIndicators((state) => state.current);
  const at = listed.findIndex(({ name }) => name === current);
  return (
    <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }} role="presentation">
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const indicator = listed[index];
        return indicator === undefined ? null : (
          <div
            key={indicator.name}
            className={styles['place']}
            role="listitem"
            style={{ transform: `translateY(${start}px)`, height: LINE_HEIGHT }}
          >
            <IndicatorLine {...{ indicator, index, years }} isTabStop={index === Math.max(0, at)} />
          </div>
        );
      })}
    </div>
  );
}
