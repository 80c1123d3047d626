import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/base/errors.ts';
import type { ExportFormat, ExportOptions } from '../../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { call, toAppError } from '../../../client/call.ts';
import { useApp } from '../../../state/app-store.ts';

type Preview = {
  readonly html: string | null;
  readonly error: AppError | null;
  /** False while what is shown was made with other options. */
  readonly isFresh: boolean;
};

type Made = Omit<Preview, 'isFresh'> & { readonly format: ExportFormat; readonly options: ExportOptions };

/** What the exported file will be with these options; an older one still being made is given up. */
export function usePreview(view: ComparisonView, format: ExportFormat, options: ExportOptions): Preview {
  const [made, setMade] = useState<Made | null>(null);
  const left = view.left.summary.id;
  const right = view.right.summary.id;
  // What the library did not answer before it ended is asked anew when it is there again.
  const isReady = useApp(({ library }) => library.kind === 'ready');
  useEffect(() => {
    if (!isReady) return undefined;
    const own = new AbortController();
    call('export/preview', { left, right, format, options }, { signal: own.signal })
      .then(({ html }) => {
        if (!own.signal.aborted) setMade({ format, options, html, error: null });
      })
      .catch((thrown: unknown) => {
        if (!own.signal.aborted) setMade({ format, options, html: null, error: toAppError(thrown) });
      });
    return () => own.abort();
  }, [left, right, format, options, isReady]);
  return {
    html: made?.html ?? null,
    error: made?.error ?? null,
    isFresh: made?.options === options && made.format === format,
  };
}
