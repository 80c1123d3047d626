import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { Translate } from '../../locales/words.ts';

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

/** The steps of a kind (null: of any) that have all words of the query somewhere in what is shown of them. */
export function filterSteps(
  steps: readonly LoggedStep[],
  query: string,
  kind: Action | null,
  t: Translate,
): readonly LoggedStep[] {
  const words = query.trim().toLowerCase().split(/\s+/u);
  return steps.filter((step) => {
    if (kind !== null && step.action !== kind) return false;
    const shown = [t(`step.${step.action}`), aboutWords(step, t), step.words, step.remark, step.at]
      .join(' ')
      .toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}
