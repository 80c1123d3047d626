import { useState, type ClipboardEvent } from 'react';
import { formatFinding } from '../../../shared/words/source.ts';
import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { FormBlock, FormLine } from '../../components/kit/Form.tsx';
import { TextArea, TextField } from '../../components/kit/TextField.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useApp } from '../../state/app-store.ts';
import { formatCount } from '../../state/format.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { importText } from './library-store.ts';
import { readPaste, richOf, type RichPaste } from './rich-paste.ts';
import { useTranslation } from '../../locales/words.ts';
import styles from './PasteDialog.module.css';

/** Takes a report as pasted text, with a name to know it by. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const draft = useFormDraft('paste', { name: '', text: '' });
  const { words, change } = draft;
  const { name, text } = words;
  const [paste, setPaste] = useState<RichPaste | null>(null);
  // What was changed by hand is no longer what the page says.
  const rich = paste?.text === text ? paste : null;
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
        const taken = importText(name.trim() || t('paste.default-name'), text, rich?.rich);
        run(taken.then((result) => result !== null && draft.settle(words)));
      }}
      onClose={onClose}
      draft={draft}
    >
      <FormLine label={t('paste.name')}>
        <TextField
          value={name}
          placeholder={t('paste.name-hint')}
          data-testid="paste-name"
          onChange={(typed) => change({ ...words, name: typed })}
        />
      </FormLine>
      <PastedText value={text} onChange={(typed) => change({ ...words, text: typed })} onRich={setPaste} />
      {rich !== null && <ReadRich paste={rich} />}
    </DialogForm>
  );
}

type PastedTextProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onRich: (paste: RichPaste) => void;
};

function PastedText({ value, onChange, onRich }: PastedTextProps) {
  const { t } = useTranslation();
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const rich = richOf(event.clipboardData);
    const isAll = selectionStart === 0 && selectionEnd === value.length;
    // A passage in the middle of a text is put in as it is.
    if (rich === null || !isAll) return;
    const plain = event.clipboardData.getData('text/plain');
    event.preventDefault();
    run(
      readPaste(rich).then((paste) => {
        onChange(paste?.text ?? plain);
        if (paste !== null) onRich(paste);
      }),
    );
  };
  return (
    <FormBlock label={t('paste.text')}>
      <TextArea
        className={styles['text']}
        lang="zh-CN"
        data-report-text=""
        value={value}
        placeholder={t('paste.text-hint')}
        data-testid="paste-text"
        onPaste={onPaste}
        onChange={onChange}
      />
    </FormBlock>
  );
}

/** Says how the text was read, and what that left out. */
function ReadRich({ paste }: { readonly paste: RichPaste }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const findings = paste.findings.map((finding) => formatFinding(finding, language));
  return (
    <Hint data-testid="paste-rich">
      {[t(`paste.read-${paste.rich.format}`), ...findings].join(language === 'zh-CN' ? '；' : '; ')}
    </Hint>
  );
}
