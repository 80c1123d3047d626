import { useLayoutEffect, type RefCallback, type RefObject } from 'react';
import { isFocusFree } from './focus.ts';

/** What a screen has one of at most, and its other parts bring the focus to. `main`: the text or the table that has the keys; the others are fields. */
export type Spot = 'main' | 'find' | 'phrase' | 'comment';

const taken = new Map<Spot, HTMLElement>();

/**
 * The element is this spot until the answer is called, or another one takes it. The text or the table of a screen that comes takes the
 * focus that no one has: else Page Down and End mean nothing until it is gone to.
 */
export function takeSpot(spot: Spot, element: HTMLElement): () => void {
  taken.set(spot, element);
  if (spot === 'main' && isFocusFree()) focusSpot(spot);
  return () => {
    if (taken.get(spot) === element) taken.delete(spot);
  };
}

const refOf = (spot: Spot): RefCallback<HTMLElement> => {
  return (element) => (element === null ? undefined : takeSpot(spot, element));
};

/** By these as its `ref` an element says which spot it is. */
export const asMain = refOf('main');
export const asFindField = refOf('find');
export const asPhraseField = refOf('phrase');
export const asCommentField = refOf('comment');

/** The same for an element that has a ref already, and is drawn as long as its part is. */
export function useSpot(spot: Spot, ref: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => (ref.current === null ? undefined : takeSpot(spot, ref.current)), [spot, ref]);
}

/** The element that is this spot on the screen shown. */
export function spotOf(spot: Spot): HTMLElement | null {
  return taken.get(spot) ?? null;
}

/** Gives a spot the focus; text and tables stay scrolled as they are. */
export function focusSpot(spot: Spot): void {
  taken.get(spot)?.focus({ preventScroll: spot === 'main' });
}

/** The cursor goes to the field that this screen finds in; what was typed there is selected. */
export function focusFind(): void {
  const field = taken.get('find');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
