import { create } from 'zustand';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { useApp } from './app-store.ts';
import { formatBytes } from './format.ts';
import { run } from './history.ts';
import { showToast, tellError } from './toast-store.ts';
import { chooseTarget, tellUnwritten } from './unwritten.ts';

type PrintState = {
  /** The report that is to be printed, and how it will look; null until that is known. */
  readonly asked: { readonly id: ReportId; readonly html: string | null } | null;
  /** Stops the print that is made; null where none is. */
  readonly stop: (() => void) | null;
};

export const usePrint = create<PrintState>()(() => ({ asked: null, stop: null }));

/** Shows a report as it will be printed. */
export async function askPrint(id: ReportId): Promise<void> {
  usePrint.setState({ asked: { id, html: null } });
  const { language } = useApp.getState().settings;
  try {
    const { html } = await call('report/paper', { id, language });
    if (usePrint.getState().asked?.id === id) usePrint.setState({ asked: { id, html } });
  } catch (thrown) {
    leavePrint();
    tellError(thrown);
  }
}

export function leavePrint(): void {
  usePrint.getState().stop?.();
  usePrint.setState({ asked: null });
}

/** Asks where to, and writes the PDF there. */
export async function savePrint(suggestedName: string): Promise<void> {
  const target = await chooseTarget('print', suggestedName);
  if (target !== null) await writePrint(target);
}

/** Writes the PDF and says so; where that fails or is stopped, no file is left. */
async function writePrint(target: GrantedPath): Promise<void> {
  const { asked } = usePrint.getState();
  if (asked === null) return;
  const { language } = useApp.getState().settings;
  const own = new AbortController();
  usePrint.setState({ stop: () => own.abort() });
  try {
    const args = { id: asked.id, language, target };
    const { fileName, bytes } = await call('report/print', args, { signal: own.signal });
    leavePrint();
    const reveal = (): void => run(call('main/reveal', { file: target }));
    showToast(translate('export.done', { name: fileName, size: formatBytes(bytes) }), [
      { label: translate('export.reveal'), run: reveal },
    ]);
  } catch (thrown) {
    tellUnwritten(thrown, 'print');
  } finally {
    usePrint.setState({ stop: null });
  }
}
