import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../../shared/contract/export-api.ts';
import type { GrantedPath } from '../../../../shared/contract/grants.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { call, type CallOptions } from '../../../client/call.ts';
import { translate, type Translate, useTranslation } from '../../../locales/words.ts';
import { formatBytes } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { fileSides } from '../../../state/side-names.ts';
import { showToast } from '../../../state/toast-store.ts';
import { chooseTarget, tellUnwritten } from '../../../state/unwritten.ts';
import type { Choices } from './use-choices.ts';

type Progress = { readonly done: number; readonly total: number };

export type Exporting = {
  readonly isWriting: boolean;
  /** `total` 0 where it is not known. */
  readonly progress: Progress;
  readonly write: () => Promise<void>;
  /** Stops the writing, if any; no file is left. */
  readonly cancel: () => void;
};

const NOT_YET: Progress = { done: 0, total: 0 };

/** Asks where to, writes the file there and says so; `onDone` is not called where that failed or was given up. */
export function useExport(view: ComparisonView, choices: Choices | null, onDone: () => void): Exporting {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = (): void => running.current?.abort();
  useEffect(() => cancel, []);
  const write = async (): Promise<void> => {
    if (choices === null) return;
    const own = new AbortController();
    running.current = own;
    try {
      const suggestedName = nameFile(view, choices.format, t);
      const target = await chooseTarget('export', suggestedName);
      if (target === null) return;
      setProgress(NOT_YET);
      choices.remember();
      await writeTo(target, view, choices, {
        signal: own.signal,
        onEvent: ({ name, data }) => {
          if (name.endsWith('/progress') && 'done' in data) setProgress(data);
        },
      });
      onDone();
    } catch (thrown) {
      tellUnwritten(thrown, 'export');
    } finally {
      setProgress(null);
    }
  };
  return { isWriting: progress !== null, progress: progress ?? NOT_YET, write, cancel };
}

async function writeTo(
  target: GrantedPath,
  view: ComparisonView,
  { format, options }: Choices,
  callOptions: CallOptions,
): Promise<void> {
  const pair = { left: view.left.summary.id, right: view.right.summary.id };
  const { fileName, bytes } = await call('export/file', { ...pair, target, format, options }, callOptions);
  const reveal = (): void => run(call('main/reveal', { file: target }));
  showToast(translate('export.done', { name: fileName, size: formatBytes(bytes) }), [
    { label: translate('export.reveal'), run: reveal },
  ]);
}

function nameFile(view: ComparisonView, format: ExportFormat, t: Translate): string {
  const name = t(`export.name-${format}`, fileSides(view.left.summary, view.right.summary, t));
  return name.replace(/[\\/:*?"<>|]/g, ' ').trim();
}
