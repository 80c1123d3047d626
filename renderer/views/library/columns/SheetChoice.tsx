import type { ReactNode } from 'react';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { changeSheet, type TableDraft } from '../model/columns.ts';
import styles from './ColumnsDialog.module.css';

type SheetChoiceProps = {
  readonly draft: TableDraft;
  /** The sheet that is shown. */
  readonly shown: number;
  readonly onShow: (at: number) => void;
  readonly onChange: (draft: TableDraft) => void;
};

/** Which sheet is shown, whether it is taken, and whether its first row names the columns. */
export function SheetChoice(props: SheetChoiceProps) {
  const { draft, shown, onChange } = props;
  const { t } = useTranslation();
  const sheet = draft.sheets[shown];
  if (sheet === undefined) return null;
  const { rows = 0, ground } = draft.table.sheets[shown] ?? {};
  return (
    <div className={styles['choices']}>
      {draft.sheets.length > 1 && <Sheets {...props} isTaken={sheet.isTaken} />}
      <Ticked label={t('columns.has-head')}>
        <Checkbox
          label={t('columns.has-head')}
          isOn={sheet.hasHead}
          data-testid="columns-head"
          onToggle={() => onChange(changeSheet(draft, shown, { hasHead: !sheet.hasHead }))}
        />
      </Ticked>
      <Hint as="span">{t('columns.rows', { n: formatCount(rows) })}</Hint>
      {ground === 'remembered' && <Hint as="span">{t('columns.remembered')}</Hint>}
    </div>
  );
}

type SheetsProps = SheetChoiceProps & { readonly isTaken: boolean };

/** The sheets of a workbook, and whether the one that is shown is taken. */
function Sheets({ draft, shown, isTaken, onShow, onChange }: SheetsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        choices={draft.sheets.map((_, at) => at)}
        chosen={shown}
        words={(at) => draft.sheets[at]?.sheet ?? ''}
        lang="zh-CN"
        data-report-text=""
        aria-label={t('columns.sheet')}
        data-testid="columns-sheet"
        onChoose={onShow}
      />
      <Ticked label={t('columns.take-sheet')}>
        <Checkbox
          label={t('columns.take-sheet')}
          isOn={isTaken}
          data-testid="columns-take"
          onToggle={() => onChange(changeSheet(draft, shown, { isTaken: !isTaken }))}
        />
      </Ticked>
    </>
  );
}

function Ticked({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={styles['ticked']}>
      {children}
      <span aria-hidden="true">{label}</span>
    </label>
  );
}
