import type { SectionPair } from '../../../../shared/model/comparison.ts';
import { formatScore } from '../../../state/format.ts';
import type { Translate } from '../../../locales/words.ts';

/** A share of 0 to 1 in whole per cent: 0.253 is 25%. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** How much of two sections belongs together and how sure that is, in words. */
export function formatShares(
  { goes, comes, grade }: SectionPair,
  t: Translate,
): { readonly goes: string; readonly comes: string; readonly grade: string } {
  return { goes: formatShare(goes), comes: formatShare(comes), grade: t(`grade.${grade ?? 'sure'}`) };
}

/** Why two sections were matched, or that one has no partner. */
export function formatReason(pair: SectionPair, t: Translate): string {
  const { relation, terms } = pair;
  if (relation === 'new' || relation === 'dropped' || relation === 'unsure')
    return t(`comparison.match-${relation}`);
  if (pair.left === 0) return t('comparison.match-heads');
  const match = { score: formatScore(pair.score), ...formatShares(pair, t) };
  return terms.length === 0
    ? t('comparison.match-line-none', match)
    : t('comparison.match-line', { ...match, terms: terms.join('、') });
}
