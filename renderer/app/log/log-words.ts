import type { LoggedStep, LoggedThing } from '../../../shared/contract/history-api.ts';
import type { Action } from '../../../shared/contract/views.ts';
import type { Translate } from '../../locales/words.ts';
import { formatMoment } from '../../state/format.ts';

/** What a step was about: place and years, how many things, who coded. */
export function aboutWords(step: LoggedStep, t: Translate): string {
  return join([
    reportWords(step),
    step.changes > 1 ? t('log.changes', { n: step.changes }) : '',
    step.coder === '' ? t('log.unrecorded') : step.coder,
  ]);
}

/** 澜江市 · 2024 → 2025 */
export function reportWords({ reports }: Pick<LoggedThing, 'reports'>): string {
  const [first, second] = reports;
  const place = first?.place ?? '';
  const years = reports.flatMap(({ year }) => (year === null ? [] : [year])).join(' → ');
  const other = second !== undefined && second.place !== place ? second.place : '';
  return join([[place, other].filter((name) => name !== '').join(' → '), years]);
}

/** 新增 · 标为已审 · 二、重点任务 › （一）办好民生实事 */
export function kindWords({ result, path }: Pick<LoggedThing, 'result' | 'path'>): string {
  return join([result, path]);
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
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
    const { words: own, otherWords, remark, at } = step;
    const shown = [
      t(`step.${step.action}`),
      aboutWords(step, t),
      kindWords(step),
      own,
      otherWords,
      remark,
      at,
    ]
      .join(' ')
      .toLowerCase();
    return words.every((word) => shown.includes(word));
  });
}
