import { forgetPair, refreshPair } from '../../views/comparison/comparison-store.ts';
import { ComparisonScreen } from '../../views/comparison/ComparisonScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'comparison' && <ComparisonScreen route={route} />,
  refresh: refreshPair,
  forget: forgetPair,
};
