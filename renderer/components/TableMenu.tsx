import type { TableSource } from '../../shared/contract/table-views.ts';
import { useTranslation } from '../locales/words.ts';
import { run } from '../state/history.ts';
import { exportTable, importTables, tablesAsked, useTables } from '../state/tables-store.ts';
import { MenuButton, MenuItem } from './Menu.tsx';

const FORMATS = ['xlsx', 'csv'] as const;
/** Notes can be handed to other programs, too. */
const NOTE_FORMATS = [...FORMATS, 'jsonld', 'qdpx'] as const;

type TableMenuProps = {
  readonly source: TableSource;
  /** What the table is of, for the name of its file. */
  readonly name: string;
};

/** Writes a table to a file, or takes one back in. */
export function TableMenu({ source, name }: TableMenuProps) {
  const { t } = useTranslation();
  const { isBusy, taking } = useTables();
  const working =
    taking === null ? t('tables.working') : t('tables.taking', { percent: Math.floor(taking.share * 100) });
  return (
    <MenuButton
      label={isBusy ? working : t('tables.menu')}
      title={t('tables.title')}
      kind="plain"
      align="end"
      testId="tables"
      openOn={tablesAsked}
    >
      {(source.kind === 'notes' ? NOTE_FORMATS : FORMATS).map((format) => (
        <MenuItem
          key={format}
          isDisabled={isBusy}
          testId={`table-${format}`}
          onSelect={() => run(exportTable(source, `${name}.${format}`))}
        >
          {t(`tables.${format}`)}
        </MenuItem>
      ))}
      <MenuItem writes isDisabled={isBusy} testId="table-import" onSelect={() => run(importTables())}>
        {t('tables.import')}
      </MenuItem>
      {taking !== null && (
        <MenuItem testId="table-stop" onSelect={taking.stop}>
          {t('tables.stop')}
        </MenuItem>
      )}
    </MenuButton>
  );
}
