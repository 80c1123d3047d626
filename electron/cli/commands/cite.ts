import type { ReportId } from '../../../shared/model/report.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import type { Output } from '../output.ts';

/** `cite`: reports as sources, in the order they are named. */
export async function citeReports(
  handlers: Handlers,
  operands: readonly string[],
  { citation }: Pick<CliOptions, 'citation'>,
): Promise<Output> {
  const ids: ReportId[] = [];
  for (const operand of operands) ids.push(await requireReport(operand, handlers));
  const { text } = await callLibrary(handlers, 'report/cite', { ids, format: citation });
  return { json: { format: citation, reports: ids, text }, lines: text.replace(/\n$/u, '').split('\n') };
}
