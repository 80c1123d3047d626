import { clsx } from 'clsx';
import { useState } from 'react';
import type { CellWords } from '../../../../shared/contract/column-api.ts';
import { COLUMN_ROLES, type ColumnRole } from '../../../../shared/model/table-columns.ts';
import { Select } from '../../../components/kit/Select.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import {
  changeSheet,
  columnName,
  widthOf,
  withRole,
  type SheetDraft,
  type TableDraft,
} from '../model/columns.ts';
import styles from './ColumnsDialog.module.css';

type SheetTableProps = {
  readonly draft: TableDraft;
  readonly shown: number;
  readonly onChange: (draft: TableDraft) => void;
};

const CHOICES: readonly (ColumnRole | null)[] = [...COLUMN_ROLES, null];

/** The first rows of a sheet, with a choice above each column of what it is. */
export function SheetTable({ draft, shown, onChange }: SheetTableProps) {
  const { t } = useTranslation();
  const sheet = draft.sheets[shown];
  if (sheet === undefined) return null;
  const columns = Array.from({ length: widthOf(draft.table, shown) }, (_, at) => at);
  const choose = (at: number, role: ColumnRole | null): void =>
    onChange(changeSheet(draft, shown, { roles: withRole(sheet.roles, at, role) }));
  return (
    <div className={styles['scroller']} tabIndex={0} role="group" aria-label={t('columns.first-rows')}>
      <table className={styles['sheet']} data-testid="columns-table">
        <thead>
          <Roles sheet={sheet} columns={columns} onChoose={choose} />
        </thead>
        <tbody>
          {(draft.table.sheets[shown]?.sample ?? []).map((row, line) => (
            <tr key={line} className={clsx(line === 0 && sheet.hasHead && styles['titles'])}>
              {columns.map((at) => (
                <Cell key={at} cell={row[at]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RolesProps = {
  readonly sheet: SheetDraft;
  readonly columns: readonly number[];
  readonly onChoose: (at: number, role: ColumnRole | null) => void;
};

/** A choice for each column. The text, which often stands behind many others, is in view at first. */
function Roles({ sheet, columns, onChoose }: RolesProps) {
  const [text] = useState(() => sheet.roles.indexOf('text'));
  return (
    <tr>
      {columns.map((at) => (
        <th key={at} scope="col" ref={at === text ? showColumn : undefined}>
          <RoleChoice sheet={sheet} at={at} onChoose={(role) => onChoose(at, role)} />
        </th>
      ))}
    </tr>
  );
}

function showColumn(column: HTMLElement | null): void {
  column?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

type RoleChoiceProps = {
  readonly sheet: SheetDraft;
  readonly at: number;
  readonly onChoose: (role: ColumnRole | null) => void;
};

function RoleChoice({ sheet, at, onChoose }: RoleChoiceProps) {
  const { t } = useTranslation();
  const chosen = sheet.roles[at] ?? null;
  return (
    <Select
      className={styles['role']}
      choices={CHOICES}
      chosen={chosen}
      words={(role) => (role === null ? t('columns.role-none') : t(`columnRole.${role}`))}
      aria-label={t('columns.role-of', { column: columnName(sheet, at) })}
      data-testid={`columns-role-${at}`}
      data-role={chosen ?? 'none'}
      onChoose={onChoose}
    />
  );
}

function Cell({ cell }: { readonly cell: CellWords | undefined }) {
  const { t } = useTranslation();
  const { words = '', characters = 0 } = cell ?? {};
  const isCut = Array.from(words).length < characters && characters > 60;
  return (
    <td>
      <span className={styles['cell']} lang="zh-CN" data-report-text="">
        {isCut ? `${words}…` : words}
      </span>
      {isCut && <small>{t('columns.characters', { n: formatCount(characters) })}</small>}
    </td>
  );
}
