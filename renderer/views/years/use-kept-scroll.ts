import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { useYears } from '../../state/years-store.ts';

/** Puts a scroller back to where it was left, and remembers where it is left. */
export function useKeptScroll(scroller: RefObject<HTMLDivElement | null>, mode: 'sections' | 'topic'): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    const { top, left } = useYears.getState().scroll[mode];
    element?.scrollTo({ top, left });
  }, [scroller, mode]);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const keep = (): void => {
      const place = { top: element.scrollTop, left: element.scrollLeft };
      useYears.setState((state) => ({ scroll: { ...state.scroll, [mode]: place } }));
    };
    element.addEventListener('scrollend', keep);
    return () => {
      element.removeEventListener('scrollend', keep);
    };
  }, [scroller, mode]);
}
