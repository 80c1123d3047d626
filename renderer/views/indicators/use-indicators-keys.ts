import { focusFind } from '../../components/spots.ts';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { useIndicators } from './indicators-store.ts';
import { askForJoin, readPoint, stepIndicator, stepSeries, togglePicked, turnTab } from './actions.ts';
import { INDICATORS_KEYS } from './keys.ts';

/** The keys of the screen “Indicators”. */
export function useIndicatorsKeys(): void {
  const tab = useIndicators((state) => state.tab);
  // Beside the chains nothing shows which indicator they would mean: there they scroll.
  useCommands(INDICATORS_KEYS, COMMANDS, (word) => tab !== 'chains' && OF_LIST.has(word));
}

const OF_LIST: ReadonlySet<string> = new Set(['next-indicator', 'pick-indicator', 'join-indicators']);

const COMMANDS: Commands<typeof INDICATORS_KEYS> = {
  'next-indicator': (key) => {
    stepIndicator(key === 'arrowdown' ? 1 : -1);
  },
  'pick-indicator': () => {
    const { current } = useIndicators.getState();
    if (current !== null) togglePicked(current);
  },
  'join-indicators': askForJoin,
  'next-series': (key) => {
    stepSeries(key === ']' ? 1 : -1);
  },
  'read-sentence': readPoint,
  'show-findings': turnTab,
  'let-go': () => {
    useIndicators.setState({ point: null, picked: new Set() });
  },
  find: focusFind,
};
