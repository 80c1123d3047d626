import { create } from 'zustand';
import type { WatchView } from '../../shared/contract/watch-api.ts';
import { call } from '../client/call.ts';

type WatchState = {
  /** The watched folder; null where there is none, or before it was asked for. */
  readonly watched: WatchView | null;
};

export const useWatch = create<WatchState>()(() => ({ watched: null }));

export async function loadWatch(): Promise<void> {
  useWatch.setState({ watched: await call('watch/get', {}) });
}

/** Asks for a folder, and watches it. */
export async function chooseWatched(): Promise<void> {
  const [folder] = await call('main/choose-folder', {});
  if (folder !== undefined) useWatch.setState({ watched: await call('watch/choose', { folder }) });
}

export async function stopWatching(): Promise<void> {
  await call('watch/stop', {});
  useWatch.setState({ watched: null });
}

/** Offers what is new in the folder now no more. */
export async function passOver(): Promise<void> {
  useWatch.setState({ watched: await call('watch/pass-over', {}) });
}
