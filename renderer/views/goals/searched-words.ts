import type { Searched } from '../../../shared/model/goal.ts';
import type { Translate } from '../../locales/words.ts';

/** What was searched in vain: the parts of the report, and the words. */
export function searchedWords({ parts, words }: Searched, t: Translate): string {
  const where = parts.map((part) => t(`role.${part}`)).join(t('app.comma'));
  const what = words.join(t('app.comma'));
  return t('goals.searched', { parts: where || t('goals.whole-text'), words: what || '—' });
}
