import { useEffect, useRef } from 'react';
import { listenToKeys } from './answer-keys.ts';
import { isTextField } from './focus.ts';

/** Keys by name: `j`, `shift+l`, `mod+f` (Ctrl, on a Mac Command), `alt+arrowleft`, ` `. */
export type KeyMap = { readonly [key: string]: () => void };

/** Calls what a pressed key stands for. Keys that belong to a field, a button or a dialog are left to them. */
export function useKeys(map: KeyMap): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = keyName(event);
      const action = latest.current[name];
      if (action === undefined || event.defaultPrevented || isTaken(event, name)) return;
      event.preventDefault();
      action();
    };
    return listenToKeys(onKey, { isFirst: false });
  }, []);
}

/** The name of a pressed key, as a key map has it. */
export function keyName(event: KeyboardEvent): string {
  const modifiers = [event.ctrlKey || event.metaKey ? 'mod+' : '', event.altKey ? 'alt+' : ''].join('');
  // A sign such as ? is a key of its own; a letter or an arrow with Shift is another key than without.
  const isNamed = /^([a-z]|Arrow\w+)$/i.test(event.key);
  const shift = event.shiftKey && (modifiers !== '' || isNamed) ? 'shift+' : '';
  return `${modifiers}${shift}${event.key.toLowerCase()}`;
}

/** True where the key means something to what has the focus. */
function isTaken(event: KeyboardEvent, name: string): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (isInside(target, '[data-own-keys]')) return true;
  if (FIELD_KEYS.includes(name)) return isTextField(target);
  if (name.startsWith('mod+') || name.startsWith('alt+')) return false;
  if (isTextField(target) || target instanceof HTMLSelectElement) return name !== 'escape';
  if (target instanceof HTMLInputElement) return name === ' ';
  if (name === ' ' || name === 'enter') return isInside(target, 'button, a, summary, [role=menu]');
  return isInside(target, '[role=menu]');
}

/** What a text field does by itself. */
const FIELD_KEYS: readonly string[] = ['mod+z', 'mod+shift+z', 'mod+y', 'mod+a'];

function isInside(target: Element | null, selector: string): boolean {
  return target !== null && target.closest(selector) !== null;
}
