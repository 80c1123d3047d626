import { forgetGoals, refreshGoals } from '../../views/goals/goals-store.ts';
import { GoalsScreen } from '../../views/goals/GoalsScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'goals' && <GoalsScreen route={route} />,
  refresh: refreshGoals,
  forget: forgetGoals,
};
