import { useKeys, type KeyMap } from '../../components/use-keys.ts';
import { focused } from '../../components/focus.ts';
import { itemAt } from '../../components/items.ts';
import { focusFind, spotOf } from '../../components/spots.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { changeSettings, useApp } from '../../state/app-store.ts';
import { setFilter, showPlain, useComparison } from './comparison-store.ts';
import { run } from '../../state/history.ts';
import {
  noteOnCurrent,
  noteOnSpan,
  otherMoveEnd,
  stepChange,
  stepSection,
  swapSides,
  toggleCurrentReviewed,
  toggleMasks,
  toggleNthKind,
} from './actions.ts';
import {
  actOnPair,
  actOnPassage,
  beginLink,
  beginSectionLink,
  cancelLink,
  confirmLink,
  openHandMenu,
  stepHand,
  turnHand,
} from './hand-actions.ts';

const PANELS = ['changes', 'notes', 'figures', 'phrases', 'decisions'] as const;

/** The keys of the Comparison. */
export function useComparisonKeys({ onExport }: { readonly onExport: () => void }): void {
  const hasHand = useComparison((state) => state.cursor !== null || state.linking !== null);
  const keys: KeyMap = {
    ...SETTLE_KEYS,
    ...(hasHand ? HAND_KEYS : {}),
    j: () => {
      step(1);
    },
    k: () => {
      step(-1);
    },
    ' ': toggleCurrentReviewed,
    n: note,
    m: otherMoveEnd,
    f: focusFind,
    'mod+f': focusFind,
    'mod+e': onExport,
    ']': () => {
      stepSection(1);
    },
    '[': () => {
      stepSection(-1);
    },
    u: () => {
      setFilter({ unreviewedOnly: !useComparison.getState().filter.unreviewedOnly });
    },
    v: () => {
      useComparison.setState((state) => ({ mode: state.mode === 'side' ? 'inline' : 'side' }));
    },
    z: () => {
      useComparison.setState({ opened: new Set<string>() });
      changeSettings({ foldUnchanged: !useApp.getState().settings.foldUnchanged });
    },
    h: toggleMasks,
    w: () => {
      run(showPlain(useComparison.getState().plain === null));
    },
    x: swapSides,
    p: () => {
      useComparison.setState((state) => ({
        panel: PANELS[(PANELS.indexOf(state.panel) + 1) % PANELS.length] ?? 'changes',
      }));
    },
    ...Object.fromEntries(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => [
        digit,
        () => {
          toggleNthKind(Number(digit));
        },
      ]),
    ),
  };
  useKeys(keys);
}

/** What settles a match: for the line of the tree that has the focus, else for the sentences the hand is on. */
const SETTLE_KEYS: KeyMap = {
  l: () => {
    onTree((pair) => {
      beginSectionLink(pair, false);
    }, beginLink);
  },
  c: () => {
    onTree(
      (pair) => {
        actOnPair('cut', pair);
      },
      () => {
        actOnPassage('cut');
      },
    );
  },
  a: () => {
    onTree(leavePairAlone, () => {
      actOnPassage('alone');
    });
  },
  'shift+l': () => {
    onTree(
      (pair) => {
        actOnPair('lock', pair);
      },
      () => {
        actOnPassage('lock');
      },
    );
  },
  'shift+m': () => {
    onTree(
      (pair) => {
        beginSectionLink(pair, true);
      },
      () => {
        actOnPassage('merge');
      },
    );
  },
  '.': () => {
    onTree(openTreeMenu, openHandMenu);
  },
};

/** What moves the hand, once it is on something. */
const HAND_KEYS: KeyMap = {
  arrowdown: () => {
    stepHand(1, false);
  },
  arrowup: () => {
    stepHand(-1, false);
  },
  'shift+arrowdown': () => {
    stepHand(1, true);
  },
  'shift+arrowup': () => {
    stepHand(-1, true);
  },
  arrowleft: () => {
    turnHand('left');
  },
  arrowright: () => {
    turnHand('right');
  },
  enter: () => {
    if (useComparison.getState().linking === null) openHandMenu();
    else confirmLink();
  },
  escape: () => {
    if (useComparison.getState().linking === null) useComparison.setState({ cursor: null });
    else cancelLink();
  },
};

function onTree(act: (pair: number) => void, otherwise: () => void): void {
  const node = itemAt(focused(), 'pair');
  if (node?.dataset['pair'] === undefined) otherwise();
  else act(Number(node.dataset['pair']));
}

function leavePairAlone(pair: number): void {
  const isDropped = useComparison.getState().view?.comparison.sections[pair]?.left !== null;
  actOnPair(isDropped ? 'alone-left' : 'alone-right', pair);
}

function openTreeMenu(pair: number): void {
  const box = focused()?.getBoundingClientRect();
  useComparison.setState({ menu: { level: 'section', pair, x: box?.left ?? 0, y: box?.bottom ?? 0 } });
}

/** While something is being linked the same keys choose its partner. */
function step(by: 1 | -1): void {
  if (useComparison.getState().linking?.level === 'passage') stepHand(by, false);
  else stepChange(by);
}

/** Selected words come first, then the current change. */
function note(): void {
  const rows = spotOf('main');
  const selected = rows === null ? null : readSelection(rows);
  if (selected === null) noteOnCurrent();
  else {
    noteOnSpan(selected.side, selected.span);
    clearSelection();
  }
}
