import { useEffect, useMemo, useState } from 'react';
import { Combobox, type Suggestion } from '../../../components/kit/Combobox.tsx';
import { useTranslation, type Translate } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { findSearchPlaces, searchPlaces, type SearchPlace } from '../model/search-places.ts';
import { loadReadings, useList } from '../shelves/list-store.ts';
import { changeSearchFilter, useSearch } from './search-store.ts';
import styles from './SearchBar.module.css';

/** Keeps a search to a place, or to a division with all that belongs to it: the tree of places, narrowed by name or pinyin. */
export function SearchPlaceField() {
  const { t } = useTranslation();
  const shelves = useShelves((state) => state.shelves);
  const readings = useList((state) => state.readings);
  useEffect(() => run(loadReadings(shelves ?? [])), [shelves]);
  const places = useMemo(() => searchPlaces(shelves ?? []), [shelves]);
  const { place, division } = useSearch((state) => state.filter);
  const chosen = places.find((each) =>
    each.kind === 'shelf' ? each.place === place : each.division === division,
  );
  const shown = chosen === undefined ? (place ?? division ?? '') : wordsOf(chosen, t);
  const [typed, setTyped] = useState<string | null>(null);
  const asked = typed === null || typed === shown ? '' : typed;
  const choose = (words: string): void => {
    const found = places.find((each) => wordsOf(each, t) === words);
    const isLeft = found === undefined && words !== '';
    setTyped(isLeft ? words : null);
    if (isLeft) return;
    changeSearchFilter({
      place: found?.kind === 'shelf' ? found.place : null,
      division: found?.kind === 'division' ? found.division : null,
    });
  };
  return (
    <Combobox
      className={styles['place']}
      value={typed ?? shown}
      suggestions={findSearchPlaces(places, asked, readings).map((each) => suggest(each, t))}
      mustChoose
      placeholder={t('search.all-places')}
      aria-label={t('search.place')}
      data-testid="search-place"
      onChange={choose}
      onBlur={() => setTyped(null)}
    />
  );
}

function wordsOf({ kind, name }: SearchPlace, t: Translate): string {
  return kind === 'division' ? t('search.whole', { name }) : name;
}

function suggest(place: SearchPlace, t: Translate): Suggestion {
  const note = t('library.shelf-count', { n: formatCount(place.reports) });
  return { words: wordsOf(place, t), note, depth: place.depth };
}
