import { useEffect, useRef, type RefObject } from 'react';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { FindSteps } from '../../../components/FindSteps.tsx';
import { focusSpot, useSpot } from '../../../components/spots.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Found } from '../model/find.ts';
import { goTo, useComparison } from '../comparison-store.ts';
import { useFinds } from '../use-blocks.ts';
import { useTranslation } from '../../../locales/words.ts';

/** Finds words in both reports; Enter goes to the next place, Shift+Enter to the one before. */
export function FindBar({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const find = useComparison((state) => state.find);
  const { count, step } = useFoundPlaces(view);
  return (
    <SearchField
      ref={useFindFocus(find.isOpen)}
      label={t('comparison.find')}
      value={find.query}
      isWide={find.isOpen && find.query !== ''}
      data-testid="find-input"
      onFocus={() => {
        if (!find.isOpen) useComparison.setState({ find: { ...find, isOpen: true } });
      }}
      onChange={(query) => useComparison.setState({ find: { isOpen: true, query, at: 0 } })}
      onEnter={(isBack) => step(isBack ? -1 : 1)}
      onEscape={closeFind}
    >
      {find.query !== '' && <FindSteps at={find.at} count={count} onStep={step} onClose={closeFind} />}
    </SearchField>
  );
}

type FoundPlaces = { readonly count: number; readonly step: (by: 1 | -1) => void };

/** Shows the first place as soon as there is one, and steps through the others. */
function useFoundPlaces(view: ComparisonView): FoundPlaces {
  const finds = useFinds(view);
  useEffect(() => {
    goToFound(finds[0]);
  }, [finds]);
  const step = (by: 1 | -1): void => {
    if (finds.length === 0) return;
    const { find } = useComparison.getState();
    const at = (find.at + by + finds.length) % finds.length;
    useComparison.setState({ find: { ...find, at } });
    goToFound(finds[at]);
  };
  return { count: finds.length, step };
}

function goToFound(found: Found | undefined): void {
  if (found !== undefined) goTo({ kind: 'words', row: found.row, words: [found] });
}

/** The field has the focus, its words selected, whenever the search is opened. */
function useFindFocus(isOpen: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useSpot('find', field);
  useEffect(() => {
    if (!isOpen) return;
    field.current?.focus();
    field.current?.select();
  }, [isOpen]);
  return field;
}

function closeFind(): void {
  useComparison.setState({ find: { isOpen: false, query: '', at: 0 } });
  focusSpot('main');
}
