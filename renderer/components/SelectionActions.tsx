import { useEffect, useState, type RefObject } from 'react';
import type { Side } from '../../shared/model/comparison.ts';
import type { Span } from '../../shared/model/span.ts';
import { readSelection, type SelectedText } from './selection.ts';

/** What can be done with selected words. */
export type SelectionAction = {
  readonly label: string;
  /** The key that does the same, as it is printed. */
  readonly keyName: string;
  readonly testId: string;
  readonly run: (side: Side, span: Span) => void;
};

type SelectionActionsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly actions: readonly SelectionAction[];
};

/** Room for one button. */
const BUTTON_WIDTH = 96;

/** Buttons beside the selected words; they go with the selection. */
export function SelectionActions({ scroller, actions }: SelectionActionsProps) {
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
  if (selected === null) return null;
  const { box, side, span } = selected;
  const left = Math.min(box.right + 4, window.innerWidth - BUTTON_WIDTH * actions.length - 8);
  return (
    <div
      className="selection-actions"
      style={{ left, top: Math.min(box.bottom + 4, window.innerHeight - 40) }}
      onPointerDown={(event) => {
        event.preventDefault(); // keeps the selection
      }}
    >
      {actions.map(({ label, keyName, testId, run }) => (
        <button
          key={testId}
          type="button"
          className="selection-action"
          data-testid={testId}
          onClick={() => {
            run(side, span);
            document.getSelection()?.removeAllRanges();
          }}
        >
          {label} <kbd>{keyName}</kbd>
        </button>
      ))}
    </div>
  );
}
