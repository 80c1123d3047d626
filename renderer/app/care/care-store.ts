import { create } from 'zustand';
import type { BackupContent, BackupFile, BackupList } from '../../../shared/contract/backup-api.ts';
import type { LibraryInfo } from '../../../shared/contract/views.ts';
import { call, type CallOptions } from '../../client/call.ts';
import { translate } from '../../locales/words.ts';
import { formatBytes } from '../../state/format.ts';
import { tellError } from '../../state/toast-store.ts';

type CareState = {
  readonly info: LibraryInfo | null;
  readonly list: BackupList | null;
  /** The backup that was looked into, or is to be restored. */
  readonly chosen: { readonly name: string; readonly content: BackupContent } | null;
  readonly isSure: boolean;
  /** How far the work at hand is, between 0 and 1; null where there is none. */
  readonly share: number | null;
  /** What the last work came to. */
  readonly outcome: string | null;
};

const NOTHING: CareState = {
  ...{ info: null, list: null, chosen: null, isSure: false, share: null, outcome: null },
};

export const useCare = create<CareState>()(() => NOTHING);

/** Reads what the dialog shows. */
export async function loadCare(): Promise<void> {
  useCare.setState({ info: await call('library/info', {}), list: await call('backup/list', {}) });
}

/** What was looked into and what was done is told once: not again when the dialog is next opened. */
export function leaveCare(): void {
  useCare.setState({ chosen: null, isSure: false, outcome: null });
}

/** Does one thing at a time, shows how far it is, and says what it came to. */
async function work(act: (options: CallOptions) => Promise<string>): Promise<void> {
  if (useCare.getState().share !== null) return;
  useCare.setState({ share: 0, outcome: null });
  try {
    const onEvent: CallOptions['onEvent'] = (event) => {
      if (event.name === 'backup/progress') useCare.setState({ share: event.data.done / event.data.total });
    };
    useCare.setState({ outcome: await act({ onEvent }) });
  } catch (error) {
    tellError(error);
  } finally {
    useCare.setState({ share: null });
  }
}

export const backUpNow = (): Promise<void> =>
  work(async (options) => {
    await call('backup/make', {}, options);
    await loadCare();
    return translate('care.made');
  });

export async function lookInto({ name }: BackupFile, isSure: boolean): Promise<void> {
  try {
    useCare.setState({ chosen: { name, content: await call('backup/look', { name }) }, isSure });
  } catch (error) {
    tellError(error);
  }
}

/** The library's process ends with it; the screens read all anew once the next one is ready. */
export const restore = (name: string): Promise<void> =>
  work(async (options) => {
    const { aside } = await call('backup/restore', { name }, options);
    useCare.setState({ chosen: null, isSure: false });
    return translate('care.restored', { aside });
  });

export const checkLibrary = (): Promise<void> =>
  work(async (options) => {
    const { faults, damaged, reports } = await call('backup/check', {}, options);
    if (faults.length > 0) return translate('care.check-faults', { n: faults.length });
    if (damaged.length === 0) return translate('care.check-good', { n: reports });
    return translate('care.check-damaged', {
      names: damaged.map(({ fileName }) => fileName).join(translate('app.comma')),
    });
  });

export const compactLibrary = (): Promise<void> =>
  work(async () => {
    const { before, after } = await call('backup/compact', {});
    await loadCare();
    return translate('care.compacted', { before: formatBytes(before), after: formatBytes(after) });
  });

export const copyLibrary = (): Promise<void> =>
  work(async (options) => {
    const copied = await copyLibraryTo(options);
    return copied === null ? '' : translate('care.copied', copied);
  });

/** Copies the library to where the user says; null where the dialog was left. */
export async function copyLibraryTo(
  options: CallOptions = {},
): Promise<{ readonly name: string; readonly size: string } | null> {
  const chosen = await call('main/choose-target', { suggestedName: 'library.duizhao' });
  if (chosen === null) return null;
  const { fileName, bytes } = await call('backup/copy', chosen, options);
  return { name: fileName, size: formatBytes(bytes) };
}
