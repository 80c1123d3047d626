import type { RowChange, SurveyRow } from '../../../../shared/contract/survey-api.ts';
import type { SurveyRowId } from '../../../../shared/model/survey.ts';

/** What the reader does to rows of the table. */
export type SurveyAct =
  | { readonly kind: 'correct'; readonly rows: readonly SurveyRowId[]; readonly change: RowChange }
  | { readonly kind: 'leave-out'; readonly rows: readonly SurveyRowId[]; readonly isOut: boolean };

/** What takes an act back, given the rows before it; of rows that stood in one way a single act. */
export function inverseOf(act: SurveyAct, before: readonly SurveyRow[]): readonly SurveyAct[] {
  const meant = new Set(act.rows);
  const rows = before.filter(({ id }) => meant.has(id));
  if (act.kind === 'leave-out') {
    const moved = rows.filter(({ isOut, canTake }) => canTake && isOut !== act.isOut).map(({ id }) => id);
    return moved.length === 0 ? [] : [{ kind: 'leave-out', rows: moved, isOut: !act.isOut }];
  }
  const groups = new Map<string, { readonly change: RowChange; readonly rows: SurveyRowId[] }>();
  for (const row of rows.filter(({ report }) => report !== null)) {
    const change = ownOf(row, act.change);
    const key = JSON.stringify(change);
    const group = groups.get(key) ?? { change, rows: [] };
    group.rows.push(row.id);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind: 'correct', ...group }));
}

/** What the reader had written over the same fields of a row: null where it stood as read. */
function ownOf({ report }: SurveyRow, { place, year, session, edition }: RowChange): RowChange {
  if (report === null) return {};
  const { read } = report;
  return {
    ...(place !== undefined && { place: report.place === read.place ? null : report.place }),
    ...(year !== undefined && { year: report.year === read.year ? null : (report.year ?? 'none') }),
    ...(session !== undefined && { session: report.session === read.session ? null : report.session }),
    ...(edition !== undefined && { edition: report.edition === read.edition ? null : report.edition }),
  };
}
