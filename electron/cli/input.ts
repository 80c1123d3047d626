import { basename } from 'node:path';
import { AppError } from '../../shared/base/errors.ts';
import type { ReportSummary, ScanProgress } from '../../shared/contract/views.ts';
import type { Handlers } from '../library/handlers.ts';
import type { CleaningEdit } from '../../shared/model/cleaning.ts';
import type { ReportSource } from '../../shared/model/extraction.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Encoding, ReportHead, ReportId } from '../../shared/model/report.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { hashBytes } from '../library/import/hash.ts';
import { readBytes } from '../library/import/files.ts';
import { importReport, type ReadReport } from '../library/import/read-file.ts';
import { createScanClock } from '../library/import/scan-clock.ts';
import { createFileReader } from '../library/import/reading/file-reader.ts';
import { readReports, type FoundReport } from '../library/import/reading/read-reports.ts';
import { placedEdits } from '../../shared/text/placing/corrections.ts';
import { callLibrary } from './library-call.ts';
import type { CliOptions } from './arguments.ts';
import type { Language } from './language.ts';
import { formatScan, type Tell } from './tell.ts';

/** A report as the commands take it, from a file or from a library. */
export type Input = {
  readonly report: ReportText;
  readonly head: ReportHead;
  readonly encoding: Encoding;
  /** Of the original bytes. */
  readonly sha256: string;
  /** Of the cleaned text as UTF-8. */
  readonly textSha256: string;
  /** What cleaning did. */
  readonly edits: readonly CleaningEdit[];
  /** What it was read out of, and what that left out. */
  readonly source: ReportSource;
  /** Where it is one of the library. */
  readonly id: ReportId | null;
};

/**
 * The report that `operand` names: a file, or with a library a report in it.
 * @throws AppError
 */
export async function readInput(
  operand: string,
  handlers: Handlers | null,
  { language }: Pick<CliOptions, 'language'>,
  tell: Tell,
): Promise<Input> {
  const id = handlers === null ? undefined : await findReport(operand, handlers);
  return id === undefined || handlers === null
    ? readFromFile(operand, language, tell)
    : readFromLibrary(id, handlers);
}

async function readFromFile(path: string, language: Language, tell: Tell): Promise<Input> {
  const name = basename(path);
  const { document, sha256, encoding, source } = importReport(
    await readOnly(name, await readBytes(path), (scan) => {
      tell(formatScan(name, scan, language));
    }),
  );
  const { report, head, textSha256, clean } = document;
  return { report, head, encoding, sha256, textSha256, edits: clean.edits, source, id: null };
}

/**
 * The one report in a file. `onPage`: how far the recognising of its pages is.
 * @throws AppError, `invalid-input` {reason, name, choices} where it holds several
 */
async function readOnly(
  name: string,
  bytes: Uint8Array,
  onPage: (scan: ScanProgress) => void,
): Promise<ReadReport> {
  const reader = createFileReader();
  const signal = new AbortController().signal;
  try {
    const found: FoundReport[] = [];
    const clock = createScanClock(() => new Date());
    for await (const each of readReports(reader, { name, within: [] }, bytes, signal))
      if (each.kind !== 'pages') found.push(each);
      else onPage(clock.tick({ done: each.done, total: each.pages }, each.done > 0));
    const reports = found.flatMap((each) => (each.kind === 'report' ? [each.report] : []));
    const [only] = reports;
    if (only !== undefined && reports.length === 1) return only;
    const failed = found.find((each) => each.kind === 'failed');
    if (only === undefined && failed !== undefined)
      throw new AppError(failed.error.code, failed.error.message, { name, ...failed.error.details });
    if (only === undefined)
      throw new AppError('unreadable-file', `${name} holds no report`, { name, reason: 'empty' });
    throw refuseMany(name, reports);
  } finally {
    reader.close();
  }
}

/** Reports that are listed by name; a table of a whole country holds thousands. */
const NAMED = 20;

function refuseMany(name: string, reports: readonly ReadReport[]): AppError {
  const names = reports.slice(0, NAMED).map((report) => report.name);
  const choices = [...names, ...(reports.length > NAMED ? ['…'] : [])].join(', ');
  const details = { reason: 'several-in-file', name, count: reports.length, choices };
  return new AppError('invalid-input', `${name} holds ${reports.length} reports`, details);
}

async function readFromLibrary(id: ReportId, handlers: Handlers): Promise<Input> {
  const { summary, text, cleaning, corrections, scan } = await callLibrary(handlers, 'report/open', { id });
  const report = readReport(text, placedEdits(corrections));
  return {
    report: scan === null ? report : { ...report, doubtful: scan.doubtful },
    head: summary.head,
    encoding: summary.encoding,
    sha256: summary.sha256,
    textSha256: hashBytes(Buffer.from(text, 'utf8')),
    edits: cleaning.filter(({ isApplied }) => isApplied),
    source: summary.source,
    id,
  };
}

/**
 * The report of that id, or of that `place/year`; undefined where it is neither, and so a file.
 * @throws AppError `invalid-input` {reason, report, choices} where that place and year has several
 */
async function findReport(operand: string, handlers: Handlers): Promise<ReportId | undefined> {
  const reports = (await callLibrary(handlers, 'library/list', {})).flatMap((shelf) => shelf.reports);
  if (/^\d+$/u.test(operand)) return reports.find(({ id }) => String(id) === operand)?.id;
  const found = reports.filter(({ head }) => `${head.place.trim()}/${head.year ?? ''}` === operand);
  if (found.length > 1) throw refuseSeveral(operand, found);
  return found[0]?.id;
}

/** A corrected file beside the one before: which of them is meant, only an id can say. */
function refuseSeveral(operand: string, found: readonly ReportSummary[]): AppError {
  const choices = found
    .map(({ id, fileName, importedAt }) => `${id} (${fileName}, ${importedAt.slice(0, 16)}Z)`)
    .join(', ');
  const details = { reason: 'several-reports', report: operand, choices };
  return new AppError('invalid-input', `${operand} is more than one report: ${choices}`, details);
}

/** The report that `operand` names in the library. @throws AppError `not-found` {report}, `invalid-input` */
export async function requireReport(operand: string, handlers: Handlers): Promise<ReportId> {
  const id = await findReport(operand, handlers);
  if (id === undefined) throw new AppError('not-found', `no report ${operand}`, { report: operand });
  return id;
}
