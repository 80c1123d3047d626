import { resolve } from 'node:path';
import type { ImportItem, ReportSummary, TakenYear } from '../../../shared/contract/views.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { planTables } from '../plan-tables.ts';
import { requireReport } from '../input.ts';
import { callLibrary } from '../library-call.ts';
import { WARNING_WORDS } from '../../../shared/words/report.ts';
import { SKIP_WORDS, formatFinding } from '../../../shared/words/source.ts';
import { KINSHIP_WORDS } from '../../../shared/words/survey.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { wordLanguage, type Language } from '../language.ts';
import { formatError } from '../messages.ts';
import { besideToJson, findBeside, formatBeside } from './near.ts';
import { toPair, type Output } from '../output.ts';
import { formatTable, shorten } from '../table.ts';
import { formatScan, type Tell } from '../tell.ts';

/** `import`: what was done with each file. */
export async function importReports(
  handlers: Handlers,
  paths: readonly string[],
  options: CliOptions,
  tell: Tell,
): Promise<Output> {
  const { language, singlePictures } = options;
  const files = paths.map((path) => resolve(path));
  const tables = await planTables(handlers, files, options);
  const args = { files, tables, singlePictures };
  const result = await callLibrary(handlers, 'import/files', args, (event) => {
    if (event.name !== 'import/progress' || event.data.scan === null) return;
    tell(formatScan(event.data.name, event.data.scan, language));
  });
  const { items, isCancelled, stop } = result;
  const beside = await findBeside(handlers, result);
  const failures = items.flatMap((item) =>
    item.status === 'failed'
      ? [formatError(item.error.code, { name: item.name, ...item.error.details }, language)]
      : [],
  );
  const rows = items.flatMap((item) =>
    item.status === 'failed'
      ? []
      : [[STATUS[item.status][language], item.name, ...describeStored(item, language)]],
  );
  return {
    json: { items: items.map(describeItem), cancelled: isCancelled, ...besideToJson(beside) },
    lines: [...formatTable(rows), ...formatBeside(beside, language), ...formatCounts(items, language)],
    failures: stop === null ? failures : [...failures, formatError(stop.code, stop.details ?? {}, language)],
  };
}

/** How many files became what, where there is more than one; those that are left come in with the same command. */
function formatCounts(items: readonly ImportItem[], language: Language): readonly string[] {
  if (items.length < 2) return [];
  const words = COUNTED.flatMap((status) => {
    const count = items.filter((item) => item.status === status).length;
    const word = STATUS[status][language];
    return count === 0 ? [] : [language === 'zh' ? `${word} ${count}` : `${count} ${word}`];
  });
  const rest = items.some(({ status }) => status === 'left') ? [GO_ON[language]] : [];
  return [[...words, ...rest].join(language === 'zh' ? '，' : ', ')];
}

const COUNTED = ['imported', 'duplicate', 'failed', 'skipped', 'left'] as const;

/** What became of a file, in its row and in the sum. */
const STATUS: Readonly<Record<ImportItem['status'], Readonly<Record<Language, string>>>> = {
  imported: { zh: '新收入', en: 'imported' },
  duplicate: { zh: '库中已有', en: 'there already' },
  failed: { zh: '未能收入', en: 'not imported' },
  skipped: { zh: '没有读取', en: 'not read' },
  'left-out': { zh: '留下未收', en: 'left out' },
  left: { zh: '还没有读', en: 'left' },
  gone: { zh: '文件已不在', en: 'gone' },
};

const GO_ON: Readonly<Record<Language, string>> = {
  zh: '再用一次这个命令，就接着读',
  en: 'give the command again to go on',
};

