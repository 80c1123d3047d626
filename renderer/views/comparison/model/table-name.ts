import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Translate } from '../../../locales/words.ts';
import { fileSides } from '../../../state/side-names.ts';

/** What a table of a comparison is called: 云川市 2023-2024 章节对应. */
export function nameTable({ left, right }: ComparisonView, what: string, t: Translate): string {
  const { place, years } = fileSides(left.summary, right.summary, t);
  return `${place} ${years} ${what}`;
}
