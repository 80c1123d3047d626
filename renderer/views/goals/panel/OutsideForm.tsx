import { useState } from 'react';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { FormBlock } from '../../../components/kit/Form.tsx';
import { TextArea, TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import form from './PanelForm.module.css';

/** A source outside the library, and its words; both empty where the reader gives up. */
type OutsideFormProps = { readonly onDone: (source: string, quote: string) => void };

/** Evidence that no report of the library has: where it stands, and what it says. */
export function OutsideForm({ onDone }: OutsideFormProps) {
  const [source, setSource] = useState('');
  const [quote, setQuote] = useState('');
  const isValid = source.trim() !== '' && quote.trim() !== '';
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) onDone(source.trim(), quote.trim());
      }}
    >
      <SourceField value={source} onChange={setSource} />
      <QuoteField value={quote} onChange={setQuote} />
      <OutsideFoot isValid={isValid} onCancel={() => onDone('', '')} />
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

type OutsideFootProps = { readonly isValid: boolean; readonly onCancel: () => void };

function OutsideFoot({ isValid, onCancel }: OutsideFootProps) {
  const { t } = useTranslation();
  return (
    <div className={form['foot']}>
      <Hint as="span" className={form['hint']}>
        {t('goals.outside-hint')}
      </Hint>
      <Button onClick={onCancel}>{t('app.cancel')}</Button>
      <Button writes type="submit" kind="primary" disabled={!isValid} data-testid="outside-save">
        {t('goals.link')}
      </Button>
    </div>
  );
}
