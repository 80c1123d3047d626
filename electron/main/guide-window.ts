import { BrowserWindow } from 'electron';
import { guideUrl } from './page-files.ts';

/** Shows the guide, or the licences, in a window of its own, one at a time, which has no bridge: it can ask for nothing. */
export function createGuideOpener(kind: 'guide' | 'licences'): (language: string) => void {
  let shown: BrowserWindow | null = null;
  return (language) => {
    shown ??= createWindow(() => {
      shown = null;
    });
    void shown.loadURL(guideUrl(kind, language));
    shown.focus();
  };
}

function createWindow(onClosed: () => void): BrowserWindow {
  const window = new BrowserWindow({
    ...{ width: 760, height: 820, autoHideMenuBar: true },
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, javascript: false },
  });
  window.once('closed', onClosed);
  return window;
}
