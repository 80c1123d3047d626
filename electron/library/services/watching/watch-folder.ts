import { watch, type FSWatcher } from 'node:fs';
import type { WatchView } from '../../../../shared/contract/watch-api.ts';
import type { Database } from '../../db/database.ts';
import type { WatchedFile } from '../../db/watched.ts';
import { scanFolder } from './scan-folder.ts';

/** How often the folder is looked through whatever the system tells, in milliseconds: networks and media tell nothing. */
const EVERY = 30_000;
/** The system tells of one file in several words; and a file that was written within this time may still be. */
const SETTLE = 2000;
/** Folders that are listened to; what lies in others is found when all is looked through. */
const MOST_LISTENED = 500;

/** The folder whose new and changed files are offered, where the reader chose one. Nothing is read, let alone taken in. */
export type FolderWatch = {
  /** Looks through the folder now, and from now on whenever something changes in it. */
  start(): Promise<void>;
  /** Looks through the folder now; resolves when what is offered is known. */
  look(): Promise<void>;
  /** Null where no folder is watched. */
  view(): WatchView | null;
  /** The files that are offered. */
  offered(): readonly WatchedFile[];
  close(): void;
};

type Found = {
  readonly folder: string;
  readonly isAway: boolean;
  readonly offered: readonly WatchedFile[];
};

export function createFolderWatch(db: Database, now: () => Date): FolderWatch {
  let found: Found | null = null;
  let looking: Promise<void> | undefined;
  let listeners: readonly FSWatcher[] = [];
  let isListening = false;
  let soon: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;

  const lookSoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => void look(), SETTLE);
    soon.unref();
  };
  const silence = (): void => {
    for (const listener of listeners) listener.close();
    listeners = [];
  };
  const listen = (folders: readonly string[]): void => {
    silence();
    listeners = folders.slice(0, MOST_LISTENED).flatMap((folder) => listenTo(folder, lookSoon));
  };
  const lookThrough = async (): Promise<void> => {
    const folder = db.read(({ watched }) => watched.findFolder());
    const scan = folder === undefined ? null : await scanFolder(folder);
    const before = told(found);
    if (folder === undefined) found = null;
    else {
      const seen = db.read(({ watched }) => watched.loadSeen());
      const fresh = (scan?.files ?? []).filter((file) => !isSame(file, seen.get(file.path)));
      // A clock of a server may be ahead of ours.
      const settled = fresh.filter(({ changedAt }) => Math.abs(now().getTime() - changedAt) >= SETTLE);
      if (settled.length < fresh.length && isListening) lookSoon();
      found = { folder, isAway: scan === null, offered: settled };
    }
    if (isListening) listen(scan?.folders ?? []);
    if (told(found) !== before) db.write('watched', null, () => undefined);
  };
  const look = (): Promise<void> => {
    // One that is under way began before what this one is to see.
    looking = (looking ?? Promise.resolve()).then(lookThrough).catch(() => undefined);
    return looking;
  };
  return {
    async start() {
      isListening = true;
      timer = setInterval(() => void look(), EVERY);
      timer.unref();
      await look();
    },
    look,
    view: () => found && { folder: found.folder, isAway: found.isAway, files: found.offered.length },
    offered: () => found?.offered ?? [],
    close() {
      isListening = false;
      clearInterval(timer);
      clearTimeout(soon);
      silence();
    },
  };
}

function isSame(file: WatchedFile, seen: WatchedFile | undefined): boolean {
  return seen?.size === file.size && seen.changedAt === file.changedAt;
}

/** What a window is told of. */
function told(found: Found | null): string {
  return found === null ? '' : JSON.stringify([found.folder, found.isAway, found.offered]);
}

/** What the system tells is a hint, nothing more: where it can't be had the folder is looked through all the same. */
function listenTo(folder: string, onChange: () => void): readonly FSWatcher[] {
  try {
    const listener = watch(folder, { persistent: false }, onChange);
    listener.on('error', () => {
      listener.close();
    });
    return [listener];
  } catch {
    return [];
  }
}
