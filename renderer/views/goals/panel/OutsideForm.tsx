import { answerKeys } from '../../../components/answer-keys.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { TextArea, TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useFormDraft } from '../../../state/form-drafts.ts';
import { run } from '../../../state/history.ts';
import { formOfGoal } from '../actions.ts';
import form from './PanelForm.module.css';

type OutsideFormProps = {
  /** The goal that it is about. */
  readonly goal: string;
  /** Links a source outside the library, and its words; false where that could not be. */
  readonly onSave: (source: string, quote: string) => Promise<boolean>;
  readonly onDone: () => void;
};

/** Evidence that no report of the library has: where it stands, and what it says. */
export function OutsideForm({ goal, onSave, onDone }: OutsideFormProps) {
  const draft = useFormDraft(formOfGoal('evidence', goal), { source: '', quote: '' });
  const { words, change, isRestored } = draft;
  const { source, quote } = words;
  const save = async (): Promise<void> => {
    if (!(await onSave(source.trim(), quote.trim()))) return;
    draft.settle(words);
    onDone();
  };
  const giveUp = (): void => {
    draft.drop();
    onDone();
  };
  const isValid = source.trim() !== '' && quote.trim() !== '';
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) run(save());
      }}
      onKeyDown={answerKeys((event) => {
        if (event.key === 'Escape') onDone();
      })}
    >
      <SourceField value={source} onChange={(typed) => change({ ...words, source: typed })} />
      <QuoteField value={quote} onChange={(typed) => change({ ...words, quote: typed })} />
      <OutsideFoot isValid={isValid} isRestored={isRestored} onCancel={giveUp} />
    </form>
  );
}

type FieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function SourceField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <FormBlock label={t('goals.outside-source')}>
      <TextField
        value={value}
        autoFocus
        placeholder={t('goals.outside-source-hint')}
        data-testid="outside-source"
        onChange={onChange}
      />
    </FormBlock>
  );
}

function QuoteField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <FormBlock label={t('goals.outside-quote')}>
      <TextArea
        className={form['words']}
        rows={3}
        value={value}
        lang="zh-CN"
        data-report-text=""
        data-testid="outside-quote"
        onChange={onChange}
      />
    </FormBlock>
  );
}

type OutsideFootProps = {
  readonly isValid: boolean;
  readonly isRestored: boolean;
  readonly onCancel: () => void;
};

function OutsideFoot({ isValid, isRestored, onCancel }: OutsideFootProps) {
  const { t } = useTranslation();
  return (
    <div className={form['foot']}>
      <Hint as="span" className={form['hint']}>
        {t(isRestored ? 'app.draft-again' : 'goals.outside-hint')}
      </Hint>
      <Button onClick={onCancel}>{t('app.cancel')}</Button>
      <Button writes type="submit" kind="primary" disabled={!isValid} data-testid="outside-save">
        {t('goals.link')}
      </Button>
    </div>
  );
}
