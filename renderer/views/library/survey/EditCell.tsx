import { answerKeys } from '../../../components/answer-keys.ts';
import { clsx } from 'clsx';
import { useState } from 'react';
import type { SurveyRowId } from '../../../../shared/model/survey.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { changeOf, type EditedField } from './changes.ts';
import { EditionField } from '../EditionField.tsx';
import { PlaceField } from '../PlaceField.tsx';
import { correctRows } from './survey-steps.ts';
import styles from './SurveyTable.module.css';

type EditCellProps = {
  readonly row: SurveyRowId;
  readonly field: EditedField;
  readonly value: string;
  /** What was read; emptying the field goes back to it. */
  readonly read: string;
};

/** A cell that a click opens to write in: Enter keeps what was written, Escape leaves it. */
export function EditCell({ row, field, value, read }: EditCellProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const save = (): void => {
    const change = typed === null || typed === value ? null : changeOf(field, typed, read);
    setTyped(null);
    if (change !== null) run(correctRows([row], change));
  };
  if (typed !== null)
    return (
      <Editor field={field} typed={typed} onType={setTyped} onSave={save} onLeave={() => setTyped(null)} />
    );
  return (
    <span role="cell">
      <Button
        kind="bare"
        lang="zh-CN"
        data-report-text=""
        className={clsx(
          styles['cell'],
          field === 'session' && styles['session'],
          value === '' && NEEDED.includes(field) && styles['missing'],
          value !== read && styles['hand'],
        )}
        title={value === read ? value : t('survey.as-read', { value: read || '—' })}
        data-testid={`survey-${field}`}
        onClick={() => setTyped(value)}
      >
        {value || '—'}
      </Button>
    </span>
  );
}

/** Without these a report stands on no shelf. */
const NEEDED: readonly EditedField[] = ['place', 'year'];

const FIELDS = { place: PlaceField, year: TextField, session: TextField, edition: EditionField } as const;

type EditorProps = {
  readonly field: EditedField;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onSave: () => void;
  readonly onLeave: () => void;
};

function Editor({ field, typed, onType, onSave, onLeave }: EditorProps) {
  const { t } = useTranslation();
  const Field = FIELDS[field];
  return (
    <span role="cell">
      <Field
        autoFocus
        className={styles['field']}
        value={typed}
        aria-label={t(`survey.column-${field}`)}
        data-testid="survey-editor"
        onChange={onType}
        onBlur={onSave}
        onKeyDown={answerKeys((event) => {
          if (event.key === 'Enter') onSave();
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave();
        })}
      />
    </span>
  );
}
