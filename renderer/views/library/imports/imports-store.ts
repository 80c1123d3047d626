import { create } from 'zustand';
import type { ImportRecord } from '../../../../shared/contract/views.ts';
import type { ImportJobId } from '../../../../shared/model/import-job.ts';
import { call } from '../../../client/call.ts';
import { importBy, useLibrary } from '../library-store.ts';
import { loadSurvey, useSurvey } from '../survey/survey-store.ts';

type ImportsState = {
  /** The imports that are kept, the newest first; null before they are read. */
  readonly records: readonly ImportRecord[] | null;
};

export const useImports = create<ImportsState>()(() => ({ records: null }));

export async function loadImports(): Promise<void> {
  useImports.setState({ records: await call('import/list', {}) });
}

// What ended is another line in the list.
useLibrary.subscribe(({ jobs }, before) => {
  if (jobs.length < before.jobs.length && useImports.getState().records !== null)
    void loadImports().catch(() => undefined); // the list stays as it was, and is read again when it is shown
});

/** What is left of an import that was broken off, and waits in no table. */
export function isBrokenOff({ state, survey }: ImportRecord): boolean {
  return state === 'broken-off' && survey === null;
}

/** True where there is something to go on with. */
export function canGoOn({ state, counts, survey }: ImportRecord): boolean {
  return state === 'broken-off' || (state === 'stopped' && (counts.left > 0 || survey !== null));
}

/** Goes on where an import was; one whose files wait in the table leads there. */
export async function goOnWith({ id, survey }: ImportRecord): Promise<void> {
  if (survey !== null) useSurvey.setState({ isShown: true });
  else {
    useLibrary.setState({ imported: null });
    await importBy((options) => call('import/go-on', { job: id }, options));
  }
  await Promise.all([loadImports(), loadSurvey()]);
}

/** Leaves the rest of an import that was broken off; what came in stays. */
export async function giveUp(job: ImportJobId): Promise<void> {
  await call('import/stop', { job });
  await loadImports();
}

/** Shows what became of each file of an import. */
export async function openImport(job: ImportJobId): Promise<void> {
  const result = await call('import/open', { job });
  useLibrary.setState({ result, imported: null });
}
