import { isBundle } from '../../library/services/bundle/unpack.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Voice } from '../tell.ts';
import { importAnnotations, isAnnotations, type AnnotationsOutput } from './annotations.ts';
import { importBundle, type BundleOutput } from './bundle.ts';
import { importReports } from './library.ts';
import { surveyReports } from './survey.ts';

/** `import`: takes bundles in one after the other, then reports, then notes on these and codebooks. */
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
    else if (!isAnnotations(path)) files.push(path);
  const noted = paths.filter(isAnnotations);
  const take = options.dryRun ? surveyReports : importReports;
  const isPlain = bundles.length + noted.length === 0;
  const rest = files.length > 0 || isPlain ? await take(handlers, files, options, tell) : null;
  if (isPlain && rest !== null) return rest;
  const annotations: AnnotationsOutput[] = [];
  for (const path of noted) annotations.push(await importAnnotations(handlers, path, options));
  const parts = [...bundles, ...(rest === null ? [] : [rest]), ...annotations];
  const own = rest?.json;
  const json = typeof own === 'object' ? own : { items: [], cancelled: false };
  return {
    json: {
      ...json,
      ...(bundles.length > 0 && { bundles: bundles.map((bundle) => bundle.json) }),
      ...(annotations.length > 0 && { annotations: annotations.map((each) => each.json) }),
    },
    lines: parts.flatMap(({ lines }) => lines),
    remarks: rest?.remarks ?? [],
    failures: parts.flatMap(({ failures }) => failures ?? []),
  };
}
