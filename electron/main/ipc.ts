import { isAbsolute } from 'node:path';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { AppError, toWireError } from '../../shared/base/errors.ts';
import type { CallResult } from '../../shared/contract/messages.ts';
import { isTooDeep } from '../../shared/contract/depth.ts';
import { CHANNELS } from '../../shared/contract/page.ts';
import { isPageUrl } from './page-files.ts';
import type { Relay } from './relay.ts';

/** More files than this are never dropped by hand. */
const DROP_LIMIT = 10_000;

export type PageListener = {
  readonly relay: Pick<Relay, 'invoke' | 'cancel'>;
  /** True for the number of a page that shows in a window of ours. */
  readonly isOurs: (page: number) => boolean;
  readonly onDrop: (page: number, paths: readonly string[]) => void;
  readonly log: (text: string) => void;
};

/** Listens to the pages. Whoever is not the main frame of our own page in a window of ours is refused. */
export function listenToPages({ relay, isOurs, onDrop, log }: PageListener): void {
  const isTrusted = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const isAllowed = isOurs(event.sender.id) && isOwnMainFrame(event);
    if (!isAllowed) log('refused a message: its sender is no page of ours');
    return isAllowed;
  };

  ipcMain.handle(
    CHANNELS.invoke,
    (event, call: unknown, method: unknown, args: unknown): CallResult | Promise<CallResult> => {
      if (!isTrusted(event)) return refusal('the sender is no page of this app');
      if (!Number.isSafeInteger(call) || typeof call !== 'number' || typeof method !== 'string') {
        return refusal('a call is a whole number and the name of a method');
      }
      if (isTooDeep(args)) return refusal('arguments are nested too deeply');
      return relay.invoke(event.sender.id, call, method, args);
    },
  );
  ipcMain.on(CHANNELS.cancel, (event, call: unknown) => {
    if (isTrusted(event) && typeof call === 'number') relay.cancel(event.sender.id, call);
  });
  ipcMain.on(CHANNELS.drop, (event, paths: unknown) => {
    if (isTrusted(event) && isPathList(paths)) onDrop(event.sender.id, paths);
  });
}

function isOwnMainFrame(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  try {
    const frame = event.senderFrame;
    return frame?.parent === null && isPageUrl(frame.url);
  } catch {
    return false; // Electron throws where the frame is gone already
  }
}

function refusal(message: string): CallResult {
  return { ok: false, error: toWireError(new AppError('invalid-input', message)) };
}

function isPathList(paths: unknown): paths is readonly string[] {
  return (
    Array.isArray(paths) &&
    paths.length <= DROP_LIMIT &&
    paths.every((path) => typeof path === 'string' && isAbsolute(path))
  );
}
