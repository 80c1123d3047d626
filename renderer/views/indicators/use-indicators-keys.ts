import { focusFind } from '../../app/commands.ts';
import { useKeys } from '../../app/use-keys.ts';
import { useIndicators } from '../../state/indicators-store.ts';
import { askForJoin, readPoint, stepIndicator, stepSeries, togglePicked, turnTab } from './actions.ts';

/** The keys of the screen “Indicators”. */
export function useIndicatorsKeys(): void {
  useKeys({
    f: focusFind,
    '/': focusFind,
    'mod+f': focusFind,
    arrowdown: () => {
      stepIndicator(1);
    },
    arrowup: () => {
      stepIndicator(-1);
    },
    ' ': () => {
      const { current } = useIndicators.getState();
      if (current !== null) togglePicked(current);
    },
    j: askForJoin,
    ']': () => {
      stepSeries(1);
    },
    '[': () => {
      stepSeries(-1);
    },
    c: turnTab,
    o: readPoint,
    escape: () => {
      useIndicators.setState({ point: null, picked: new Set() });
    },
  });
}
