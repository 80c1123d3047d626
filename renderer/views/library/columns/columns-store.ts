import { create } from 'zustand';
import type { SurveyedTable } from '../../../../shared/contract/column-api.ts';
import type { GrantedPath } from '../../../../shared/contract/grants.ts';
import type { TablePlan } from '../../../../shared/model/table-columns.ts';

/** Tables whose columns the reader is asked about, one after the other. */
type Asked = {
  readonly files: readonly GrantedPath[];
  readonly tables: readonly SurveyedTable[];
  readonly plans: readonly TablePlan[];
  readonly answer: (plans: readonly TablePlan[] | null) => void;
};

export const useColumns = create<{ readonly asked: Asked | null }>()(() => ({ asked: null }));

/** Asks what the columns of tables among `files` are; null where the reader would rather not take anything in. */
export function askColumns(
  files: readonly GrantedPath[],
  tables: readonly SurveyedTable[],
): Promise<readonly TablePlan[] | null> {
  useColumns.getState().asked?.answer(null);
  return new Promise((resolve) => {
    const answer = (plans: readonly TablePlan[] | null): void => {
      useColumns.setState({ asked: null });
      resolve(plans);
    };
    useColumns.setState({ asked: { files, tables, plans: [], answer } });
  });
}

/** Takes the answer for the table that is asked about, and goes on to the next. */
export function answerTable(plan: TablePlan): void {
  const { asked } = useColumns.getState();
  if (asked === null) return;
  const plans = [...asked.plans, plan];
  if (plans.length === asked.tables.length) asked.answer(plans);
  else useColumns.setState({ asked: { ...asked, plans } });
}
