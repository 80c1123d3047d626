import { useEffect, useState } from 'react';
import { SURVEY_STATES } from '../../../../shared/model/survey.ts';
import { SURVEY_STATE_WORDS } from '../../../../shared/words/survey.ts';
import { startUpper, wordsIn } from '../../../../shared/words/words.ts';
import { Segments } from '../../../components/Segments.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { Spacer, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useApp } from '../../../state/app-store.ts';
import { run } from '../../../state/history.ts';
import { isImporting, readOn, takeInSurvey, useLibrary } from '../library-store.ts';
import { useOwnSteps } from '../../../state/own-steps.ts';
import { ChosenBar } from './ChosenBar.tsx';
import { SurveyTable } from './SurveyTable.tsx';
import { ownStepsOf, useSurveySteps } from './survey-steps.ts';
import { changeQuery, discardSurvey, useSurvey } from './survey-store.ts';
import styles from './SurveyPanel.module.css';

/** What was read of files, before anything of it is stored as a report. */
export function SurveyPanel() {
  const { t } = useTranslation();
  const counts = useSurvey((state) => state.counts);
  const isBusy = useLibrary(isImporting);
  useStepsOfTable();
  return (
    <section className={styles['panel']} aria-label={t('survey.title')} data-testid="survey">
      <header className={styles['bar']}>
        <h2>{t('survey.title')}</h2>
        <Toned>{t('survey.hint')}</Toned>
        <Spacer />
        <Button data-testid="survey-later" onClick={() => useSurvey.setState({ isShown: false })}>
          {t('survey.later')}
        </Button>
        <Button writes disabled={isBusy} data-testid="survey-discard" onClick={() => run(discardSurvey())}>
          {t('survey.discard')}
        </Button>
        <Button
          writes
          kind="primary"
          disabled={isBusy || counts === null || counts.taking === 0}
          data-testid="survey-take-in"
          onClick={() => run(takeInSurvey())}
        >
          {t('survey.take-in', { count: counts?.taking ?? 0 })}
        </Button>
      </header>
      <Interrupted />
      <FilterBar />
      <ChosenBar />
      <SurveyTable />
    </section>
  );
}

/** While the table is shown, undo and redo are of what was done to it. */
function useStepsOfTable(): void {
  const { t } = useTranslation();
  const survey = useSurvey((state) => state.survey?.id);
  const steps = useSurveySteps();
  useEffect(() => {
    useOwnSteps.setState({ steps: ownStepsOf(survey, steps, t) });
    return () => useOwnSteps.setState({ steps: null });
  }, [survey, steps, t]);
}

/** Where the reading was broken off: how far it came, and the way on. */
function Interrupted() {
  const { t } = useTranslation();
  const survey = useSurvey((state) => state.survey);
  const isBusy = useLibrary(isImporting);
  if (survey === null || survey.isRead || isBusy) return null;
  return (
    <p className={styles['bar']} data-testid="survey-interrupted">
      <Toned tone="warn">{t('survey.interrupted', { count: survey.rows })}</Toned>
      <Button writes data-testid="survey-go-on" onClick={() => run(readOn(survey.id))}>
        {t('survey.go-on')}
      </Button>
    </p>
  );
}

const STATES = ['all', ...SURVEY_STATES, 'out'] as const;

function FilterBar() {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { query, counts } = useSurvey();
  const [text, setText] = useState('');
  const words = {
    ...startUpper(wordsIn(SURVEY_STATE_WORDS, language)),
    all: t('survey.all'),
    out: t('survey.out'),
  };
  return (
    <div className={styles['bar']}>
      <Segments
        label={t('survey.column-state')}
        choices={STATES}
        chosen={query.state}
        testId="survey-filter"
        words={(state) => `${words[state]} ${counts?.[state] ?? ''}`}
        onChoose={(state) => run(changeQuery({ state }))}
      />
      <SearchField
        label={t('survey.find')}
        value={text}
        isClearable
        data-testid="survey-find"
        onChange={(typed) => {
          setText(typed);
          run(changeQuery({ text: typed }));
        }}
      />
    </div>
  );
}
