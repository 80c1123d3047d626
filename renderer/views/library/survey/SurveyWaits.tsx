import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { isImporting, readOn, useLibrary } from '../library-store.ts';
import { useSurvey } from './survey-store.ts';
import styles from '../imports/Imports.module.css';

/** Files were read and are not taken in yet: a line above the shelves, and the way to them. */
export function SurveyWaits() {
  const { t } = useTranslation();
  const survey = useSurvey((state) => state.survey);
  const isBusy = useLibrary(isImporting);
  if (survey === null || (isBusy && !survey.isRead)) return null;
  return (
    <p className={styles['broken']} data-testid="survey-waits">
      <Toned tone="warn">
        {t(survey.isRead ? 'survey.waits' : 'survey.interrupted', { count: survey.rows })}
      </Toned>
      {!survey.isRead && (
        <Button writes disabled={isBusy} data-testid="survey-read-on" onClick={() => run(readOn(survey.id))}>
          {t('survey.go-on')}
        </Button>
      )}
      <Button data-testid="survey-show" onClick={() => useSurvey.setState({ isShown: true })}>
        {t('survey.show')}
      </Button>
    </p>
  );
}
