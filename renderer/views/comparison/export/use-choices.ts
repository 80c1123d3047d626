import { useEffect, useState } from 'react';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportMemory,
  type ExportOptions,
} from '../../../../shared/contract/export-api.ts';
import { call } from '../../../client/call.ts';
import { useApp } from '../../../state/app-store.ts';
import { run } from '../../../state/history.ts';
import { tellError } from '../../../state/toast-store.ts';
import { useMasks } from '../derived.ts';

export type Choices = {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly chooseFormat: (format: ExportFormat) => void;
  readonly choose: (options: ExportOptions) => void;
  /** Keeps what is chosen for the next time, after a restart, too. */
  readonly remember: () => void;
};

/** What is chosen, at first what was chosen last, each format by itself; null until that is read. */
export function useChoices(): Choices | null {
  const defaults = useDefaults();
  const [memory, setMemory] = useState<ExportMemory | null>(null);
  useEffect(() => {
    let isGone = false;
    call('export/remembered', {})
      .catch((thrown: unknown): ExportMemory => {
        tellError(thrown);
        return { format: null, options: {} };
      })
      .then((read) => {
        if (!isGone) setMemory(read);
      }, tellError);
    return () => {
      isGone = true;
    };
  }, []);
  if (memory === null) return null;
  const format = memory.format ?? EXPORT_FORMATS[0] ?? 'html';
  const options = memory.options[format] ?? defaults;
  return {
    format,
    options,
    chooseFormat: (chosen) => setMemory({ ...memory, format: chosen }),
    choose: (chosen) => setMemory({ format, options: { ...memory.options, [format]: chosen } }),
    remember: () => {
      const chosen: ExportMemory = { format, options: { ...memory.options, [format]: options } };
      run(call('export/remember', { memory: chosen }));
    },
  };
}

/** At first all there is, in the language of the page and with what it hides. */
function useDefaults(): ExportOptions {
  const language = useApp((state) => state.settings.language);
  const masks = useMasks();
  const [defaults] = useState<ExportOptions>({
    ...{ language, notes: true, verdicts: true, changeList: true, unchanged: true, masks },
  });
  return defaults;
}
