import { SearchField } from '../../components/kit/SearchField.tsx';
import { asFindField } from '../../components/spots.ts';
import { useTranslation } from '../../locales/words.ts';
import { focusTable } from './actions.ts';
import { filterTerms, useTerms } from './terms-store.ts';

/** Narrows the table to phrases that hold the words; Enter goes to the table. */
export function FilterField() {
  const { t } = useTranslation();
  const query = useTerms((state) => state.filter.query);
  return (
    <SearchField
      label={t('terms.filter')}
      value={query}
      onChange={(words) => filterTerms({ query: words })}
      onEnter={focusTable}
      onDown={focusTable}
      onEscape={() => {
        filterTerms({ query: '' });
        focusTable();
      }}
      ref={asFindField}
      data-testid="terms-filter"
    />
  );
}
