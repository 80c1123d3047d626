import { BrowserWindow, session, type Session } from 'electron';
import { AppError } from '../../shared/base/errors.ts';
import type { PrintJob } from '../../shared/contract/printing.ts';
import type { Print } from './library-prints.ts';
import { PAGE_SCHEME } from './page-files.ts';
import { cutOff } from './page-session.ts';

/** What is printed loads nothing and runs nothing, whatever it says of itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const ADDRESS = `${PAGE_SCHEME}://print/`;

/** Prints in a hidden window of its own, in a session without network that nothing else shares, one job at a time. */
export function createPrinter(): Print {
  let own: Session | null = null;
  let html = '';
  let last: Promise<unknown> = Promise.resolve();

  const printInTurn = async (job: PrintJob, signal: AbortSignal): Promise<Uint8Array> => {
    signal.throwIfAborted();
    own ??= prepareSession(() => html);
    ({ html } = job);
    return printIn(own, job, signal);
  };

  return (job, signal) => {
    const printed = last.then(() => printInTurn(job, signal));
    last = printed.catch(() => undefined);
    return printed;
  };
}

/** Lives in memory alone. */
function prepareSession(read: () => string): Session {
  const own = session.fromPartition('print');
  cutOff(own);
  own.protocol.handle(PAGE_SCHEME, () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
    return new Response(read(), { headers });
  });
  return own;
}

async function printIn(own: Session, job: PrintJob, signal: AbortSignal): Promise<Uint8Array> {
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
    return await Promise.race([stopped, loadAndPrint(window, job)]);
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
