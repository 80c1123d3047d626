import { useEffect, useLayoutEffect } from 'react';
import { takeSpot } from '../../components/spots.ts';
import { useYears } from './years-store.ts';

/** Puts a scroller back to where it was left, with the keys that no one has, and remembers where it is left. */
export function useKeptScroll(element: HTMLDivElement | null, mode: 'sections' | 'topic'): void {
  useLayoutEffect(() => {
    const { top, left } = useYears.getState().scroll[mode];
    element?.scrollTo({ top, left });
  }, [element, mode]);
  useEffect(() => (element === null ? undefined : takeSpot('main', element)), [element]);
  useEffect(() => {
    if (element === null) return undefined;
    const keep = (): void => {
      const place = { top: element.scrollTop, left: element.scrollLeft };
      useYears.setState((state) => ({ scroll: { ...state.scroll, [mode]: place } }));
    };
    element.addEventListener('scrollend', keep);
    return () => element.removeEventListener('scrollend', keep);
  }, [element, mode]);
}
