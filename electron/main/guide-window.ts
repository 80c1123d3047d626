import { BrowserWindow } from 'electron';
import { guideUrl } from './page-files.ts';

/** Shows the guide in a window of its own, one at a time, which has no bridge: it can ask for nothing. */
export function createGuideOpener(): (language: string) => void {
  let shown: BrowserWindow | null = null;
  return (language) => {
    shown ??= createWindow(() => {
      shown = null;
    });
    void shown.loadURL(guideUrl(language));
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
