import { closeSync, fstatSync, openSync } from 'node:fs';

/** Tells whether a file that is open still has a name, until it is closed. */
export type Presence = { readonly isThere: () => boolean; readonly close: () => void };

/**
 * Looks after a file that SQLite has open. Where a program that keeps folders alike deletes it, or puts another one in its place,
 * SQLite writes on into what nobody can find again, and says that all is well. Windows deletes no file that is open. To be closed
 * after SQLite closed it: to close any descriptor gives up the locks of all (fcntl(2), F_SETLK).
 */
export function lookAfter(file: string): Presence {
  let descriptor = process.platform === 'win32' ? null : open(file);
  return {
    isThere: () => descriptor === null || fstatSync(descriptor).nlink > 0,
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
    },
  };
}

/** Null for a library in memory. */
function open(file: string): number | null {
  try {
    return openSync(file, 'r');
  } catch {
    return null;
  }
}
