import type { ImportRecord } from '../../../../shared/contract/views.ts';
import type { Translate } from '../../../locales/words.ts';

const COUNTED = ['imported', 'duplicate', 'failed', 'skipped', 'left-out', 'left'] as const;

/** How many came in, were there, failed and so on; what there is none of is left out. */
export function countWords(counts: ImportRecord['counts'], t: Translate): string {
  return COUNTED.filter((status) => counts[status] > 0)
    .map((status) => t(`import.${status}`, { count: counts[status] }))
    .join(' · ');
}
