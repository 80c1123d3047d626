import { useEffect } from 'react';
import { focusFind, focusSpot } from '../../components/spots.ts';
import { passagesOf } from '../../components/quoted.ts';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { useGoals } from './goals-store.ts';
import {
  decideChosen,
  judgeNth,
  linkShown,
  openPlace,
  selectCurrentOnly,
  selectListed,
  stepCandidate,
  stepGoal,
  withdrawVerdicts,
} from './actions.ts';
import { chosenNow, currentNow } from './derived.ts';
import { GOALS_KEYS } from './keys.ts';
import { quotedGoal } from './quoted-goal.ts';
import { copyAsked } from '../../state/copying.ts';
import { run } from '../../state/history.ts';
import { copyPassages } from '../../state/passages.ts';
import type { CopyForm } from '../../state/quotations.ts';

type GoalsCommands = Commands<typeof GOALS_KEYS>;

/** The keys of the goals' screen. */
export function useGoalsKeys({ onPanel }: { readonly onPanel: () => void }): void {
  const isOpen = useGoals((state) => state.dialog === null && state.tab === 'goals');
  useCommands(
    GOALS_KEYS,
    { ...ACTS, find: focusFind, 'panel-goals': onPanel },
    (word) => !isOpen && word !== 'find' && word !== 'panel-goals',
  );
  useEffect(() => copyAsked.listen(copyCurrent), []);
}

/** Copies the goal that is outlined, with what is said of it later. */
function copyCurrent(form: CopyForm): void {
  const { view } = useGoals.getState();
  const item = currentNow();
  const shown = view === null || item === undefined ? [] : quotedGoal(view, item);
  run(copyPassages(passagesOf(shown), form));
}

const ACTS: Omit<GoalsCommands, 'find' | 'panel-goals'> = {
  'next-goal': () => {
    stepGoal(1);
  },
  'previous-goal': () => {
    stepGoal(-1);
  },
  'select-goals': (key) => {
    stepGoal(key === 'shift+j' ? 1 : -1, true);
  },
  'all-goals': selectListed,
  'let-go': selectCurrentOnly,
  'confirm-goal': () => {
    decideChosen('confirmed');
  },
  'reject-goal': () => {
    decideChosen('rejected');
  },
  'reopen-goal': () => {
    decideChosen('proposed');
  },
  'judge-goal': (key) => {
    judgeNth(Number(key));
  },
  'withdraw-verdict': () => {
    withdrawVerdicts(chosenNow());
  },
  'next-candidate': (key) => {
    stepCandidate(key === 'e' ? 1 : -1);
  },
  'link-candidate': linkShown,
  'open-goal': () => {
    openPlace('goal');
  },
  'open-evidence': () => {
    openPlace('evidence');
  },
  'comment-verdict': () => {
    focusSpot('comment');
  },
};
