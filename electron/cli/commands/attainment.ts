import type { Attainment } from '../../../shared/model/attainment.ts';
import type { Figure } from '../../../shared/model/figure.ts';
import type { Language } from '../../../shared/words/words.ts';
import { describeNote } from '../../library/tables/attainment-note.ts';

/** Result over goal, or the reason why there is none; `check` where the two are far apart. */
export function describeAttainment(attainment: Attainment | null, isChosen: boolean) {
  const isComparable = attainment?.kind === 'comparable';
  return {
    ratio: isComparable ? attainment.ratio : null,
    reason: attainment === null || isComparable ? null : attainment.reason,
    check: isComparable && attainment.isExtreme,
    chosen: isChosen,
  };
}

/** 97.3%, or why there is no such number; nothing for a task. */
export function attainmentCell(
  figure: Figure | null,
  best: { readonly attainment: Attainment | null } | undefined,
  language: Language,
): string {
  if (figure === null || best === undefined) return '';
  const { attainment } = best;
  const note = describeNote(attainment, language) ?? '';
  if (attainment?.kind !== 'comparable') return note;
  const percent = formatRatio(attainment.ratio);
  return note === '' ? percent : `${percent} ${note}`;
}

/** 97.3% */
function formatRatio(ratio: number): string {
  return `${(100 * ratio).toFixed(1)}%`;
}
