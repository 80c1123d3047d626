import { basename, extname, resolve } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import type { ExportFormat } from '../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../shared/contract/views.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Handlers } from '../../library/handlers.ts';
import { UsageError, type CliOptions } from '../arguments.ts';
import { chooseParts, type TableFormat } from '../export-options.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import type { Output } from '../output.ts';

type Pair = { readonly left: ReportId; readonly right: ReportId };

async function requirePair(handlers: Handlers, operands: readonly string[]): Promise<Pair> {
  const [left = '', right = ''] = operands;
  return { left: await requireReport(left, handlers), right: await requireReport(right, handlers) };
}

/** `export --format xlsx|csv`: writes a table of the pair. @throws UsageError where the file's name ends otherwise */
export async function exportPairTable(
  handlers: Handlers,
  operands: readonly string[],
  options: CliOptions & { readonly out: string; readonly format: TableFormat },
): Promise<Output> {
  const { out, format, table, language } = options;
  if (extname(out).toLowerCase() !== `.${format}`)
    throw new UsageError('unknown-format', `${format}: ${out}`);
  const written = await callLibrary(handlers, 'tables/export', {
    source: { kind: table, ...(await requirePair(handlers, operands)) },
    target: resolve(out),
    language: language === 'zh' ? 'zh-CN' : 'en',
  });
  const { fileName, bytes, rows, companion } = written;
  const json = { file_name: fileName, bytes, format, table, rows, companion };
  return { json, lines: [`${basename(out)}  ${bytes}`, ...(companion === null ? [] : [companion])] };
}

/** `export`: writes the annotated diff, or what is made of it. */
export async function exportPair(
  handlers: Handlers,
  operands: readonly string[],
  options: CliOptions & { readonly out: string; readonly format: ExportFormat },
): Promise<Output> {
  const pair = await requirePair(handlers, operands);
  const { omitted, only, cleaning, section, notePlace } = options;
  const written = await callLibrary(handlers, 'export/file', {
    ...pair,
    format: options.format,
    target: resolve(options.out),
    options: {
      ...chooseParts(omitted, only, cleaning),
      notePlace,
      language: options.language === 'zh' ? 'zh-CN' : 'en',
      section: section === undefined ? null : await findSection(handlers, pair, section),
      masks: {
        ...{ 'year-turn': options.maskYears, 'relative-year': options.maskYears, session: options.maskYears },
        ...{ width: options.maskPunctuation, punctuation: options.maskPunctuation },
        numbering: options.maskPunctuation,
      },
    },
  });
  const json = { file_name: written.fileName, bytes: written.bytes, format: options.format };
  return { json, lines: [`${basename(options.out)}  ${written.bytes}`] };
}

/**
 * The section of that title, with or without its marker, in either report; else the one whose title has the words.
 * @throws AppError `not-found` {section}; `invalid-input` {reason: several-sections, choices}
 */
async function findSection(handlers: Handlers, pair: Pair, words: string): Promise<number> {
  const view = await callLibrary(handlers, 'compare/open', pair);
  const titles = view.comparison.sections.map((_, index) => titlesOf(view, index));
  const pick = (isWanted: (title: string) => boolean): readonly number[] =>
    titles.flatMap((own, index) => (own.some(isWanted) ? [index] : []));
  const exact = pick((title) => title === words);
  const found = exact.length > 0 ? exact : pick((title) => title.includes(words));
  const [first] = found;
  if (first === undefined) throw new AppError('not-found', `no section ${words}`, { section: words });
  if (found.length > 1) {
    const choices = found.map((index) => titles[index]?.at(-1) ?? '').join('；');
    throw new AppError('invalid-input', `several sections ${words}`, {
      ...{ reason: 'several-sections', section: words, choices },
    });
  }
  return first;
}

/** Titles of a pair of sections, without and with their markers. */
function titlesOf({ comparison, left, right }: ComparisonView, index: number): readonly string[] {
  const pair = comparison.sections[index];
  const own = [left.outline.sections[pair?.left ?? -1], right.outline.sections[pair?.right ?? -1]];
  return own.flatMap((section) =>
    section === undefined || section.level === 0 ? [] : [section.title, section.marker + section.title],
  );
}
