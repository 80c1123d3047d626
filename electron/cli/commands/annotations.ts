import { basename, extname, resolve } from 'node:path';
import type { TagPreview } from '../../../shared/contract/note-api.ts';
import type { RowProblem, TableImport } from '../../../shared/contract/table-views.ts';
import { toGrant } from '../../../shared/contract/grants.ts';
import type { Handlers } from '../../library/handlers.ts';
import { UsageError, type CliOptions } from '../arguments.ts';
import { callLibrary } from '../library-call.ts';
import { formatError, wordLanguage } from '../messages.ts';
import type { Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';

/** True for files of notes in an open format, and for codebooks of REFI-QDA, by their names. */
export function isAnnotations(path: string): boolean {
  return ['.jsonld', '.qdpx', '.qdc'].includes(extname(path).toLowerCase());
}

/** What became of such a file. */
export type AnnotationsOutput = Pick<Output, 'json' | 'lines'> & { readonly failures: readonly string[] };

/** `import` of notes or of a codebook. @throws UsageError where notes are only to be looked at */
export function importAnnotations(
  handlers: Handlers,
  path: string,
  options: CliOptions,
): Promise<AnnotationsOutput> {
  if (extname(path).toLowerCase() === '.qdc') return importCodes(handlers, path, options);
  if (options.dryRun) throw new UsageError('wrong-option', '--dry-run');
  return importNotes(handlers, path, options);
}

async function importNotes(
  handlers: Handlers,
  path: string,
  { language }: CliOptions,
): Promise<AnnotationsOutput> {
  const taken = await callLibrary(handlers, 'tables/import', { files: [resolve(path)] });
  const { added, known, failed, left, stop } = taken;
  const isChinese = language === 'zh';
  const name = basename(path);
  const line = isChinese
    ? `${name}  新增 ${added}，已有 ${known}，没有导回 ${failed.length}`
    : `${name}  ${added} added, ${known} known, ${failed.length} not taken`;
  return {
    json: {
      ...{ file_name: name, kind: 'notes', added, known, left },
      failed: failed.map(({ row, problem }) => ({ row, problem })),
    },
    lines: [
      line,
      ...formatTable(failed.map(({ row, problem }) => [String(row), PROBLEMS[problem][language]])),
    ],
    failures:
      stop === null
        ? failuresOf(taken, name, language)
        : [formatError(stop.code, stop.details ?? {}, language)],
  };
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

/** How a tag of the file stands to the library's. */
const TAG_STATES: Readonly<Record<TagPreview['state'], Readonly<Record<CliOptions['language'], string>>>> = {
  new: { zh: '新增', en: 'new' },
  changed: { zh: '不同', en: 'changed' },
  same: { zh: '相同', en: 'same' },
};

/** A codebook is merged by path; with `--merge theirs` its words come in the place of others. */
async function importCodes(
  handlers: Handlers,
  path: string,
  { dryRun, bundle, language }: CliOptions,
): Promise<AnnotationsOutput> {
  const file = toGrant(resolve(path));
  const tags = await callLibrary(handlers, 'tags/look', { file });
  const taken = dryRun
    ? null
    : await callLibrary(handlers, 'tags/take', { file, replaces: bundle.rest === 'theirs' });
  return {
    json: {
      ...{ file_name: basename(path), kind: 'codebook', taken: taken !== null },
      ...{ added: taken?.added ?? 0, changed: taken?.changed ?? 0 },
      tags: tags.map(({ state, tag }) => ({ path: tag.path, state })),
    },
    lines: formatTable(
      tags.map(({ state, tag }) => [...[TAG_STATES[state][language], tag.path, shorten(tag.definition, 40)]]),
    ),
    failures: [],
  };
}

/** `codes`: the codebook with how many notes have each tag; with `--out` it is written as XLSX, CSV or REFI-QDA codebook. */
export async function listCodes(handlers: Handlers, { out, language }: CliOptions): Promise<Output> {
  if (out !== undefined) {
    const written = await callLibrary(handlers, 'tables/export', {
      source: { kind: 'codebook' },
      target: resolve(out),
      language: wordLanguage(language),
    });
    const json = { file_name: written.fileName, bytes: written.bytes, tags: written.rows };
    return { json, lines: [`${written.fileName}  ${written.bytes}`] };
  }
  const tags = await callLibrary(handlers, 'tags/list', {});
  return {
    json: {
      tags: tags.map(({ path, definition, example, counterExample, colour, notes, notesBelow }) => ({
        ...{ path, definition, example, counter_example: counterExample, colour },
        ...{ notes, notes_below: notesBelow },
      })),
    },
    lines: formatTable(
      tags.map(({ path, notes, notesBelow, definition }) => [
        ...[path, String(notes), String(notesBelow), shorten(definition, 40)],
      ]),
    ),
  };
}
