import { create } from 'zustand';
import type { BundlePlan } from '../../shared/contract/bundle-api.ts';
import type { GrantedPath } from '../../shared/contract/grants.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { call } from '../client/call.ts';
import { translate } from '../locales/words.ts';
import { stopWork, work } from './bundle-work.ts';
import { formatBytes } from './format.ts';
import { run } from './history.ts';
import { makeLoader } from './loader.ts';
import { showToast, tellError } from './toast-store.ts';
import { chooseTarget, tellUnwritten } from './unwritten.ts';

/** A bundle that is to be written. */
export type AskedBundle = {
  /** The reports that it was asked for; none where it is the library. */
  readonly reports: readonly ReportId[];
  readonly isWhole: boolean;
  /** What it would hold; null until that is known. */
  readonly plan: BundlePlan | null;
};

type ExportState = { readonly asked: AskedBundle | null };

export const useBundleExport = create<ExportState>()(() => ({ asked: null }));

/** Asks what a bundle is to hold: these reports, or where there are none the whole library. */
export async function askBundle(reports: readonly ReportId[]): Promise<void> {
  useBundleExport.setState({ asked: { reports, isWhole: reports.length === 0, plan: null } });
  await loadPlan();
}

export async function chooseWhole(isWhole: boolean): Promise<void> {
  useBundleExport.setState(({ asked }) => ({ asked: asked && { ...asked, isWhole, plan: null } }));
  await loadPlan();
}

export function leaveBundle(): void {
  stopWork();
  planning.forget();
  useBundleExport.setState({ asked: null });
}

const planning = makeLoader<{ readonly reports: readonly ReportId[] | null }, BundlePlan>({
  read: (args, options) => call('bundle/plan', args, options),
  show: (plan) => useBundleExport.setState(({ asked }) => ({ asked: asked && { ...asked, plan } })),
  tell: ({ error }) => {
    if (error !== null) tellError(error);
  },
});

async function loadPlan(): Promise<void> {
  const { asked } = useBundleExport.getState();
  if (asked !== null) await planning.load({ reports: asked.isWhole ? null : asked.reports });
}

/** Asks where to, and writes the bundle there; the dialog stays where that was left. */
export async function saveBundle(name: string): Promise<void> {
  const target = await chooseTarget('bundle', `${name}.dzpack`);
  if (target !== null) await writeBundle(target);
}

/** Writes the bundle and says so; where that fails or is stopped, no file is left. */
export async function writeBundle(target: GrantedPath): Promise<void> {
  const { asked } = useBundleExport.getState();
  if (asked === null) return;
  const args = { reports: asked.isWhole ? null : asked.reports, target };
  const written = await work(
    (options) => call('bundle/export', args, options),
    (thrown) => tellUnwritten(thrown, 'bundle'),
  );
  if (written === null) return;
  leaveBundle();
  const { fileName, bytes } = written;
  const reveal = (): void => run(call('main/reveal', { file: target }));
  showToast(translate('export.done', { name: fileName, size: formatBytes(bytes) }), [
    { label: translate('export.reveal'), run: reveal },
  ]);
}
