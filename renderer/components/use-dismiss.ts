import { useEffect, type RefObject } from 'react';
import { listenToKeys } from './answer-keys.ts';

/** Calls `onDismiss` when the pointer goes down outside of an element, as long as `isOpen`. */
export function useDismiss(ref: RefObject<Element | null>, isOpen: boolean, onDismiss: () => void): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && ref.current?.contains(event.target) !== true) onDismiss();
    };
    document.addEventListener('pointerdown', onPointer, true);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, [ref, isOpen, onDismiss]);
}

/** Calls `onDismiss` at Escape, before any other part hears the key. */
export function useEscape(onDismiss: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onDismiss();
    };
    return listenToKeys(onKey, { isFirst: true });
  }, [onDismiss]);
}
