import type { KeyboardEvent } from 'react';
import { asFindField, focusSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';

/** Words that a goal, or what is set against it, has to have. */
export function WordsField() {
  const { t } = useTranslation();
  const words = useGoals(({ filter }) => filter.words);
  return (
    <input
      type="search"
      className="field goal-find"
      value={words}
      placeholder={t('goals.find')}
      aria-label={t('goals.find')}
      ref={asFindField}
      data-testid="filter-words"
      onChange={(event) => {
        setGoalFilter({ words: event.target.value });
      }}
      onKeyDown={leaveField}
    />
  );
}

/** Enter goes on to the goals that were found; Escape lets go of the words first. */
function leaveField(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Escape' && event.key !== 'Enter') return;
  event.preventDefault();
  if (event.key === 'Escape') setGoalFilter({ words: '' });
  focusSpot('main');
}
