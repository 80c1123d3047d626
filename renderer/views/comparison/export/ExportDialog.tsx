import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/base/errors.ts';
import type { ExportOptions } from '../../../../shared/contract/methods.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { call, toAppError } from '../../../client/call.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { useApp } from '../../../state/app-store.ts';
import { formatBytes } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { showToast, tellError } from '../../../state/toast-store.ts';
import { useMasks } from '../derived.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { type Translate, useTranslation } from '../../../locales/words.ts';

type ExportDialogProps = { readonly view: ComparisonView; readonly onClose: () => void };
type Preview = {
  readonly options: ExportOptions;
  readonly html: string | null;
  readonly error: AppError | null;
};

/** Chooses what goes into the exported file, shows it as it will be, and writes it. */
export function ExportDialog({ view, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const masks = useMasks();
  const [options, setOptions] = useState<ExportOptions>({
    language,
    notes: true,
    changeList: true,
    unchanged: true,
    masks,
  });
  const [preview, setPreview] = useState<Preview | null>(null);
  const [isWriting, setWriting] = useState(false);
  const left = view.left.summary.id;
  const right = view.right.summary.id;
  useEffect(() => {
    const own = new AbortController();
    call('export/preview', { left, right, options }, { signal: own.signal })
      .then(({ html }) => {
        if (!own.signal.aborted) setPreview({ options, html, error: null });
      })
      .catch((thrown: unknown) => {
        if (!own.signal.aborted) setPreview({ options, html: null, error: toAppError(thrown) });
      });
    return () => {
      own.abort();
    };
  }, [left, right, options]);

  const write = async (): Promise<void> => {
    setWriting(true);
    try {
      const chosen = await call('main/choose-target', { suggestedName: suggestedName(view, t) });
      if (chosen === null) return;
      const { target } = chosen;
      const { fileName, bytes } = await call('export/html', { left, right, target, options });
      const reveal = (): void => {
        run(call('main/reveal', { file: target }));
      };
      showToast(t('export.done', { name: fileName, size: formatBytes(bytes) }), [
        { label: t('export.reveal'), run: reveal },
      ]);
      onClose();
    } catch (thrown) {
      tellError(thrown);
    } finally {
      setWriting(false);
    }
  };
  const isFresh = preview?.options === options;
  const html = preview?.html ?? null;
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      size="wide"
      testId="export-dialog"
      footer={
        <>
          <span className="hint">{t('export.intro')}</span>
          <button type="button" className="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button
            type="button"
            className="primary"
            disabled={isWriting}
            data-testid="export-submit"
            onClick={() => {
              run(write());
            }}
          >
            {isWriting ? t('export.working') : t('export.submit')}
          </button>
        </>
      }
    >
      <div className="export">
        <ExportChoices options={options} counts={view.comparison.counts} onChange={setOptions} />
        <div className="export-preview" aria-busy={!isFresh}>
          {preview?.error && isFresh && <ErrorBox error={preview.error} />}
          {html !== null && (
            <iframe title={t('export.preview')} sandbox="" srcDoc={html} data-testid="export-preview" />
          )}
          {!isFresh && <p className="export-wait">{t('export.preview-loading')}</p>}
        </div>
      </div>
    </Dialog>
  );
}

function suggestedName(view: ComparisonView, t: Translate): string {
  const { place, year } = view.left.summary.head;
  const name = t('export.name', { place, left: year ?? '', right: view.right.summary.head.year ?? '' });
  return name.replace(/[\\/:*?"<>|]/g, ' ').trim();
}
