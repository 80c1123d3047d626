import { useMemo, type ReactNode } from 'react';
import { useTranslation as useI18n } from 'react-i18next';
import { WordsContext, type Translate } from './words.ts';

/** Listens for another language on behalf of all components below: each by itself, in lists of hundreds, is slow to draw. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useI18n();
  const words = useMemo((): { readonly t: Translate } => ({ t: (key, values = {}) => t(key, values) }), [t]);
  return <WordsContext value={words}>{children}</WordsContext>;
}
