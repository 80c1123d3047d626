import { dialog, type BrowserWindow } from 'electron';
import { systemClock } from './clock.ts';
import type { Labels } from './menu-labels.ts';
import { createRestartLimit } from './restart-limit.ts';

/** How often a page that crashes is loaded again in a minute before the user is asked. */
const RELOADS_A_MINUTE = 3;

export type RecoveryOptions = {
  readonly labels: () => Labels;
  readonly log: (text: string) => void;
  /** A page crashed and is about to be loaded again. */
  readonly onRecover: () => void;
};

/** Loads the page of `window` again whenever its process dies, and asks first where that does not help. */
export function recoverPage(window: BrowserWindow, { labels, log, onRecover }: RecoveryOptions): void {
  const limit = createRestartLimit(RELOADS_A_MINUTE, systemClock);
  const reload = (): void => {
    if (window.isDestroyed()) return;
    onRecover();
    window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log(`the page's process ended: ${reason}, exit ${exitCode}`);
    if (reason === 'clean-exit') return;
    if (limit.take())
      setImmediate(reload); // Electron can't load a page from inside this event
    else {
      void ask(window, labels()).then((isWanted) => {
        if (isWanted) reload();
        else window.close();
      });
    }
  });
}

async function ask(window: BrowserWindow, labels: Labels): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: labels.pageFailed,
    buttons: [labels.reload, labels.closeWindow],
    cancelId: 1,
  });
  return response === 0;
}
