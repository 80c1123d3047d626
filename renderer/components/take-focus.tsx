import { useLayoutEffect, useRef } from 'react';
import { focused } from './focus.ts';

/** What Tab leads to. */
const TABBED = 'button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], [tabindex="0"]';

/**
 * Stands in what opens above the page, and gives it the focus before the next key comes. By itself it takes it a frame later: until
 * then a key would go to what is beneath. `whole`: it is the whole that has the keys, as of a menu; else its first part.
 */
export function TakeFocus({ whole = false }: { readonly whole?: boolean }) {
  const own = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // Not before it was seen where the focus was: there it goes back to.
    queueMicrotask(() => {
      const popup = own.current?.parentElement ?? null;
      if (popup === null || popup.contains(focused())) return;
      const first = whole ? null : popup.querySelector<HTMLElement>(TABBED);
      (first ?? popup).focus({ preventScroll: true });
    });
  }, [whole]);
  return <span ref={own} hidden />;
}
