import { useState } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { useTranslation } from '../../locales/words.ts';

type RenameDialogProps = { readonly title: string; readonly onClose: (title: string | null) => void };

/** Asks for another title of a heading; the text itself stays as it is. */
export function RenameDialog({ title, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(title);
  const isValid = value.trim() !== '' && value.trim() !== title;
  const cancel = (): void => onClose(null);
  return (
    <Dialog
      title={t('outline.rename')}
      onClose={cancel}
      size="narrow"
      testId="rename-dialog"
      footer={
        <>
          <span className="hint">{t('outline.rename-hint')}</span>
          <button type="button" className="button" onClick={cancel}>
            {t('app.cancel')}
          </button>
          <button
            type="submit"
            form="rename-form"
            className="primary"
            disabled={!isValid}
            data-testid="rename-save"
          >
            {t('app.save')}
          </button>
        </>
      }
    >
      <form
        id="rename-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isValid) onClose(value.trim());
        }}
      >
        <input
          className="field rename-field"
          lang="zh-CN"
          data-report-text=""
          value={value}
          aria-label={t('outline.rename')}
          data-testid="rename-title"
          onChange={(event) => setValue(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
