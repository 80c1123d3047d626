import { useState } from 'react';
import { useTranslation } from '../../../locales/words.ts';

/** A source outside the library, and its words; both empty where the reader gives up. */
type OutsideFormProps = { readonly onDone: (source: string, quote: string) => void };

/** Evidence that no report of the library has: where it stands, and what it says. */
export function OutsideForm({ onDone }: OutsideFormProps) {
  const [source, setSource] = useState('');
  const [quote, setQuote] = useState('');
  const isValid = source.trim() !== '' && quote.trim() !== '';
  return (
    <form
      className="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) onDone(source.trim(), quote.trim());
      }}
    >
      <SourceField value={source} onChange={setSource} />
      <QuoteField value={quote} onChange={setQuote} />
      <OutsideFoot
        isValid={isValid}
        onCancel={() => {
          onDone('', '');
        }}
      />
    </form>
  );
}

type FieldProps = { readonly value: string; readonly onChange: (value: string) => void };

function SourceField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <label className="form-block">
      <span>{t('goals.outside-source')}</span>
      <input
        className="field"
        value={value}
        autoFocus
        placeholder={t('goals.outside-source-hint')}
        data-testid="outside-source"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}

function QuoteField({ value, onChange }: FieldProps) {
  const { t } = useTranslation();
  return (
    <label className="form-block">
      <span>{t('goals.outside-quote')}</span>
      <textarea
        className="field"
        rows={3}
        value={value}
        lang="zh-CN"
        data-report-text=""
        data-testid="outside-quote"
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </label>
  );
}

type OutsideFootProps = { readonly isValid: boolean; readonly onCancel: () => void };

function OutsideFoot({ isValid, onCancel }: OutsideFootProps) {
  const { t } = useTranslation();
  return (
    <div className="goal-form-foot">
      <span className="hint">{t('goals.outside-hint')}</span>
      <button type="button" className="button" onClick={onCancel}>
        {t('app.cancel')}
      </button>
      <button type="submit" className="primary" disabled={!isValid} data-testid="outside-save">
        {t('goals.link')}
      </button>
    </div>
  );
}