function describeStored(
  item: Exclude<ImportItem, { readonly status: 'failed' }>,
  language: Language,
): readonly string[] {
  const words = wordLanguage(language);
  if (item.status === 'left-out') return [];
  if (item.status === 'skipped') return [wordsIn(SKIP_WORDS, words)[item.reason]];
  if (!('report' in item)) return [];
  if (item.status !== 'imported') return describeReport(item.report, language);
  const { report, taken } = item;
  const remarks = [
    ...(taken === undefined ? [] : [formatKin(wordsIn(KINSHIP_WORDS, words)[taken.kind], taken, language)]),
    ...report.source.findings.map((each) => formatFinding(each, words)),
  ];
  return describeReport(report, language, remarks);
}

/** 同一年的另一版本：#3 2024.txt, in the words of the table before an import. */
function formatKin(kind: string, { report, name }: TakenYear, language: Language): string {
  return language === 'zh' ? `${kind}：#${report} ${name}` : `${kind} #${report} ${name}`;
}

function describeItem(item: ImportItem) {
  if (!('report' in item)) return item;
  const { status, name } = item;
  const kind =
    item.status === 'duplicate'
      ? { same_bytes: item.sameBytes, restored: item.restored, renewed: item.renewed }
      : {};
  const taken = item.status === 'imported' && item.taken !== undefined ? { taken: item.taken } : {};
  return { status, name, ...kind, ...taken, report: toJson(item.report) };
}

function toJson({ id, head, fileName, encoding, sha256, bytes, characters, ...rest }: ReportSummary) {
  return {
    id,
    ...head,
    file_name: fileName,
    encoding,
    sha256,
    bytes,
    characters,
    imported_at: rest.importedAt,
    notes: rest.noteCount,
    warnings: rest.warnings,
    source: rest.source,
  };
}

function describeReport(
  { id, head, encoding, source, characters, warnings }: ReportSummary,
  language: Language,
  remarks: readonly string[] = [],
): readonly string[] {
  const kind = source.format === 'text' ? encoding : source.format;
  const words = wordsIn(WARNING_WORDS, wordLanguage(language));
  const odd = [...warnings.map((warning) => words[warning]), ...remarks];
  const year = String(head.year ?? '');
  return [`#${id}`, head.place, year, kind, String(characters), odd.join(language === 'zh' ? '；' : '; ')];
}

/** `list`: the reports by place and year. */
export async function listReports(handlers: Handlers, { language }: CliOptions): Promise<Output> {
  const shelves = await callLibrary(handlers, 'library/list', {});
  const places = shelves.map(({ place, reports }) => ({ place, reports: reports.map(toJson) }));
  const rows = shelves.flatMap(({ reports }) =>
    reports.map((report) => {
      const [id = '', ...rest] = describeReport(report, language);
      return [id, ...rest.slice(0, -1), report.fileName, ...rest.slice(-1)];
    }),
  );
  return { json: { places }, lines: formatTable(rows) };
}

/** `notes`: all notes, or those of one report, with where their words stand today. */
export async function listNotes(handlers: Handlers, operand: string | undefined): Promise<Output> {
  const report = operand === undefined ? null : await requireReport(operand, handlers);
  const notes = await callLibrary(handlers, 'notes/list', { report });
  const rows = notes.map((note) => [
    `#${note.id}`,
    note.isOrphan || note.isUnsure ? '?' : '',
    quoteOf(note),
    shorten(note.text, 50),
    note.tags.join(' '),
  ]);
  const json = notes.map((note) => ({
    id: note.id,
    target: note.target,
    text: note.text,
    tags: note.tags,
    kind: note.kind,
    colour: note.colour,
    author: note.author,
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    left: toPair(note.left),
    right: toPair(note.right),
    left_pages: note.leftPages,
    right_pages: note.rightPages,
    orphan: note.isOrphan,
    unsure: note.isUnsure,
    version: note.version,
  }));
  return { json: { notes: json }, lines: formatTable(rows) };
}

function quoteOf({ target }: Note): string {
  if (target.kind === 'text') return shorten(target.anchor.quote, 30);
  return [target.leftAnchor, target.rightAnchor]
    .map((anchor) => shorten(anchor?.quote ?? '', 20))
    .join(' → ');
}
