import type { TableSource } from '../../shared/contract/table-views.ts';
import { useTranslation } from '../locales/words.ts';
import { run } from '../state/history.ts';
import { exportTable, importTables, tablesAsked, useTables } from '../state/tables-store.ts';
import { Menu, MenuItem } from './Menu.tsx';
import { Popover } from './Popover.tsx';

type TableMenuProps = {
  readonly source: TableSource;
  /** What the table is of, for the name of its file. */
  readonly name: string;
};

/** Writes a table to a file, or takes one back in. */
export function TableMenu({ source, name }: TableMenuProps) {
  const { t } = useTranslation();
  const isBusy = useTables((state) => state.isBusy);
  return (
    <Popover
      label={isBusy ? t('tables.working') : t('tables.menu')}
      title={t('tables.title')}
      className="button"
      align="end"
      testId="tables"
      openOn={tablesAsked}
    >
      {(close) => (
        <Menu label={t('tables.title')}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <MenuItem
              key={format}
              isDisabled={isBusy}
              testId={`table-${format}`}
              onSelect={() => {
                close();
                run(exportTable(source, `${name}.${format}`));
              }}
            >
              {t(`tables.${format}`)}
            </MenuItem>
          ))}
          <MenuItem
            isDisabled={isBusy}
            testId="table-import"
            onSelect={() => {
              close();
              run(importTables());
            }}
          >
            {t('tables.import')}
          </MenuItem>
        </Menu>
      )}
    </Popover>
  );
}
