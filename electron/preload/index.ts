import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { CallResult } from '../../shared/contract/messages.ts';
import { CHANNELS, type PageBridge, type PageEvent } from '../../shared/contract/page.ts';

// The little of the DOM that is used here: the types of main know none.
declare const window: {
  addEventListener(type: 'dragover' | 'drop', listener: (event: FileDrag) => void): void;
};
type FileDrag = {
  readonly isTrusted: boolean;
  readonly dataTransfer: {
    readonly types: readonly string[];
    readonly files: ArrayLike<DroppedFile>;
    dropEffect: string;
  } | null;
  preventDefault(): void;
};
type DroppedFile = Parameters<typeof webUtils.getPathForFile>[0];

const bridge: PageBridge = {
  async invoke(call, method, args) {
    try {
      return (await ipcRenderer.invoke(CHANNELS.invoke, call, method, args)) as CallResult;
    } catch (error) {
      // Main is going down, or what it gave back could not be cloned.
      return { ok: false, error: { code: 'bug', message: String(error) } };
    }
  },
  cancel(call) {
    ipcRenderer.send(CHANNELS.cancel, call);
  },
  subscribe(listener) {
    const relay = (_event: unknown, pageEvent: PageEvent): void => {
      listener(pageEvent);
    };
    ipcRenderer.on(CHANNELS.event, relay);
    return () => {
      ipcRenderer.off(CHANNELS.event, relay);
    };
  },
};

/** The path of a file that was really dropped; '' for one that a script made. */
function pathOf(file: DroppedFile): string {
  // Electron 25 has no webUtils, but a `path` on every file, which newer ones lack.
  const utils = webUtils as typeof webUtils | undefined;
  return utils?.getPathForFile(file) ?? (file as { readonly path?: string }).path ?? '';
}

function isOfFiles(event: FileDrag): boolean {
  return event.isTrusted && (event.dataTransfer?.types.includes('Files') ?? false);
}

window.addEventListener('dragover', (event) => {
  if (!isOfFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
});

// The page never sees a path: they go to main, which answers with grants.
window.addEventListener('drop', (event) => {
  if (!isOfFiles(event)) return;
  event.preventDefault();
  const paths = Array.from(event.dataTransfer?.files ?? [], pathOf).filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send(CHANNELS.drop, paths);
});

contextBridge.exposeInMainWorld('duizhao', bridge);
