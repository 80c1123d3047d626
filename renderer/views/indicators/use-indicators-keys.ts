import { useKeys, type KeyMap } from '../../components/use-keys.ts';
import { focusFind } from '../../components/spots.ts';
import { useIndicators } from './indicators-store.ts';
import { askForJoin, readPoint, stepIndicator, stepSeries, togglePicked, turnTab } from './actions.ts';

const LIST_KEYS: KeyMap = {
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
};

/** The keys of the screen “Indicators”. */
export function useIndicatorsKeys(): void {
  const tab = useIndicators((state) => state.tab);
  useKeys({
    f: focusFind,
    '/': focusFind,
    'mod+f': focusFind,
    // Beside the chains nothing shows which indicator they would mean: there they scroll.
    ...(tab === 'chains' ? LIST_KEYS : {}),
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
