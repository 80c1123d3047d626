import { answerKeys } from '../../../components/answer-keys.ts';
import { clsx } from 'clsx';
import { useState } from 'react';
import type { SurveyRowId } from '../../../../shared/model/survey.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { keepFields, useFields, useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { changeOf, type EditedField } from './changes.ts';
import { EditionField } from '../EditionField.tsx';
import { PlaceField } from '../PlaceField.tsx';
import { keyOfCell } from './survey-store.ts';
import { correctRows } from './survey-steps.ts';
import styles from './SurveyTable.module.css';

type EditCellProps = {
  readonly row: SurveyRowId;
  readonly field: EditedField;
  readonly value: string;
  /** What was read; emptying the field goes back to it. */
  readonly read: string;
};

/** A cell that a click opens to write in: Enter writes it, Escape leaves it; what was typed and not written stands below what is. */
export function EditCell(props: EditCellProps) {
  const { row, field, value } = props;
  const [isOpen, setOpen] = useState(false);
  const [isLeft, setLeft] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const key = keyOfCell(row, field);
  const kept = useFields(key)?.['value'];
  const unwritten = isWriting || kept === value ? undefined : kept;
  const open = (): void => setOpen(true);
  if (isOpen)
    return (
      <Editor
        {...props}
        onLeave={(isByKey) => {
          setOpen(false);
          setLeft(isByKey);
        }}
        onWriting={setWriting}
      />
    );
  return (
    <span role="cell" className={clsx(unwritten !== undefined && styles['pending'])}>
      <Value {...props} hasFocus={isLeft} onOpen={open} />
      {unwritten !== undefined && (
        <Unwritten words={unwritten} onOpen={open} onDrop={() => keepFields(key, null)} />
      )}
    </span>
  );
}

type ValueProps = EditCellProps & {
  /** True where the keys were in the cell's field. */
  readonly hasFocus: boolean;
  readonly onOpen: () => void;
};

function Value({ field, value, read, hasFocus, onOpen }: ValueProps) {
  const { t } = useTranslation();
  return (
    <Button
      kind="bare"
      lang="zh-CN"
      data-report-text=""
      autoFocus={hasFocus}
      className={clsx(
        styles['cell'],
        field === 'session' && styles['session'],
        value === '' && NEEDED.includes(field) && styles['missing'],
        value !== read && styles['hand'],
      )}
      title={value === read ? value : t('survey.as-read', { value: read || '—' })}
      data-testid={`survey-${field}`}
      onClick={onOpen}
    >
      {value || '—'}
    </Button>
  );
}

type UnwrittenProps = {
  readonly words: string;
  readonly onOpen: () => void;
  readonly onDrop: () => void;
};

/** What was typed and not written: a click goes on with it, or throws it away. */
function Unwritten({ words, onOpen, onDrop }: UnwrittenProps) {
  const { t } = useTranslation();
  return (
    <small className={styles['unwritten']} role="status">
      <Button
        kind="bare"
        title={t('survey.unwritten', { words })}
        data-testid="survey-unwritten"
        onClick={onOpen}
      >
        {words || '—'}
      </Button>
      <Button
        kind="bare"
        aria-label={t('survey.drop', { words })}
        title={t('survey.drop', { words })}
        data-testid="survey-drop"
        onClick={onDrop}
      >
        ✕
      </Button>
    </small>
  );
}

/** Without these a report stands on no shelf. */
const NEEDED: readonly EditedField[] = ['place', 'year'];

const FIELDS = { place: PlaceField, year: TextField, session: TextField, edition: EditionField } as const;

type EditorProps = EditCellProps & {
  /** The field is left, by a key or otherwise. */
  readonly onLeave: (isByKey: boolean) => void;
  readonly onWriting: (isWriting: boolean) => void;
};

function Editor({ row, field, value, read, onLeave, onWriting }: EditorProps) {
  const { t } = useTranslation();
  const { words, change, settle } = useFormDraft(keyOfCell(row, field), { value });
  const Field = FIELDS[field];
  const save = (isByKey: boolean): void => {
    onLeave(isByKey);
    const asked = words.value === value ? null : changeOf(field, words.value, read);
    if (asked === null) return;
    onWriting(true);
    run(
      correctRows([row], asked)
        .then(() => settle(words))
        .finally(() => onWriting(false)),
    );
  };
  return (
    <span role="cell">
      <Field
        autoFocus
        className={styles['field']}
        value={words.value}
        aria-label={t(`survey.column-${field}`)}
        data-testid="survey-editor"
        onChange={(typed) => change({ value: typed })}
        onBlur={() => save(false)}
        onKeyDown={answerKeys((event) => {
          if (event.key === 'Enter') {
            event.preventDefault(); // it would press the cell, which has the focus by then
            save(true);
          }
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onLeave(true);
        })}
      />
    </span>
  );
}
