import { basename, resolve } from 'node:path';
import type { RowProblem, TableImport } from '../../../shared/contract/table-views.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { TableKind } from '../../library/tables/columns.ts';
import type { CliOptions } from '../arguments.ts';
import { callLibrary } from '../library-call.ts';
import { formatError } from '../messages.ts';
import type { Output } from '../output.ts';
import { formatTable } from '../table.ts';

/** What became of a file that was taken back in. */
export type TakenOutput = Pick<Output, 'json' | 'lines'> & { readonly failures: readonly string[] };

/** What a file is, as the output says it. */
type Named = { readonly kind: 'notes' } | { readonly kind: 'table'; readonly table: TableKind };

/** `import` of a table of ours, or of notes in an open format; with `--dry-run` it is said what would be taken. */
export async function takeTable(
  handlers: Handlers,
  path: string,
  named: Named,
  { language, dryRun: isDry }: CliOptions,
): Promise<TakenOutput> {
  const taken = await callLibrary(handlers, 'tables/import', { files: [resolve(path)], isDry });
  const { added, known, failed, left, stop } = taken;
  const name = basename(path);
  const counts = { added, known, failed: failed.length };
  return {
    json: {
      ...{ file_name: name, ...named, ...(isDry && { dry_run: true }), added, known, left },
      failed: failed.map(({ row, problem }) => ({ row, problem })),
    },
    lines: [
      `${name}  ${language === 'zh' ? sayChinese(counts, isDry) : sayEnglish(counts, isDry)}`,
      ...formatTable(failed.map(({ row, problem }) => [String(row), PROBLEMS[problem][language]])),
    ],
    failures:
      stop === null
        ? failuresOf(taken, name, language)
        : [formatError(stop.code, stop.details ?? {}, language)],
  };
}

type Counts = Readonly<Record<'added' | 'known' | 'failed', number>>;

function sayChinese({ added, known, failed }: Counts, isDry: boolean): string {
  return isDry
    ? `将新增 ${added}，已有 ${known}，不能导回 ${failed}（只是试算，库未改动）`
    : `新增 ${added}，已有 ${known}，没有导回 ${failed}`;
}

function sayEnglish({ added, known, failed }: Counts, isDry: boolean): string {
  return isDry
    ? `${added} would be added, ${known} known, ${failed} can’t be taken (a trial: the library is as it was)`
    : `${added} added, ${known} known, ${failed} not taken`;
}

/** Why a row could not be taken in. */
const PROBLEMS: Readonly<Record<RowProblem, Readonly<Record<CliOptions['language'], string>>>> = {
  'no-report': {
    zh: '报告不在库中，或有几份难以确定',
    en: 'the report is not here, or several could be meant',
  },
  'no-place': { zh: '原文在报告中找不到', en: 'its words are not found' },
  differs: { zh: '与库中的不同，保留了原有的', en: 'the library says something else, which stays' },
  verdict: { zh: '目标判断，请用目标表', en: 'a verdict, which the table of goals brings back' },
  unreadable: { zh: '缺少必要的内容', en: 'something that has to be there is not' },
};

/** A file none of whose notes could be taken, or found here, failed. */
function failuresOf(
  { added, known, failed }: TableImport,
  name: string,
  language: CliOptions['language'],
): readonly string[] {
  if (added + known > 0 || failed.length === 0) return [];
  return [formatError('invalid-input', { reason: 'nothing-taken', name }, language)];
}
