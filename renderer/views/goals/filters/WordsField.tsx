import { SearchField } from '../../../components/kit/SearchField.tsx';
import { asFindField, focusSpot } from '../../../components/spots.ts';
import { useTranslation } from '../../../locales/words.ts';
import { setGoalFilter, useGoals } from '../goals-store.ts';
import styles from './Filters.module.css';

/** Words that a goal, or what is set against it, has to have. Enter goes on to the goals; Escape lets go of the words first. */
export function WordsField() {
  const { t } = useTranslation();
  const words = useGoals(({ filter }) => filter.words);
  return (
    <SearchField
      className={styles['words']}
      label={t('goals.find')}
      value={words}
      ref={asFindField}
      data-testid="filter-words"
      onChange={(typed) => setGoalFilter({ words: typed })}
      onEnter={() => focusSpot('main')}
      onDown={() => focusSpot('main')}
      onEscape={() => {
        setGoalFilter({ words: '' });
        focusSpot('main');
      }}
    />
  );
}
