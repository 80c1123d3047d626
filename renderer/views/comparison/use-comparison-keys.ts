import { focusFind } from '../../app/commands.ts';
import { useKeys, type KeyMap } from '../../app/use-keys.ts';
import { readSelection } from '../../components/selection.ts';
import { changeSettings, useApp } from '../../state/app-store.ts';
import { setFilter, useComparison } from '../../state/comparison-store.ts';
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

const PANELS = ['changes', 'notes', 'figures', 'phrases'] as const;

/** The keys of the Comparison. */
export function useComparisonKeys({ onExport }: { readonly onExport: () => void }): void {
  const keys: KeyMap = {
    j: () => {
      stepChange(1);
    },
    k: () => {
      stepChange(-1);
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

/** Selected words come first, then the current change. */
function note(): void {
  const rows = document.getElementById('comparison-rows');
  const selected = rows === null ? null : readSelection(rows);
  if (selected === null) noteOnCurrent();
  else {
    noteOnSpan(selected.side, selected.span);
    document.getSelection()?.removeAllRanges();
  }
}
