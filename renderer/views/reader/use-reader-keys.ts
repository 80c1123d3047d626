import type { Span } from '../../../shared/model/span.ts';
import { focusFind, spotOf } from '../../components/spots.ts';
import { useKeys } from '../../components/use-keys.ts';
import { clearSelection, readSelection } from '../../components/selection.ts';
import { changeTextSize } from '../../components/TextSize.tsx';
import { useReader } from './reader-store.ts';
import { goalOnText, noteOnText, openMenuByKey, stepSection } from './actions.ts';
import { figureOnText } from './figure-actions.ts';

const PANELS = ['figures', 'notes', 'cleaning', 'corrections'] as const;

/** The keys of the Reader. */
export function useReaderKeys(): void {
  const larger = (): void => {
    changeTextSize(1);
  };
  useKeys({
    n: () => {
      onSelection(noteOnText);
    },
    d: () => {
      onSelection(figureOnText);
    },
    t: () => {
      onSelection(goalOnText);
    },
    '.': openMenuByKey,
    f: focusFind,
    'mod+f': focusFind,
    ']': () => {
      stepSection(1);
    },
    '[': () => {
      stepSection(-1);
    },
    p: () => {
      useReader.setState((state) => ({
        panel: PANELS[(PANELS.indexOf(state.panel) + 1) % PANELS.length] ?? 'figures',
      }));
    },
    '+': larger,
    '=': larger,
    '-': () => {
      changeTextSize(-1);
    },
  });
}

function onSelection(act: (span: Span) => void): void {
  const text = spotOf('main');
  const selected = text === null ? null : readSelection(text);
  if (selected === null) return;
  act(selected.span);
  clearSelection();
}
