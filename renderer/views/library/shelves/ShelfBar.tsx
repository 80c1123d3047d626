import { Button } from '../../../components/kit/Button.tsx';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { ToggleChip } from '../../../components/kit/Chips.tsx';
import { DIVISION_LEVELS } from '../../../../shared/model/division.ts';
import { focusSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { chooseEnd } from '../../../state/ends.ts';
import { formatCount } from '../../../state/format.ts';
import { isOpen, NO_FILTER, SHELF_SORTS, type ShelfChoices } from '../model/shelf-filter.ts';
import type { PlaceRow } from '../model/place-rows.ts';
import { changeFilter, setAllOpen, useList } from './list-store.ts';
import { LibraryMenu } from './LibraryMenu.tsx';
import styles from './ShelfBar.module.css';

type ShelfBarProps = {
  readonly choices: ShelfChoices;
  readonly rows: readonly PlaceRow[];
  /** What is listed. */
  readonly places: number;
  readonly reports: number;
};

/** What is listed, in which order, and how much that is. */
export function ShelfBar({ choices, rows, places, reports }: ShelfBarProps) {
  const { t } = useTranslation();
  const filter = useList((state) => state.filter);
  return (
    <div className={styles['bar']} role="group" aria-label={t('places.narrow')} data-testid="shelf-bar">
      <SearchField
        label={t('places.find')}
        value={filter.typed}
        isClearable
        className={styles['find']}
        data-testid="place-find"
        onChange={(typed) => changeFilter({ typed })}
        onDown={() => focusSpot('main')}
      />
      <FilterFields choices={choices} />
      {!isOpen(filter) && (
        <Button
          kind="link"
          data-testid="filter-clear"
          onClick={() => useList.setState({ filter: NO_FILTER })}
        >
          {t('places.clear')}
        </Button>
      )}
      <div className={styles['how']}>
        <span className={styles['counts']} role="status" data-testid="listed-counts">
          {t('places.counts', { places: formatCount(places), n: formatCount(reports) })}
        </span>
        <SortChoice />
        <FoldAll rows={rows} />
        <LibraryMenu />
      </div>
    </div>
  );
}

function FilterFields({ choices: { provinces, tags, years } }: Pick<ShelfBarProps, 'choices'>) {
  const { t } = useTranslation();
  const filter = useList((state) => state.filter);
  const names = new Map(provinces);
  return (
    <>
      {provinces.length > 1 && (
        <Select
          choices={[null, ...names.keys()]}
          chosen={filter.province}
          words={(code) => (code === null ? t('places.all-provinces') : (names.get(code) ?? code))}
          aria-label={t('places.province')}
          data-testid="filter-province"
          onChoose={(province) => changeFilter({ province })}
        />
      )}
      <Select
        choices={[null, ...DIVISION_LEVELS, 'other' as const]}
        chosen={filter.level}
        words={(level) => t(level === null ? 'places.all-levels' : `places.level-${level}`)}
        aria-label={t('places.level')}
        data-testid="filter-level"
        onChoose={(level) => changeFilter({ level })}
      />
      <YearFields years={years} />
      {tags.length > 0 && <TagField tags={tags} />}
      <ToggleChip
        isOn={filter.hasWork}
        data-testid="filter-work"
        onToggle={() => changeFilter({ hasWork: !filter.hasWork })}
      >
        {t('places.has-work')}
      </ToggleChip>
    </>
  );
}

function TagField({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  const tag = useList((state) => state.filter.tag);
  return (
    <Select
      choices={[null, ...tags]}
      chosen={tag}
      words={(each) => each ?? t('places.all-tags')}
      aria-label={t('places.tag')}
      data-testid="filter-tag"
      onChoose={(each) => changeFilter({ tag: each })}
    />
  );
}

/** From which year to which. */
function YearFields({ years }: { readonly years: readonly number[] }) {
  const { t } = useTranslation();
  const filter = useList((state) => state.filter);
  return (['fromYear', 'toYear'] as const).map((end) => (
    <Select
      key={end}
      choices={[null, ...years]}
      chosen={filter[end]}
      words={(year) => (year === null ? t(`places.${end}`) : String(year))}
      aria-label={t(`places.${end}`)}
      data-testid={`filter-${end}`}
      onChoose={(year) => {
        const ends = { from: filter.fromYear, to: filter.toYear };
        const { from, to } = chooseEnd(ends, end === 'fromYear' ? 'from' : 'to', year);
        changeFilter({ fromYear: from, toYear: to });
      }}
    />
  ));
}

function SortChoice() {
  const { t } = useTranslation();
  const sort = useList((state) => state.sort);
  return (
    <Select
      choices={SHELF_SORTS}
      chosen={sort}
      words={(choice) => t(`places.sort-${choice}`)}
      aria-label={t('places.sort')}
      data-testid="shelf-sort"
      onChoose={(choice) => useList.setState({ sort: choice })}
    />
  );
}

/** Closes all groups and places, or opens the groups again. */
function FoldAll({ rows }: Pick<ShelfBarProps, 'rows'>) {
  const { t } = useTranslation();
  const groups = rows.filter((row) => row.kind === 'group');
  const open = rows.filter((row) => (row.kind === 'group' || row.kind === 'place') && row.isOpen);
  if (groups.length === 0 && open.length === 0) return null;
  const isFolding = open.length > 0;
  return (
    <Button
      kind="link"
      data-testid="fold-all"
      onClick={() =>
        setAllOpen(
          (isFolding ? open : groups).map(({ key }) => key),
          !isFolding,
        )
      }
    >
      {t(isFolding ? 'places.fold' : 'places.unfold')}
    </Button>
  );
}
