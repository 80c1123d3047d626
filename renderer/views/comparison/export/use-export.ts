import { useState } from 'react';
import type { GrantedPath } from '../../../../shared/contract/grants.ts';
import type { ExportFormat, ExportOptions } from '../../../../shared/contract/methods.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { call } from '../../../client/call.ts';
import { translate, type Translate, useTranslation } from '../../../locales/words.ts';
import { formatBytes } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { showToast, tellError } from '../../../state/toast-store.ts';

type Exporting = {
  readonly isWriting: boolean;
  readonly write: (options: ExportOptions) => Promise<void>;
};

/** Asks where to, writes the file there and says so; `onDone` is not called where that failed or was given up. */
export function useExport(view: ComparisonView, format: ExportFormat, onDone: () => void): Exporting {
  const { t } = useTranslation();
  const [isWriting, setWriting] = useState(false);
  const write = async (options: ExportOptions): Promise<void> => {
    setWriting(true);
    try {
      const chosen = await call('main/choose-target', { suggestedName: suggestedName(view, format, t) });
      if (chosen === null) return;
      await writeTo(chosen.target, view, { format, options });
      onDone();
    } catch (thrown) {
      tellError(thrown);
    } finally {
      setWriting(false);
    }
  };
  return { isWriting, write };
}

type Chosen = { readonly format: ExportFormat; readonly options: ExportOptions };

async function writeTo(target: GrantedPath, view: ComparisonView, chosen: Chosen): Promise<void> {
  const pair = { left: view.left.summary.id, right: view.right.summary.id };
  const { fileName, bytes } = await call('export/file', { ...pair, target, ...chosen });
  const reveal = (): void => run(call('main/reveal', { file: target }));
  showToast(translate('export.done', { name: fileName, size: formatBytes(bytes) }), [
    { label: translate('export.reveal'), run: reveal },
  ]);
}

function suggestedName(view: ComparisonView, format: ExportFormat, t: Translate): string {
  const { place, year } = view.left.summary.head;
  const name = t(`export.name-${format}`, {
    place,
    left: year ?? '',
    right: view.right.summary.head.year ?? '',
  });
  return name.replace(/[\\/:*?"<>|]/g, ' ').trim();
}
