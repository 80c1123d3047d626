import type { SurveyRowId } from '../../../../shared/model/survey.ts';
import { clsx } from 'clsx';
import { useState } from 'react';
import { Button } from '../../../components/kit/Button.tsx';
import { Form } from '../../../components/kit/Form.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { isYear } from './changes.ts';
import { PlaceField } from './PlaceField.tsx';
import { correctRows, leaveOut, useSurvey } from './survey-store.ts';
import styles from './SurveyPanel.module.css';

/** What can be done with all chosen rows at once. */
export function ChosenBar() {
  const { t } = useTranslation();
  const chosen = useSurvey((state) => state.chosen);
  const [place, setPlace] = useState('');
  const [year, setYear] = useState('');
  if (chosen.size === 0) return null;
  const rows = [...chosen];
  const canSave = (place.trim() !== '' || year !== '') && (year === '' || isYear(year));
  const save = (): void => {
    const ofPlace = place.trim() === '' ? {} : { place: place.trim() };
    const ofYear = year === '' ? {} : { year: Number(year) };
    if (canSave) run(correctRows(rows, { ...ofPlace, ...ofYear }));
  };
  return (
    <Form className={clsx(styles['bar'], styles['chosen'])} onSubmit={save}>
      <span>{t('survey.chosen', { count: rows.length })}</span>
      <PlaceField
        value={place}
        placeholder={t('survey.column-place')}
        aria-label={t('survey.column-place')}
        data-testid="survey-bulk-place"
        onChange={setPlace}
      />
      <TextField
        className={styles['year']}
        value={year}
        placeholder={t('survey.column-year')}
        aria-label={t('survey.column-year')}
        data-testid="survey-bulk-year"
        onChange={setYear}
      />
      <Button type="submit" disabled={!canSave} data-testid="survey-bulk-save">
        {t('survey.apply')}
      </Button>
      <Fate rows={rows} />
    </Form>
  );
}

/** Takes corrections back, leaves rows out, or takes them up again. */
function Fate({ rows }: { readonly rows: readonly SurveyRowId[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Button kind="link" onClick={() => run(correctRows(rows, { place: null, year: null, session: null }))}>
        {t('survey.read-again')}
      </Button>
      <Button data-testid="survey-bulk-out" onClick={() => run(leaveOut(rows, true))}>
        {t('survey.leave-out')}
      </Button>
      <Button data-testid="survey-bulk-in" onClick={() => run(leaveOut(rows, false))}>
        {t('survey.put-in')}
      </Button>
      <Button kind="link" onClick={() => useSurvey.setState({ chosen: new Set() })}>
        {t('library.clear-selection')}
      </Button>
    </>
  );
}
