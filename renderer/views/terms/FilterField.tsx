import { useTranslation } from '../../locales/words.ts';
import { asFindField } from '../../components/spots.ts';
import { useTerms } from './terms-store.ts';
import { focusTable } from './actions.ts';

/** Narrows the table to phrases that hold the words; Enter goes to the table. */
export function FilterField() {
  const { t } = useTranslation();
  const filter = useTerms((state) => state.filter);
  return (
    <div className="find terms-find" role="search">
      <input
        value={filter.query}
        placeholder={t('terms.filter')}
        aria-label={t('terms.filter')}
        ref={asFindField}
        data-testid="terms-filter"
        onChange={(event) => {
          useTerms.setState((state) => ({
            filter: { ...filter, query: event.target.value },
            cell: { ...state.cell, row: state.pinned.length },
          }));
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') useTerms.setState({ filter: { ...filter, query: '' } });
          if (event.key === 'Enter' || event.key === 'Escape') focusTable();
        }}
      />
    </div>
  );
}
