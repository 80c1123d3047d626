import { useState } from 'react';
import type { ExportFormat, ExportOptions } from '../../../../shared/contract/methods.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { useApp } from '../../../state/app-store.ts';
import { run } from '../../../state/history.ts';
import { useMasks } from '../derived.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { usePreview } from './use-preview.ts';
import { useExport } from './use-export.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import styles from './Export.module.css';

type ExportDialogProps = { readonly view: ComparisonView; readonly onClose: () => void };

/** Chooses what goes into the exported file, shows it as it will be, and writes it. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const [options, setOptions] = useOptions();
  const [format, setFormat] = useState<ExportFormat>('html');
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      size="wide"
      testId="export-dialog"
      footer={<ExportFoot view={view} format={format} options={options} onClose={onClose} />}
    >
      <div className={styles['export']}>
        <ExportChoices
          format={format}
          onFormat={setFormat}
          options={options}
          counts={view.comparison.counts}
          onChange={setOptions}
        />
        <ExportPreview view={view} format={format} options={options} />
      </div>
    </Dialog>
  );
}

/** At first all there is, in the language of the page and with what it hides. */
function useOptions(): readonly [ExportOptions, (options: ExportOptions) => void] {
  const language = useApp((state) => state.settings.language);
  const masks = useMasks();
  return useState<ExportOptions>({
    language,
    notes: true,
    verdicts: true,
    changeList: true,
    unchanged: true,
    masks,
  });
}

type OptionsProps = {
  readonly view: ComparisonView;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
};

function ExportFoot({ view, format, options, onClose }: OptionsProps & ExportDialogProps) {
  const { t } = useTranslation();
  const { isWriting, write } = useExport(view, format, onClose);
  return (
    <>
      <Hint as="span">{t(`export.intro-${format}`)}</Hint>
      <Button onClick={onClose}>{t('app.cancel')}</Button>
      <Button
        kind="primary"
        disabled={isWriting}
        data-testid="export-submit"
        onClick={() => run(write(options))}
      >
        {isWriting ? t('export.working') : t('export.submit')}
      </Button>
    </>
  );
}

/** The file as it will be; the one before stays in view until the next is there. */
function ExportPreview({ view, format, options }: OptionsProps) {
  const { t } = useTranslation();
  const { html, error, isFresh } = usePreview(view, format, options);
  return (
    <div className={styles['preview']} aria-busy={!isFresh}>
      {error !== null && isFresh && <ErrorBox error={error} />}
      {html !== null && (
        <iframe title={t('export.preview')} sandbox="" srcDoc={html} data-testid="export-preview" />
      )}
      {!isFresh && <p className={styles['wait']}>{t('export.preview-loading')}</p>}
    </div>
  );
}
