import { makeSignal } from './signal.ts';

/** Sent when what changed meanwhile is to be read. */
export const changesReleased = makeSignal<null>();

let [held, isMissed] = [0, false];

/** Whether what changed just now is to be read later; whoever asks is told when. */
export function isHeldBack(): boolean {
  if (held > 0) isMissed = true;
  return held > 0;
}

/**
 * Does long work of this window of which each piece is a change: what is shown is read anew once, behind the last of them.
 * Else the library answers the page more than it works.
 */
export async function holdChanges<T>(work: Promise<T>): Promise<T> {
  held += 1;
  try {
    return await work;
  } finally {
    held -= 1;
    if (held === 0 && isMissed) {
      isMissed = false;
      changesReleased.send(null);
    }
  }
}
