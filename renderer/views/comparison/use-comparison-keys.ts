import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { COMPARISON_KEYS } from './keys.ts';
import type { PassageAct } from './model/hand.ts';
import { focused } from '../../components/focus.ts';
import { itemAt } from '../../components/items.ts';
import { focusFind, spotOf } from '../../components/spots.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { changeSettings, useApp } from '../../state/app-store.ts';
import { PANELS, setFilter, showPlain, useComparison } from './comparison-store.ts';
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

/** The keys of the Comparison; those that move the hand work once it is on something. */
export function useComparisonKeys({ onExport }: { readonly onExport: () => void }): void {
  const hasHand = useComparison((state) => state.cursor !== null || state.linking !== null);
  const commands = { ...SETTLE, ...HAND, ...SHOW, export: onExport };
  useCommands(COMPARISON_KEYS, commands, (word) => !hasHand && word in HAND);
}

type ComparisonCommands = Commands<typeof COMPARISON_KEYS>;

/** What goes about the changes, and how they are shown. */
const SHOW: Omit<ComparisonCommands, keyof typeof SETTLE | keyof typeof HAND | 'export'> = {
  next: () => step(1),
  previous: () => step(-1),
  review: toggleCurrentReviewed,
  note,
  move: otherMoveEnd,
  find: focusFind,
  'next-section': () => stepSection(1),
  'previous-section': () => stepSection(-1),
  filter: (key) => toggleNthKind(Number(key)),
  unreviewed: () => setFilter({ unreviewedOnly: !useComparison.getState().filter.unreviewedOnly }),
  mode: () => useComparison.setState((state) => ({ mode: state.mode === 'side' ? 'inline' : 'side' })),
  fold: () => {
    useComparison.setState({ opened: new Set<string>() });
    changeSettings({ foldUnchanged: !useApp.getState().settings.foldUnchanged });
  },
  masks: toggleMasks,
  pieces: () => run(showPlain(useComparison.getState().plain === null)),
  swap: swapSides,
  panel: () => {
    useComparison.setState((state) => ({
      panel: PANELS[(PANELS.indexOf(state.panel) + 1) % PANELS.length] ?? 'changes',
    }));
  },
};

/** What settles a match: for the line of the tree that has the focus, else for the sentences the hand is on. */
const SETTLE = {
  link: () => {
    onTree((pair) => beginSectionLink(pair, false), beginLink);
  },
  cut: () => {
    settle('cut', (pair) => actOnPair('cut', pair));
  },
  alone: () => settle('alone', leavePairAlone),
  lock: () => {
    settle('lock', (pair) => actOnPair('lock', pair));
  },
  merge: () => {
    settle('merge', (pair) => beginSectionLink(pair, true));
  },
  'hand-menu': () => onTree(openTreeMenu, openHandMenu),
};

/** What moves the hand, once it is on something. */
const HAND = {
  pick: (key: string) => stepHand(key === 'arrowdown' ? 1 : -1, false),
  'pick-several': (key: string) => stepHand(key === 'shift+arrowdown' ? 1 : -1, true),
  'turn-hand': (key: string) => turnHand(key === 'arrowleft' ? 'left' : 'right'),
  'confirm-link': () => {
    if (useComparison.getState().linking === null) openHandMenu();
    else confirmLink();
  },
  'let-go': () => {
    if (useComparison.getState().linking === null) useComparison.setState({ cursor: null });
    else cancelLink();
  },
};

function settle(act: PassageAct, onPair: (pair: number) => void): void {
  onTree(onPair, () => actOnPassage(act));
}

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
