import { useSyncExternalStore } from 'react';

/** True while the window is narrower than `width` CSS pixels. */
export function useNarrow(width: number): boolean {
  const query = `(max-width: ${width - 1}px)`;
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => {
        media.removeEventListener('change', changed);
      };
    },
    () => window.matchMedia(query).matches,
  );
}
