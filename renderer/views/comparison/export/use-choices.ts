import { useEffect, useMemo, useState } from 'react';
import {
  EXPORT_DEFAULTS,
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
  /** The same object until something else is chosen. */
  readonly options: ExportOptions;
  readonly chooseFormat: (format: ExportFormat) => void;
  readonly choose: (options: ExportOptions) => void;
  /** Keeps what is chosen for the next time, after a restart, too. */
  readonly remember: () => void;
};

const NOTHING: ExportMemory = { format: null, options: {} };

/** What is chosen, at first what was asked for or chosen last, each format by itself; null until that is read. */
export function useChoices(): Choices | null {
  const defaults = useDefaults();
  const [memory, setMemory] = useMemory();
  const [section, setSection] = useState<number | null>(null);
  const [asked, setAsked] = useState(useApp.getState().exportFormat);
  const format = asked ?? memory?.format ?? EXPORT_FORMATS[0] ?? 'html';
  const kept = memory?.options[format] ?? defaults;
  const options = useMemo(() => ({ ...kept, section }), [kept, section]);
  if (memory === null) return null;
  return {
    format,
    options,
    chooseFormat: (chosen) => {
      setAsked(null);
      setMemory({ ...memory, format: chosen });
    },
    choose: (chosen) => {
      setSection(chosen.section);
      setMemory({ format, options: { ...memory.options, [format]: { ...chosen, section: null } } });
    },
    remember: () => {
      const chosen: ExportMemory = { format, options: { ...memory.options, [format]: kept } };
      run(call('export/remember', { memory: chosen }));
    },
  };
}

function useMemory(): readonly [ExportMemory | null, (memory: ExportMemory) => void] {
  const [memory, setMemory] = useState<ExportMemory | null>(null);
  useEffect(() => {
    let isGone = false;
    const set = (read: ExportMemory): void => {
      if (!isGone) setMemory(read);
    };
    call('export/remembered', {}).then(set, (thrown: unknown) => {
      tellError(thrown);
      set(NOTHING);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return [memory, setMemory];
}

/** At first all there is, in the language of the page and with what it hides. */
function useDefaults(): ExportOptions {
  const language = useApp((state) => state.settings.language);
  const masks = useMasks();
  const [defaults] = useState<ExportOptions>({ ...EXPORT_DEFAULTS, language, masks });
  return defaults;
}
