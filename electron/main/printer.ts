import { BrowserWindow, session, type Session } from 'electron';
import { AppError } from '../../shared/base/errors.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import type { Print } from './library-prints.ts';
import { PAGE_SCHEME } from './page-files.ts';
import { cutOff } from './page-session.ts';

/** What is printed loads nothing and runs nothing, whatever it says of itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const ADDRESS = `${PAGE_SCHEME}://print/`;
const EMPTY = `${ADDRESS}empty`;

/** Shown while the document is still made: with it the page's process starts, and looks for the fonts. */
const NOTHING = '<!doctype html><meta charset="utf-8"><p lang="zh-CN" style="font-family: serif">对照</p>';

/**
 * Prints in a hidden window of its own, in a session without network that nothing else shares, one job at a time. The window
 * opens at once, before there is a job.
 */
export function createPrinter(): Print {
  let own: Session | null = null;
  let html = '';
  let last: Promise<unknown> = Promise.resolve();

  return async (job, signal) => {
    own ??= prepareSession(() => html);
    const printInTurn = async (window: BrowserWindow): Promise<Buffer> => {
      // A page that another is loaded over ends both: the first is waited for.
      const [made] = await Promise.all([job, window.webContents.loadURL(EMPTY)]);
      const printed = last.then(() => {
        signal.throwIfAborted();
        ({ html } = made);
        return loadAndPrint(window, made);
      });
      last = printed.catch(() => undefined);
      return printed;
    };
    return printIn(own, printInTurn, signal);
  };
}

/** Lives in memory alone. */
function prepareSession(read: () => string): Session {
  const own = session.fromPartition('print');
  cutOff(own);
  own.protocol.handle(PAGE_SCHEME, ({ url }) => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
    return new Response(url === ADDRESS ? read() : NOTHING, { headers });
  });
  return own;
}

async function printIn(
  own: Session,
  print: (window: BrowserWindow) => Promise<Buffer>,
  signal: AbortSignal,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      ...{
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        spellcheck: false,
      },
    },
  });
  const { webContents } = window;
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', 'the print was cancelled')), {
      once: true,
    });
    webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page to be printed ended: ${reason}`));
    });
  });
  try {
    return await Promise.race([stopped, print(window)]);
  } finally {
    window.destroy();
  }
}

async function loadAndPrint({ webContents }: BrowserWindow, { header, footer }: PrintJob): Promise<Buffer> {
  await webContents.loadURL(ADDRESS);
  return webContents.printToPDF({
    ...{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true },
    ...{ displayHeaderFooter: true, headerTemplate: header, footerTemplate: footer },
  });
}
