import { useEffect } from 'react';
import { useApp } from '../state/app-store.ts';

/** Keeps the page's theme, contrast and palette at what the user chose, or at what the system has. */
export function useTheme(): void {
  const theme = useApp((state) => state.settings.theme);
  const contrast = useApp((state) => state.settings.contrast);
  const palette = useApp((state) => state.settings.palette);
  useEffect(
    () =>
      follow('(prefers-color-scheme: dark)', (isAsked) => {
        const isDark = theme === 'system' ? isAsked : theme === 'dark';
        document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
      }),
    [theme],
  );
  useEffect(
    () =>
      follow('(prefers-contrast: more)', (isAsked) => {
        document.documentElement.dataset['contrast'] = contrast === 'high' || isAsked ? 'high' : 'normal';
      }),
    [contrast],
  );
  useEffect(() => {
    document.documentElement.dataset['palette'] = palette;
  }, [palette]);
}

/** Applies what the system asks for, now and whenever that changes; ends with the answer. */
function follow(query: string, apply: (isAsked: boolean) => void): () => void {
  const media = window.matchMedia(query);
  const onChange = (): void => apply(media.matches);
  onChange();
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
