import { useState } from 'react';
import type { SurveyedTable } from '../../../../shared/contract/column-api.ts';
import type { GrantedPath } from '../../../../shared/contract/grants.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { DialogForm } from '../../../components/kit/DialogForm.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { draftTable, isRead, leaveOut, planOf } from '../model/columns.ts';
import { answerTable, useColumns } from './columns-store.ts';
import { ReportsToCome } from './ReportsToCome.tsx';
import { SheetTable } from './SheetTable.tsx';
import styles from './ColumnsDialog.module.css';
import { SheetChoice } from './SheetChoice.tsx';

/** Asks what the columns of tables are, one table after the other. */
export function ColumnsDialog() {
  const asked = useColumns((state) => state.asked);
  const table = asked?.tables[asked.plans.length];
  if (asked === null || table === undefined) return null;
  const rest = { at: asked.plans.length + 1, of: asked.tables.length };
  return (
    <TableColumns
      key={table.key}
      table={table}
      files={asked.files}
      rest={rest}
      onLeave={() => asked.answer(null)}
    />
  );
}

type TableColumnsProps = {
  readonly table: SurveyedTable;
  readonly files: readonly GrantedPath[];
  readonly rest: { readonly at: number; readonly of: number };
  readonly onLeave: () => void;
};

function TableColumns({ table, files, rest, onLeave }: TableColumnsProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftTable(table));
  const [shown, setShown] = useState(() => Math.max(0, draft.sheets.findIndex(isRead)));
  const isLast = rest.at === rest.of;
  return (
    <DialogForm
      title={rest.of === 1 ? t('columns.title') : t('columns.title-of', rest)}
      size="wide"
      testId="columns-dialog"
      aside={<LeaveOut table={table} />}
      save={isLast ? t('columns.import') : t('columns.next')}
      saveTestId="columns-save"
      canSave={draft.sheets.some(isRead)}
      onSave={() => answerTable(planOf(draft))}
      onClose={onLeave}
    >
      <div className={styles['name']}>
        <b lang="zh-CN" data-report-text="">
          {table.name}
        </b>
        <Hint as="span">{t('columns.hint')}</Hint>
      </div>
      <SheetChoice draft={draft} shown={shown} onShow={setShown} onChange={setDraft} />
      <SheetTable key={shown} draft={draft} shown={shown} onChange={setDraft} />
      <ReportsToCome files={files} draft={draft} />
    </DialogForm>
  );
}

/** Takes the other files in without this table. */
function LeaveOut({ table }: { readonly table: SurveyedTable }) {
  const { t } = useTranslation();
  return (
    <Button kind="link" data-testid="columns-leave-out" onClick={() => answerTable(leaveOut(table))}>
      {t('columns.leave-out')}
    </Button>
  );
}
