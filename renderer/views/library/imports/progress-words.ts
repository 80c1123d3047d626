import type { ImportProgress } from '../../../../shared/contract/views.ts';
import type { Translate } from '../../../locales/words.ts';

/** How far an import is; before its table is taken in nothing is imported yet, and files are but read. */
export function describeJob({ done, total, scan, survey }: ImportProgress, t: Translate): string {
  if (scan === null && total === 0) return t('import.starting');
  if (scan === null) return t(survey === undefined ? 'import.progress' : 'import.reading', { done, total });
  const time = describeTime(scan.seconds, t);
  return scan.done === 0
    ? t('import.scan-begins', { count: scan.total, time })
    : t('import.scan', { done: scan.done, count: scan.total, time });
}

/** Shorter than this a time is told in seconds. */
const SOON = 90;

function describeTime(seconds: number, t: Translate): string {
  return seconds < SOON
    ? t('import.seconds', { n: seconds })
    : t('import.minutes', { n: Math.round(seconds / 60) });
}
