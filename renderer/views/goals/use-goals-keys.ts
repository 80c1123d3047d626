import { useKeys, type KeyMap } from '../../components/use-keys.ts';
import { focusFind, focusSpot } from '../../components/spots.ts';
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
import { chosenNow } from './derived.ts';

function steps(by: number, isExtending = false): () => void {
  return () => {
    stepGoal(by, isExtending);
  };
}

const MOVES: KeyMap = {
  j: steps(1),
  k: steps(-1),
  'shift+j': steps(1, true),
  'shift+k': steps(-1, true),
};

const JUDGEMENTS: KeyMap = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => [
    digit,
    () => {
      judgeNth(Number(digit));
    },
  ]),
);

/** The keys of the goals' screen. */
export function useGoalsKeys({ onPanel }: { readonly onPanel: () => void }): void {
  const isOpen = useGoals((state) => state.dialog === null && state.tab === 'goals');
  useKeys({
    f: focusFind,
    'mod+f': focusFind,
    p: onPanel,
    ...(isOpen ? { ...MOVES, ...JUDGEMENTS, ...ACTS } : {}),
  });
}

const ACTS: KeyMap = {
  enter: () => {
    decideChosen('confirmed');
  },
  x: () => {
    decideChosen('rejected');
  },
  u: () => {
    decideChosen('proposed');
  },
  '0': () => {
    withdrawVerdicts(chosenNow());
  },
  a: selectListed,
  escape: selectCurrentOnly,
  e: () => {
    stepCandidate(1);
  },
  'shift+e': () => {
    stepCandidate(-1);
  },
  l: linkShown,
  o: () => {
    openPlace('goal');
  },
  'shift+o': () => {
    openPlace('evidence');
  },
  n: () => {
    focusSpot('comment');
  },
};
