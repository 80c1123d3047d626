import type { KeyboardEvent } from 'react';
import { isTextField } from '../focus.ts';
import { keyName } from '../use-keys.ts';
import type { NearItems } from './near-items.ts';

/**
 * Lets End lead to the end of a text of which only what is near is drawn. The browser would go to where the end was reckoned to be
 * before what stands there was measured, and stop some lines short of it.
 */
export function goToEnd(event: KeyboardEvent<HTMLElement>, items: NearItems): void {
  const name = keyName(event.nativeEvent);
  const target = event.target instanceof Element ? event.target : null;
  if ((name !== 'end' && name !== 'mod+end') || event.shiftKey || isTextField(target)) return;
  event.preventDefault();
  items.scrollToIndex(items.options.count - 1, { align: 'end' });
}
