import { isBundle } from '../../library/services/bundle/unpack.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Voice } from '../tell.ts';
import { importBundle, type BundleOutput } from './bundle.ts';
import { importReports } from './library.ts';
import { surveyReports } from './survey.ts';

/** `import`: takes bundles in one after the other, then all other files. */
export async function importAll(
  handlers: Handlers,
  paths: readonly string[],
  options: CliOptions,
  { tell, progress }: Voice,
): Promise<Output> {
  const bundles: BundleOutput[] = [];
  const files: string[] = [];
  for (const path of paths)
    if (await isBundle(path)) bundles.push(await importBundle(handlers, path, options, progress));
    else files.push(path);
  const take = options.dryRun ? surveyReports : importReports;
  const rest = files.length > 0 || bundles.length === 0 ? await take(handlers, files, options, tell) : null;
  if (bundles.length === 0 && rest !== null) return rest;
  const own = rest?.json;
  const json = typeof own === 'object' ? own : { items: [], cancelled: false };
  return {
    json: { ...json, bundles: bundles.map((bundle) => bundle.json) },
    lines: [...bundles.flatMap(({ lines }) => lines), ...(rest?.lines ?? [])],
    remarks: rest?.remarks ?? [],
    failures: [...bundles.flatMap(({ failures }) => failures), ...(rest?.failures ?? [])],
  };
}
