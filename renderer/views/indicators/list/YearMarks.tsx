import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { Indicator } from '../../../../shared/model/indicator.ts';
import { yearMarks } from '../model/list.ts';
import styles from './IndicatorLine.module.css';

type YearMarksProps = { readonly indicator: Indicator; readonly years: IndicatorsView['years'] };

const WIDTH = 7;
const HEIGHT = 9;

/** A strip of the years: full where there is a result, an outline where only a goal, a dot where a year says nothing. */
export function YearMarks({ indicator, years }: YearMarksProps) {
  const first = (years[0]?.year ?? 0) - 1;
  const last = years.at(-1)?.year ?? first;
  const marks = yearMarks(indicator, first, last);
  return (
    <svg
      className={styles['marks']}
      viewBox={`0 0 ${marks.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMinYMid meet"
      height={HEIGHT}
      aria-hidden="true"
    >
      {marks.map((mark, index) => {
        const x = index * WIDTH;
        // The years of one strip never change their order: the place is the key.
        const key = first + index;
        if (mark === 'none') return <circle key={key} cx={x + WIDTH / 2} cy={HEIGHT / 2} r="0.9" />;
        return (
          <rect key={key} data-mark={mark} x={x + 1} y={1} width={WIDTH - 2.4} height={HEIGHT - 2} rx="1" />
        );
      })}
    </svg>
  );
}
