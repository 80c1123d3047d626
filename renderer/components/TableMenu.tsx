import { Fragment } from 'react';
import type { TableSource } from '../../shared/contract/table-views.ts';
import { useTranslation } from '../locales/words.ts';
import { formatCount } from '../state/format.ts';
import { run } from '../state/history.ts';
import { exportTable, importTables, tablesAsked, useTables } from '../state/tables-store.ts';
import { MenuButton, MenuHead, MenuItem } from './Menu.tsx';

const FORMATS = ['xlsx', 'csv'] as const;
/** Notes can be handed to other programs, too. */
const NOTE_FORMATS = [...FORMATS, 'jsonld', 'qdpx'] as const;

/** What a screen's table is made of, asked for when its menu opens. */
export type ScreenTable = {
  /** All there is. */
  readonly source: TableSource;
  /** What is listed, where that is not all; null where it is, or nothing is. */
  readonly listed?: () => { readonly source: TableSource; readonly count: number } | null;
  /** What is listed with years as columns. */
  readonly wide?: () => TableSource | null;
  /** Other tables of the same, each with a name of its own. */
  readonly others?: readonly NamedTable[];
};

/** A table beside the screen's own; `id` is for tests, `head` stands above it, `name` is that of its file. */
export type NamedTable = {
  readonly id: string;
  readonly source: TableSource;
  readonly head: string;
  readonly name: string;
};

type TableMenuProps = ScreenTable & {
  /** What the table is of, for the name of its file. */
  readonly name: string;
  /** In a dialog above the screen: the menu bar opens the menu of the screen. */
  readonly isAbove?: boolean;
};

/** Writes a table to a file, or takes one back in. */
export function TableMenu({ source, listed, wide, others, name, isAbove = false }: TableMenuProps) {
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
      testId={isAbove ? 'tables-above' : 'tables'}
      {...(!isAbove && { openOn: tablesAsked })}
    >
      {listed !== undefined && <ListedItems listed={listed} name={name} />}
      <FormatItems source={source} name={name} id="table" />
      {wide !== undefined && <WideItems wide={wide} name={name} />}
      {others !== undefined && <OtherItems others={others} />}
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

type Named = Pick<TableMenuProps, 'name'>;

/** What is listed, and below it the head of all. */
function ListedItems({ listed, name }: Named & { readonly listed: NonNullable<ScreenTable['listed']> }) {
  const { t } = useTranslation();
  const found = listed();
  if (found === null) return null;
  return (
    <>
      <MenuHead>{t('tables.listed', { n: formatCount(found.count) })}</MenuHead>
      <FormatItems
        source={found.source}
        name={t('tables.listed-name', { name, n: found.count })}
        id="table-listed"
      />
      <MenuHead>{t('tables.all')}</MenuHead>
    </>
  );
}

function WideItems({ wide, name }: Named & { readonly wide: NonNullable<ScreenTable['wide']> }) {
  const { t } = useTranslation();
  const source = wide();
  if (source === null) return null;
  return (
    <>
      <MenuHead>{t('tables.wide')}</MenuHead>
      <FormatItems source={source} name={t('tables.wide-name', { name })} id="table-wide" />
      <MenuHead>{t('tables.back-in')}</MenuHead>
    </>
  );
}

/** Each under its head, and below them the head of taking back in. */
function OtherItems({ others }: { readonly others: readonly NamedTable[] }) {
  const { t } = useTranslation();
  return (
    <>
      {others.map(({ id, source, head, name }) => (
        <Fragment key={id}>
          <MenuHead>{head}</MenuHead>
          <FormatItems source={source} name={name} id={id} />
        </Fragment>
      ))}
      <MenuHead>{t('tables.back-in')}</MenuHead>
    </>
  );
}

function FormatItems({ source, name, id }: Named & { readonly source: TableSource; readonly id: string }) {
  const { t } = useTranslation();
  const isBusy = useTables((state) => state.isBusy);
  return (source.kind === 'notes' && source.only === undefined ? NOTE_FORMATS : FORMATS).map((format) => (
    <MenuItem
      key={format}
      isDisabled={isBusy}
      testId={`${id}-${format}`}
      onSelect={() => run(exportTable(source, `${name}.${format}`))}
    >
      {t(`tables.${format}`)}
    </MenuItem>
  ));
}
