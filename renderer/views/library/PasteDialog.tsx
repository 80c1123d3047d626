import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { importText } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';

/** Takes a report as pasted text, with a name to know it by. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const submit = (): void => {
    if (isEmpty) return;
    onClose();
    run(importText(name.trim() || t('paste.default-name'), text));
  };
  return (
    <Dialog
      title={t('paste.title')}
      onClose={onClose}
      size="wide"
      testId="paste-dialog"
      footer={
        <>
          <span className="hint">{t('paste.count', { n: formatCount(text.replace(/\s/g, '').length) })}</span>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={isEmpty}
            data-testid="paste-submit"
            onClick={submit}
          >
            {t('paste.submit')}
          </button>
        </>
      }
    >
      <label className="form-line">
        <span>{t('paste.name')}</span>
        <input
          className="field"
          value={name}
          placeholder={t('paste.name-hint')}
          data-testid="paste-name"
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
      <label className="form-block">
        <span>{t('paste.text')}</span>
        <textarea
          className="field paste-text"
          lang="zh-CN"
          data-report-text=""
          value={text}
          placeholder={t('paste.text-hint')}
          data-testid="paste-text"
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
    </Dialog>
  );
}
