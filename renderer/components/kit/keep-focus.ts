import { useEffect } from 'react';
import { listenToKeys } from '../answer-keys.ts';
import { isFocusFree } from '../focus.ts';
import { focusSpot, spotOf } from '../spots.ts';

/** An element, and the one of its parents that it stood in, among the others there. */
type Level = { readonly node: Element; readonly parent: Element; readonly siblings: readonly Element[] };

/** What had the focus, and where it stood then: what is gone tells that no longer. */
type Left = {
  readonly element: HTMLElement;
  /** The innermost first. */
  readonly levels: readonly Level[];
  /** The screen, or what lies above it. */
  readonly scope: Element;
  readonly isPopup: boolean;
};

/** So much of what had the focus last is gone back by. */
const KEPT = 6;

const FOCUSABLE = 'button, a[href], input, select, textarea, [tabindex]';

/** What goes by itself carries this: from there the focus goes back to what had it before, not to what stands beside. */
export const GIVES_FOCUS_BACK = { 'data-gives-focus-back': '' };

/**
 * Gives the focus on where what had it is gone, wherever that is: to the item of its list that stands at its place now, to
 * what led to it, or to the screen's text or table. With nothing to have it, keys would do nothing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let lefts: readonly Left[] = [];
    let key: KeyboardEvent | null = null;
    const leave = ({ target, relatedTarget }: FocusEvent): void => {
      const left = target instanceof HTMLElement ? leftOf(target) : undefined;
      if (left === undefined) return;
      lefts = keepLast([left, ...lefts.filter(({ element }) => element !== left.element)]);
      // Once the page is drawn anew; before a dialog takes what it has lost to itself.
      if (relatedTarget === null) queueMicrotask(() => giveOn(lefts, key));
    };
    const press = (): void => {
      key = null;
    };
    const type = (event: KeyboardEvent): void => {
      key = event;
    };
    document.addEventListener('focusout', leave, true);
    window.addEventListener('pointerdown', press, true);
    const deafen = listenToKeys(type, { isFirst: true });
    return () => {
      document.removeEventListener('focusout', leave, true);
      window.removeEventListener('pointerdown', press, true);
      deafen();
    };
  }, []);
}

/** The latest first; of the screen below a dialog the last, too, however far Tab went in the dialog: it goes back there. */
function keepLast(lefts: readonly Left[]): readonly Left[] {
  const isLastOfScope = ({ scope }: Left, at: number): boolean =>
    scope.isConnected && lefts.findIndex((each) => each.scope === scope) === at;
  return lefts.filter((left, at) => at < KEPT || isLastOfScope(left, at));
}

function leftOf(element: HTMLElement): Left | undefined {
  const popup = element.closest('[data-base-ui-portal]');
  const scope = popup ?? element.closest('.app > *');
  if (scope === null) return undefined;
  const levels: Level[] = [];
  for (let node: Element = element; node !== scope && node.parentElement !== null; node = node.parentElement)
    levels.push({ node, parent: node.parentElement, siblings: [...node.parentElement.children] });
  return { element, levels, scope, isPopup: popup !== null };
}

/** `key`: the last that was pressed; null where a pointer was since. */
function giveOn(lefts: readonly Left[], key: KeyboardEvent | null): void {
  const [lost, ...before] = lefts;
  if (lost === undefined || !isFocusFree() || isUsable(lost.element)) return;
  if (lost.scope.isConnected) {
    // By a pointer nobody looks for the focus: Space would press a button beside.
    if (key !== null) {
      nextOf(lost, before)?.focus();
      // While it is being answered still, it would press what has the focus now.
      if (key.key === 'Enter') key.preventDefault();
    }
    giveToWhole(lost);
    return;
  }
  // What lay above the screen gives the focus back by itself, if what led to it is there; another screen takes it.
  if (lost.isPopup) requestAnimationFrame(() => giveBack(before));
}

function giveBack(lefts: readonly Left[]): void {
  if (!isFocusFree()) return;
  const left = lefts.find(({ scope }) => scope.isConnected);
  if (left === undefined) return;
  standsFor(left)?.focus();
  giveToWhole(left);
}

/** Where nothing else takes it: to the screen's text or table, or to the dialog as a whole. */
function giveToWhole({ scope, isPopup }: Left): void {
  requestAnimationFrame(() => {
    if (!isFocusFree() || !scope.isConnected) return;
    if (isPopup) scope.querySelector<HTMLElement>('[role=dialog]')?.focus();
    else focusSpot('main');
  });
}

function nextOf(lost: Left, before: readonly Left[]): HTMLElement | undefined {
  const part = lost.levels.find(({ parent }) => parent.isConnected)?.parent;
  // Its lines go by being scrolled, too.
  if (part === undefined || spotOf('main')?.contains(part) === true) return undefined;
  if (part.closest('[data-gives-focus-back]') !== null)
    return before.find(({ element }) => isUsable(element))?.element;
  return (
    besideLost(lost) ?? before.map(standsFor).find((each) => each !== undefined && isNear(each, lost, part))
  );
}

/** In the same dialog, or in the same part of a screen; from one part to another would be far. Never a line that goes by itself. */
function isNear(element: HTMLElement, { scope, isPopup }: Left, part: Element): boolean {
  if (element.closest('[data-gives-focus-back]') !== null) return false;
  if (isPopup) return scope.contains(element);
  return part !== scope && part.tagName !== 'MAIN' && part.contains(element);
}

/** What had the focus, or what stands at its place now. */
function standsFor(left: Left): HTMLElement | undefined {
  return isUsable(left.element) ? left.element : besideLost(left);
}

/** The like control of the like item that stands where the lost one stood, else of the one before it. */
function besideLost({ element, levels }: Left): HTMLElement | undefined {
  const level = levels.find(({ parent }) => parent.isConnected);
  // What is only shut has its place still; what is beside it does something else.
  if (level === undefined || element.isConnected) return undefined;
  const at = level.siblings.indexOf(level.node);
  const last = level.siblings.slice(0, at).findLast((each) => each.parentElement === level.parent);
  const first = last === undefined ? level.parent.firstElementChild : last.nextElementSibling;
  for (const item of [first, last])
    if (item !== null && item !== undefined && isAlike(item, level.node)) return controlIn(item, element);
  return undefined;
}

function isAlike(one: Element, other: Element): boolean {
  const kindOf = (each: Element): string =>
    [each.tagName, each.getAttribute('role'), each.getAttribute('data-testid'), each.classList[0]].join('\n');
  return kindOf(one) === kindOf(other);
}

function controlIn(item: Element, lost: HTMLElement): HTMLElement | undefined {
  const all = [item, ...item.querySelectorAll(FOCUSABLE)].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && each.matches(FOCUSABLE) && isUsable(each),
  );
  return (
    all.find((each) => isAlike(each, lost)) ??
    all.find((each) => each.hasAttribute('data-rove')) ??
    all.find(({ tabIndex }) => tabIndex >= 0)
  );
}

function isUsable(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && element.getClientRects().length > 0;
}
