import { DialogForm } from '../../components/kit/DialogForm.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useFormDraft } from '../../state/form-drafts.ts';
import { run } from '../../state/history.ts';
import { useReader } from './reader-store.ts';
import styles from './RenameDialog.module.css';

type RenameDialogProps = {
  readonly title: string;
  /** Gives the title that is asked for; false where it could not be given. */
  readonly onSave: (title: string) => Promise<boolean>;
  readonly onClose: () => void;
};

/** Asks for another title of a heading; the text itself stays as it is. */
export function RenameDialog({ title, onSave, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const report = useReader((state) => state.id);
  const draft = useFormDraft(`heading ${report} ${title}`, { title });
  const value = draft.words.title;
  return (
    <DialogForm
      title={t('outline.rename')}
      size="narrow"
      testId="rename-dialog"
      hint={t('outline.rename-hint')}
      save={t('app.save')}
      saveTestId="rename-save"
      canSave={value.trim() !== '' && value.trim() !== title}
      onSave={() => {
        run(onSave(value.trim()).then((isDone) => isDone && draft.settle(draft.words)));
        onClose();
      }}
      onClose={onClose}
      draft={draft}
    >
      <TextField
        className={styles['title']}
        lang="zh-CN"
        data-report-text=""
        value={value}
        onChange={(typed) => draft.change({ title: typed })}
        aria-label={t('outline.rename')}
        data-testid="rename-title"
      />
    </DialogForm>
  );
}
