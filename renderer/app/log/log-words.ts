import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { Translate } from '../../locales/words.ts';
import { formatMoment } from '../../state/format.ts';

/** What a step was about: place and years, who coded, how many things. */
export function aboutWords({ reports, coder, changes }: LoggedStep, t: Translate): string {
  const [first, second] = reports;
  const place = first?.place ?? '';
  const years = reports.flatMap(({ year }) => (year === null ? [] : [year])).join(' → ');
  const other = second !== undefined && second.place !== place ? second.place : '';
  return [
    [place, other].filter((name) => name !== '').join(' → '),
    years,
    coder === '' ? t('log.unrecorded') : coder,
    changes > 1 ? t('log.changes', { n: changes }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Which steps are looked for; null takes in all. */
export type LogFilter = {
  readonly query: string;
  readonly kind: Action | null;
  readonly coder: string | null;
  /** Days of this computer's clock, as `dayOf` gives them, both taken in. */
  readonly from: string | null;
  readonly to: string | null;
};

export const NO_FILTER: LogFilter = { query: '', kind: null, coder: null, from: null, to: null };

/** The day of a step: 2026-01-05. */
export function dayOf({ at }: Pick<LoggedStep, 'at'>): string {
  return formatMoment(at).slice(0, 10);
}

/** The steps that all parts of the filter take in; the words of the query may stand anywhere in what is shown of a step. */
export function filterSteps(
  steps: readonly LoggedStep[],
  { query, kind, coder, from, to }: LogFilter,
  t: Translate,
): readonly LoggedStep[] {
  const words = query.trim().toLowerCase().split(/\s+/u);
  return steps.filter((step) => {
    const isOut =
      (kind !== null && step.action !== kind) ||
      (coder !== null && step.coder !== coder) ||
      (from !== null && dayOf(step) < from) ||
      (to !== null && dayOf(step) > to);
    if (isOut) return false;
    const shown = [t(`step.${step.action}`), aboutWords(step, t), step.words, step.remark, step.at]
      .join(' ')
      .toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}
