import { isBundle } from '../../library/services/bundle/unpack.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import type { Output } from '../output.ts';
import type { Voice } from '../tell.ts';
import { findTable } from '../../library/tables/import-tables.ts';
import type { TableKind } from '../../library/tables/columns.ts';
import { importAnnotations, isAnnotations } from './annotations.ts';
import { importBundle, type BundleOutput } from './bundle.ts';
import { importReports } from './library.ts';
import { surveyReports } from './survey.ts';
import { takeTable, type TakenOutput } from './take-table.ts';

/** `import`: takes bundles in one after the other, then reports, then notes on these, codebooks and tables of ours. */
export async function importAll(
  handlers: Handlers,
  paths: readonly string[],
  options: CliOptions,
  { tell, progress }: Voice,
): Promise<Output> {
  const bundles: BundleOutput[] = [];
  const files: string[] = [];
  const tables: { readonly path: string; readonly table: TableKind }[] = [];
  for (const path of paths) {
    const table = await findTable(path);
    if (table !== undefined) tables.push({ path, table });
    else if (await isBundle(path)) bundles.push(await importBundle(handlers, path, options, progress));
    else if (!isAnnotations(path)) files.push(path);
  }
  const noted = paths.filter(isAnnotations);
  const take = options.dryRun ? surveyReports : importReports;
  const isPlain = bundles.length + noted.length + tables.length === 0;
  const rest = files.length > 0 || isPlain ? await take(handlers, files, options, tell) : null;
  if (isPlain && rest !== null) return rest;
  const annotations: TakenOutput[] = [];
  for (const path of noted) annotations.push(await importAnnotations(handlers, path, options));
  const taken: TakenOutput[] = [];
  for (const { path, table } of tables)
    taken.push(await takeTable(handlers, path, { kind: 'table', table }, options));
  const parts = [...bundles, ...(rest === null ? [] : [rest]), ...annotations, ...taken];
  const own = rest?.json;
  const json = typeof own === 'object' ? own : { items: [], cancelled: false };
  return {
    json: {
      ...json,
      ...(bundles.length > 0 && { bundles: bundles.map((bundle) => bundle.json) }),
      ...(annotations.length > 0 && { annotations: annotations.map((each) => each.json) }),
      ...(taken.length > 0 && { tables: taken.map((each) => each.json) }),
    },
    lines: parts.flatMap(({ lines }) => lines),
    remarks: rest?.remarks ?? [],
    failures: parts.flatMap(({ failures }) => failures ?? []),
  };
}
