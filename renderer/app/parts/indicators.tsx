import { forgetIndicators, refreshIndicators } from '../../views/indicators/indicators-store.ts';
import { IndicatorsScreen } from '../../views/indicators/IndicatorsScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'indicators' && <IndicatorsScreen route={route} />,
  refresh: refreshIndicators,
  forget: forgetIndicators,
};
