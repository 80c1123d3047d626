import { useEffect, useState, type RefObject } from 'react';
import type { Side } from '../../shared/model/comparison.ts';
import type { Span } from '../../shared/model/span.ts';
import { useCanWrite } from '../state/app-store.ts';
import { Kbd } from './kit/Combination.tsx';
import { clearSelection, readSelection, type SelectedText } from './selection.ts';
import styles from './SelectionActions.module.css';

/** What can be done with selected words. */
export type SelectionAction = {
  readonly label: string;
  /** The key that does the same, as it is printed; '' where there is none. */
  readonly keyName: string;
  readonly testId: string;
  /** Leads to a change of the library: not there while none can be made. */
  readonly writes: boolean;
  readonly run: (side: Side, span: Span) => void;
};

type SelectionActionsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: readonly SelectionAction[];
};

/** Room for one button. */
const BUTTON_WIDTH = 96;

/** Buttons beside the selected words, as long as those are in sight; they go with the selection, which stays where nothing was written on it. */
export function SelectionActions({ scroller, actions }: SelectionActionsProps) {
  const selected = useSelected(scroller);
  const canWrite = useCanWrite();
  if (selected?.isInSight !== true) return null;
  const possible = actions.filter(({ writes }) => canWrite || !writes);
  const { side, span } = selected;
  return (
    <div
      className={styles['actions']}
      style={placeBeside(selected.box, possible.length)}
      // Keeps the selection.
      onPointerDown={(event) => event.preventDefault()}
    >
      {possible.map(({ label, keyName, testId, writes, run }) => (
        <button
          key={testId}
          type="button"
          className={styles['action']}
          data-testid={testId}
          onClick={() => {
            run(side, span);
            if (writes) clearSelection();
          }}
        >
          {label} {keyName !== '' && <Kbd>{keyName}</Kbd>}
        </button>
      ))}
    </div>
  );
}

function placeBeside(box: DOMRect, buttons: number): { readonly left: number; readonly top: number } {
  return {
    left: Math.min(box.right + 4, window.innerWidth - BUTTON_WIDTH * buttons - 8),
    top: Math.min(box.bottom + 4, window.innerHeight - 40),
  };
}

/** The words that are selected in an element, with where they stand in the window now. */
function useSelected(scroller: RefObject<HTMLElement | null>): SelectedText | null {
  const [selected, setSelected] = useState<SelectedText | null>(null);
  useEffect(() => {
    let frame = 0;
    const read = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        setSelected(scroller.current === null ? null : readSelection(scroller.current));
      });
    };
    const element = scroller.current;
    document.addEventListener('selectionchange', read);
    element?.addEventListener('scroll', read, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', read);
      element?.removeEventListener('scroll', read);
    };
  }, [scroller]);
  return selected;
}
