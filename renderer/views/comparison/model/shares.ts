import type { SectionPair } from '../../../../shared/model/comparison.ts';
import type { Translate } from '../../../locales/words.ts';

/** How much of two sections belongs together and how sure that is, in words. */
export function formatShares(
  { goes, comes, grade }: SectionPair,
  t: Translate,
): { readonly goes: string; readonly comes: string; readonly grade: string } {
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  return { goes: percent(goes), comes: percent(comes), grade: t(`grade.${grade ?? 'sure'}`) };
}
