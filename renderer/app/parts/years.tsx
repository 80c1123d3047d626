import { forgetYears, refreshYears } from '../../views/years/years-store.ts';
import { YearsScreen } from '../../views/years/YearsScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'years' && <YearsScreen route={route} />,
  refresh: refreshYears,
  forget: forgetYears,
};
