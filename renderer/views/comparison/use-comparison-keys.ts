import { useEffect } from 'react';
import type { Commands } from '../../components/key-table.ts';
import { useCommands } from '../../components/use-commands.ts';
import { COMPARISON_KEYS } from './keys.ts';
import type { PassageAct } from './model/picking.ts';
import { pickedOf } from './model/place.ts';
import { focused } from '../../components/focus.ts';
import { itemAt } from '../../components/items.ts';
import { focusFind, spotOf } from '../../components/spots.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { copyAsked, selectAsked } from '../../state/copying.ts';
import { changeSettings, useApp } from '../../state/app-store.ts';
import { choosePanel, PANELS, setFilter, showPlain, useComparison } from './comparison-store.ts';
import { run } from '../../state/history.ts';
import { copyBothSides, copySelected, selectText } from './copying.ts';
import {
  noteOnPlace,
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
  letGo,
  showPassageMenu,
  stepPicked,
  turnPicked,
} from './linking-actions.ts';

/** The keys of the Comparison; those that move what is picked work once something is. */
export function useComparisonKeys({ onExport }: { readonly onExport: () => void }): void {
  const hasPicked = useComparison((state) => pickedOf(state.place) !== null || state.linking !== null);
  const commands = { ...DECIDE, ...PICKED, ...SHOW, export: onExport };
  useEffect(() => copyAsked.listen(copySelected), []);
  useEffect(() => selectAsked.listen(selectText), []);
  useCommands(COMPARISON_KEYS, commands, (word) => !hasPicked && word in PICKED);
}

type ComparisonCommands = Commands<typeof COMPARISON_KEYS>;

/** What goes about the changes, and how they are shown. */
const SHOW: Omit<ComparisonCommands, keyof typeof DECIDE | keyof typeof PICKED | 'export'> = {
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
  'copy-both': () => copyBothSides('cited'),
  panel: () => {
    const { panel } = useComparison.getState();
    choosePanel(PANELS[(PANELS.indexOf(panel) + 1) % PANELS.length] ?? 'changes');
  },
};

/** What decides about a match: of the line of the tree that has the focus, else of the sentences picked. */
const DECIDE = {
  link: () => {
    onTree((pair) => beginSectionLink(pair, false), beginLink);
  },
  cut: () => {
    decideOn('cut', (pair) => actOnPair('cut', pair));
  },
  alone: () => decideOn('alone', leavePairAlone),
  lock: () => {
    decideOn('lock', (pair) => actOnPair('lock', pair));
  },
  merge: () => {
    decideOn('merge', (pair) => beginSectionLink(pair, true));
  },
  'decision-menu': () => onTree(openTreeMenu, showPassageMenu),
};

/** What moves on from the sentences picked, once there are any. */
const PICKED = {
  pick: (key: string) => stepPicked(key === 'arrowdown' ? 1 : -1, false),
  'pick-several': (key: string) => stepPicked(key === 'shift+arrowdown' ? 1 : -1, true),
  'pick-side': (key: string) => turnPicked(key === 'arrowleft' ? 'left' : 'right'),
  'confirm-link': () => {
    if (useComparison.getState().linking === null) showPassageMenu();
    else confirmLink();
  },
  'let-go': () => {
    if (useComparison.getState().linking === null) letGo();
    else cancelLink();
  },
};

function decideOn(act: PassageAct, onPair: (pair: number) => void): void {
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
  if (useComparison.getState().linking?.level === 'passage') stepPicked(by, false);
  else stepChange(by);
}

/** Selected words come first, then the place. */
function note(): void {
  const rows = spotOf('main');
  const selected = rows === null ? null : readSelection(rows);
  if (selected === null) noteOnPlace();
  else {
    noteOnSpan(selected.side, selected.span);
    clearSelection();
  }
}
