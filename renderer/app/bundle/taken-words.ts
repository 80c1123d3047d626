import type { Language } from '../../../shared/words/words.ts';
import { BUNDLE_TOPICS } from '../../../shared/model/bundle.ts';
import { BUNDLE_TOPIC_WORDS } from '../../../shared/words/bundle.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import type { Translate } from '../../locales/words.ts';
import type { OpenedBundle } from '../../state/bundle-store.ts';
import { formatCount } from '../../state/format.ts';

type Taken = NonNullable<OpenedBundle['taken']>;

/** What came of a bundle that was taken in, a line each, and how it is taken back. */
export function takenWords(taken: Taken, t: Translate, language: Language): readonly string[] {
  const { view, backup, restored, step } = taken;
  const { counts, conflicts } = view;
  const words = wordsIn(BUNDLE_TOPIC_WORDS, language);
  const added = BUNDLE_TOPICS.filter((topic) => counts[topic].added > 0).map((topic) =>
    t('bundle.added-of', { what: words[topic], n: formatCount(counts[topic].added) }),
  );
  const hasReports = counts.reports.added > 0 || restored > 0;
  const undo = [t('bundle.taken-undo'), ...(hasReports ? [t('bundle.taken-stay')] : [])].join(
    language === 'en' ? ' ' : '',
  );
  return [
    added.length === 0 ? t('bundle.taken-nothing') : t('bundle.taken', { what: added.join(t('bundle.and')) }),
    ...(conflicts.length === 0 ? [] : [t('bundle.taken-conflicts', { n: formatCount(conflicts.length) })]),
    ...(restored === 0 ? [] : [t('bundle.taken-restored', { n: formatCount(restored) })]),
    ...(backup === null ? [] : [t('bundle.taken-backup', { name: backup })]),
    ...(step === null ? [] : [undo]),
  ];
}
