import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** The key code that browsers give a key which an input method has taken (UI Events, § 7.3.1). */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * True for a key that belongs to an input method: Escape gives up the letters typed so far, Enter and Space choose
 * characters. The first key of a composition and the last are told by their code alone.
 */
function isComposing(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells those two keys
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}

/**
 * Lets no part of the page hear a key of an input method, the browser's own parts and those of other hands too: a dialog would be
 * closed by its Escape, and a search field emptied. To be called before anything else listens.
 */
export function leaveKeysToInputMethod(): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isComposing(event)) return;
    event.stopImmediatePropagation();
    if (event.key === 'Escape') event.preventDefault(); // a search field empties itself by it
  };
  for (const type of ['keydown', 'keyup'] as const) window.addEventListener(type, onKey, true);
}

/** The only way to listen to keys in the page: those of an input method never come to `answer`. */
export function answerKeys<E>(
  answer: (event: ReactKeyboardEvent<E>) => void,
): (event: ReactKeyboardEvent<E>) => void {
  return (event) => {
    if (!isComposing(event.nativeEvent)) answer(event);
  };
}

/**
 * The same for all keys that are pressed in the window, or in a frame's own (`inside`), before (`isFirst`) or after its parts heard
 * them; ends with the answer.
 */
export function listenToKeys(
  answer: (event: KeyboardEvent) => void,
  { isFirst, inside = window }: { readonly isFirst: boolean; readonly inside?: Window },
): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!isComposing(event)) answer(event);
  };
  inside.addEventListener('keydown', onKey, isFirst);
  return () => {
    inside.removeEventListener('keydown', onKey, isFirst);
  };
}
