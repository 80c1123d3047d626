import type { ExportFormat, ExportOptions } from '../../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { Preview } from '../../../components/Preview.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { run } from '../../../state/history.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { FormatList } from './FormatList.tsx';
import { useChoices, type Choices } from './use-choices.ts';
import { useExport, type Exporting } from './use-export.ts';
import { usePreview } from './use-preview.ts';
import styles from './Export.module.css';

type ExportDialogProps = { readonly view: ComparisonView; readonly onClose: () => void };

/** Chooses what goes into the exported file, shows it as it will be, and writes it. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const exporting = useExport(view, choices, onClose);
  const close = (): void => {
    exporting.cancel();
    choices?.remember();
    onClose();
  };
  return (
    <Dialog
      title={t('export.title')}
      onClose={close}
      size="full"
      testId="export-dialog"
      footer={<ExportFoot choices={choices} exporting={exporting} onClose={close} />}
    >
      {choices === null ? (
        <div className={styles['export']} aria-busy="true" />
      ) : (
        <div className={styles['export']}>
          <FormatList
            format={choices.format}
            isDisabled={exporting.isWriting}
            onChoose={choices.chooseFormat}
          />
          <ExportChoices
            format={choices.format}
            options={choices.options}
            isDisabled={exporting.isWriting}
            view={view}
            onChange={choices.choose}
          />
          <ExportPreview view={view} format={choices.format} options={choices.options} />
        </div>
      )}
    </Dialog>
  );
}

type FootProps = {
  readonly choices: Choices | null;
  readonly exporting: Exporting;
  readonly onClose: () => void;
};

/** How far the writing is, with a way to stop it; else what the format is, and the way to write it. */
function ExportFoot({ choices, exporting, onClose }: FootProps) {
  const { t } = useTranslation();
  if (exporting.isWriting)
    return (
      <>
        <span className={styles['progress']}>
          <ProgressBar {...exporting.progress} label={t('export.working')} />
          <small>{t('export.working')}</small>
        </span>
        <Button data-testid="export-cancel" onClick={exporting.cancel}>
          {t('export.stop')}
        </Button>
      </>
    );
  return (
    <>
      <Hint as="span">{choices !== null && t(`export.intro-${choices.format}`)}</Hint>
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button
        kind="primary"
        disabled={choices === null}
        data-testid="export-submit"
        onClick={() => run(exporting.write())}
      >
        {t('export.submit')}
      </Button>
    </>
  );
}

type PreviewProps = {
  readonly view: ComparisonView;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
};

/** The file as it will be; the one before stays in view until the next is there. */
function ExportPreview({ view, format, options }: PreviewProps) {
  const { t } = useTranslation();
  const { html, error, isFresh } = usePreview(view, format, options);
  return (
    <div className={styles['preview']} aria-busy={!isFresh}>
      {error !== null && isFresh && <ErrorBox error={error} />}
      {html !== null && <Preview html={html} testId="export-preview" />}
      {!isFresh && <p className={styles['wait']}>{t('export.preview-loading')}</p>}
    </div>
  );
}
