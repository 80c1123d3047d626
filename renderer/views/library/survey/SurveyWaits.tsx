import { Button } from '../../../components/kit/Button.tsx';
import { Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useSurvey } from './survey-store.ts';
import styles from './SurveyPanel.module.css';

/** Files were read and are not taken in yet: a line above the shelves, and the way to them. */
export function SurveyWaits() {
  const { t } = useTranslation();
  const survey = useSurvey((state) => state.survey);
  if (survey === null) return null;
  return (
    <p className={styles['bar']} data-testid="survey-waits">
      <Toned tone="warn">{t('survey.waits', { count: survey.rows })}</Toned>
      <Button data-testid="survey-show" onClick={() => useSurvey.setState({ isShown: true })}>
        {t('survey.show')}
      </Button>
    </p>
  );
}
