import { useState } from 'react';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormBlock, FormLine } from '../../components/kit/Form.tsx';
import { TextArea, TextField } from '../../components/kit/TextField.tsx';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { importText } from './library-store.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './PasteDialog.module.css';

/** Takes a report as pasted text, with a name to know it by. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  return (
    <DialogForm
      title={t('paste.title')}
      size="wide"
      testId="paste-dialog"
      hint={t('paste.count', { n: formatCount(text.replace(/\s/g, '').length) })}
      save={t('paste.submit')}
      saveTestId="paste-submit"
      canSave={text.trim() !== ''}
      onSave={() => {
        onClose();
        run(importText(name.trim() || t('paste.default-name'), text));
      }}
      onClose={onClose}
    >
      <FormLine label={t('paste.name')}>
        <TextField
          value={name}
          placeholder={t('paste.name-hint')}
          data-testid="paste-name"
          onChange={setName}
        />
      </FormLine>
      <PastedText value={text} onChange={setText} />
    </DialogForm>
  );
}

type PastedTextProps = { readonly value: string; readonly onChange: (text: string) => void };

function PastedText({ value, onChange }: PastedTextProps) {
  const { t } = useTranslation();
  return (
    <FormBlock label={t('paste.text')}>
      <TextArea
        className={styles['text']}
        lang="zh-CN"
        data-report-text=""
        value={value}
        placeholder={t('paste.text-hint')}
        data-testid="paste-text"
        onChange={onChange}
      />
    </FormBlock>
  );
}
