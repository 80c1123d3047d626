import { ROLES } from '../../../../shared/model/outline.ts';
import {
  SEARCH_EVERYWHERE,
  SEARCHED_CHANGES,
  SEARCHED_KINDS,
} from '../../../../shared/contract/search-api.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { TableMenu } from '../../../components/TableMenu.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { chooseEnd } from '../../../state/ends.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { choicesOf } from '../model/shelf-filter.ts';
import { isEverywhere } from '../model/search-words.ts';
import { changeSearchFilter, useSearch } from './search-store.ts';
import { SearchHelp } from './SearchHelp.tsx';
import { SearchPlaceField } from './SearchPlaceField.tsx';
import styles from './SearchBar.module.css';

/** Where a search looks, how it is written, and its hits as a table. */
export function SearchBar() {
  const { t } = useTranslation();
  const filter = useSearch((state) => state.filter);
  const query = useSearch((state) => state.query.trim());
  const total = useSearch((state) => state.result?.total ?? 0);
  return (
    <div className={styles['bar']} role="group" aria-label={t('search.where')} data-testid="search-bar">
      <SearchPlaceField />
      <YearFields />
      <Choices />
      {!isEverywhere(filter) && (
        <Button
          kind="link"
          data-testid="search-everywhere"
          onClick={() => changeSearchFilter(SEARCH_EVERYWHERE)}
        >
          {t('places.clear')}
        </Button>
      )}
      <Spacer />
      <SearchHelp />
      {total > 0 && <TableMenu source={{ kind: 'hits', query, filter }} name={t('search.file', { query })} />}
    </div>
  );
}

/** From which year to which. */
function YearFields() {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves) ?? [];
  const filter = useSearch((state) => state.filter);
  const { years } = choicesOf(shelves);
  return (['fromYear', 'toYear'] as const).map((end) => (
    <Select
      key={end}
      choices={withChosen([null, ...years], filter[end])}
      chosen={filter[end]}
      words={(year) => (year === null ? t(`places.${end}`) : String(year))}
      aria-label={t(`places.${end}`)}
      data-testid={`search-${end}`}
      onChoose={(year) => {
        const ends = { from: filter.fromYear, to: filter.toYear };
        const { from, to } = chooseEnd(ends, end === 'fromYear' ? 'from' : 'to', year);
        changeSearchFilter({ fromYear: from, toYear: to });
      }}
    />
  ));
}

/** A choice that the library no longer has stays one. */
function withChosen<T>(choices: readonly T[], chosen: T): readonly T[] {
  return choices.includes(chosen) ? choices : [...choices, chosen];
}

/** Which part of a report, what of it or of what was written on it, and what became of it between years. */
function Choices() {
  const { t } = useTranslation();
  const { role, kind, change } = useSearch((state) => state.filter);
  return (
    <>
      <Select
        choices={[null, ...ROLES]}
        chosen={role}
        words={(each) => (each === null ? t('search.all-roles') : t(`role.${each}`))}
        aria-label={t('search.role')}
        data-testid="search-role"
        onChoose={(each) => changeSearchFilter({ role: each })}
      />
      <Select
        choices={[null, ...SEARCHED_KINDS]}
        chosen={kind}
        words={(each) => (each === null ? t('search.all-kinds') : t(`search.kind-${each}`))}
        aria-label={t('search.kind')}
        data-testid="search-kind"
        // What changed between years is text.
        onChoose={(each) =>
          changeSearchFilter({ kind: each, ...(each !== null && each !== 'text' && { change: null }) })
        }
      />
      <Select
        choices={[null, ...SEARCHED_CHANGES]}
        chosen={change}
        words={(each) => (each === null ? t('search.all-changes') : t(`search.change-${each}`))}
        aria-label={t('search.change')}
        title={t('search.change-hint')}
        data-testid="search-change"
        onChoose={(each) =>
          changeSearchFilter({ change: each, ...(each !== null && kind !== 'text' && { kind: null }) })
        }
      />
    </>
  );
}
