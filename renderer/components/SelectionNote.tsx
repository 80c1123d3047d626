import { useEffect, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../shared/model/comparison.ts';
import type { Span } from '../../shared/model/span.ts';
import { readSelection, type SelectedText } from './selection.ts';

type SelectionNoteProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onNote: (side: Side, span: Span) => void;
};

const BUTTON_WIDTH = 96;

/** A button beside the selected words that begins a note on them; it goes with the selection. */
export function SelectionNote({ scroller, onNote }: SelectionNoteProps) {
  const { t } = useTranslation();
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
  const { box } = selected;
  const left = Math.min(box.right + 4, window.innerWidth - BUTTON_WIDTH - 8);
  return (
    <button
      type="button"
      className="selection-note"
      data-testid="selection-note"
      style={{ left, top: Math.min(box.bottom + 4, window.innerHeight - 40) }}
      onPointerDown={(event) => {
        event.preventDefault(); // keeps the selection
      }}
      onClick={() => {
        onNote(selected.side, selected.span);
        document.getSelection()?.removeAllRanges();
      }}
    >
      ✎ {t('notes.add-short')} <kbd>N</kbd>
    </button>
  );
}
