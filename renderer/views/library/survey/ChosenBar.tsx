import type { SurveyId, SurveyRowId } from '../../../../shared/model/survey.ts';
import { clsx } from 'clsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Form } from '../../../components/kit/Form.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { EditionField } from '../EditionField.tsx';
import { AS_READ, changeOfAll, type TypedChange } from './changes.ts';
import { PlaceField } from '../PlaceField.tsx';
import { correctRows, leaveOut } from './survey-steps.ts';
import { keyOfChosen, useSurvey } from './survey-store.ts';
import styles from './SurveyPanel.module.css';

/** What can be done with all chosen rows at once. */
export function ChosenBar() {
  const { survey, chosen } = useSurvey();
  if (survey === null || chosen.size === 0) return null;
  return <Chosen key={survey.id} survey={survey.id} rows={[...chosen]} />;
}

const NOTHING: TypedChange = { place: '', year: '', edition: '' };

type ChosenProps = { readonly survey: SurveyId; readonly rows: readonly SurveyRowId[] };

/** What is typed is kept until it is written to rows, whichever are chosen then. */
function Chosen({ survey, rows }: ChosenProps) {
  const { t } = useTranslation();
  const { words: typed, change: type, settle } = useFormDraft(keyOfChosen(survey), NOTHING);
  const change = changeOfAll(typed);
  const save = (): void => {
    if (change !== null) run(correctRows(rows, change).then(() => settle(typed)));
  };
  return (
    <Form className={clsx(styles['bar'], styles['chosen'])} onSubmit={save}>
      <span>{t('survey.chosen', { count: rows.length })}</span>
      <TypedFields typed={typed} onType={type} />
      <Button type="submit" disabled={change === null} data-testid="survey-bulk-save">
        {t('survey.apply')}
      </Button>
      <Fate rows={rows} />
    </Form>
  );
}

type TypedFieldsProps = {
  readonly typed: TypedChange;
  readonly onType: (typed: TypedChange) => void;
};

function TypedFields({ typed, onType }: TypedFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PlaceField
        value={typed.place}
        placeholder={t('survey.column-place')}
        aria-label={t('survey.column-place')}
        data-testid="survey-bulk-place"
        onChange={(place) => onType({ ...typed, place })}
      />
      <TextField
        className={styles['year']}
        value={typed.year}
        placeholder={t('survey.column-year')}
        aria-label={t('survey.column-year')}
        data-testid="survey-bulk-year"
        onChange={(year) => onType({ ...typed, year })}
      />
      <EditionField
        value={typed.edition}
        placeholder={t('survey.column-edition')}
        aria-label={t('survey.column-edition')}
        data-testid="survey-bulk-edition"
        onChange={(edition) => onType({ ...typed, edition })}
      />
    </>
  );
}

/** Takes corrections back, leaves rows out, or takes them up again. */
function Fate({ rows }: { readonly rows: readonly SurveyRowId[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Button kind="link" onClick={() => run(correctRows(rows, AS_READ))}>
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
