import { useEffect, useState } from 'react';
import { answerKeys } from '../../../components/answer-keys.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { IconButton } from '../../../components/kit/IconButton.tsx';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import { Popover } from '../../../components/Popover.tsx';
import { roveInPage } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { isSameFilter } from '../model/search-words.ts';
import { NameSearch } from './NameSearch.tsx';
import {
  loadSearches,
  removeSearch,
  renameSearch,
  saveSearch,
  searchAgain,
  useSearch,
  type Sought,
} from './search-store.ts';
import { useSoughtWords } from './use-sought-words.ts';
import styles from './SavedSearches.module.css';

/** The searches that are kept: to be made again, renamed, forgotten; and the one that is made now, to be kept. */
export function SavedSearches() {
  const { t } = useTranslation();
  return (
    <Popover label="☆" name={t('search.saved')} title={t('search.saved')} kind="icon" testId="saved-searches">
      {(close) => <SavedList onClose={close} />}
    </Popover>
  );
}

function SavedList({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  // As it stands in the field: it may be looked for only in a moment.
  const { saved, last, typed: query, filter } = useSearch();
  useEffect(() => run(loadSearches()), []);
  const isSame = last?.query === query.trim() && isSameFilter(last.filter, filter);
  return (
    <div className={styles['list']} onKeyDown={answerKeys(roveInPage)} data-testid="saved-list">
      {query.trim() !== '' && <KeepThis sought={{ query, filter }} />}
      {last !== null && !isSame && (
        <SoughtLine label={t('search.last')} sought={last} testId="last-search" onClose={onClose} />
      )}
      {saved?.map((each) => (
        <SavedLine key={each.name} name={each.name} sought={each} onClose={onClose} />
      ))}
      {saved?.length === 0 && <Nothing>{t('search.none-saved')}</Nothing>}
    </div>
  );
}

/** Keeps the search that is made now. */
function KeepThis({ sought }: { readonly sought: Sought }) {
  const { t } = useTranslation();
  const [isNaming, setNaming] = useState(false);
  const words = useSoughtWords()(sought);
  const saved = useSearch((state) => state.saved);
  if (!isNaming)
    return (
      <Button writes kind="link" data-testid="save-search" onClick={() => setNaming(true)}>
        {t('search.save')}
      </Button>
    );
  return (
    <NameSearch
      first={words}
      note={(name) => (saved?.some((each) => each.name === name) === true ? t('search.replaces') : '')}
      onName={(name) => {
        setNaming(false);
        return saveSearch(name, sought);
      }}
      onLeave={() => setNaming(false)}
    />
  );
}

type LineProps = { readonly sought: Sought; readonly onClose: () => void };

function SavedLine({ name, ...rest }: LineProps & { readonly name: string }) {
  const { t } = useTranslation();
  const [isNaming, setNaming] = useState(false);
  const saved = useSearch((state) => state.saved) ?? [];
  if (isNaming)
    return (
      <NameSearch
        first={name}
        fault={(to) => (to !== name && saved.some((each) => each.name === to) ? t('search.taken') : '')}
        onName={async (to) => {
          setNaming(false);
          if (to !== name) await renameSearch(name, to);
        }}
        onLeave={() => setNaming(false)}
      />
    );
  return (
    <div className={styles['line']}>
      <SoughtLine label={name} testId="saved-search" {...rest} />
      <IconButton
        writes
        label={t('search.rename', { name })}
        data-testid="rename-search"
        onClick={() => setNaming(true)}
      >
        ✎
      </IconButton>
      <IconButton
        writes
        label={t('search.remove', { name })}
        data-testid="remove-search"
        onClick={() => run(removeSearch(name))}
      >
        ✕
      </IconButton>
    </div>
  );
}

type SoughtLineProps = LineProps & { readonly label: string; readonly testId: string };

function SoughtLine({ label, sought, testId, onClose }: SoughtLineProps) {
  const words = useSoughtWords()(sought);
  return (
    <Button
      kind="bare"
      className={styles['search']}
      data-rove=""
      data-testid={testId}
      onClick={() => {
        onClose();
        run(searchAgain(sought));
      }}
    >
      <span lang="zh-CN">{label}</span>
      {words !== label && (
        <Hint as="small" lang="zh-CN">
          {words}
        </Hint>
      )}
    </Button>
  );
}
