import DiffMatchPatch from 'diff-match-patch';
import { AppError } from '../../../../shared/base/errors.ts';
import { FILE_FORMATS } from '../../../../shared/model/extraction.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { StoredReport } from '../../db/reports.ts';
import type { ImportedFile } from '../../import/document.ts';
import { READER_VERSIONS } from '../../import/formats/versions.ts';
import { importReport, type ReadReport } from '../../import/read-file.ts';
import type { Library } from '../../library.ts';
import { findReport } from '../shelf/summary.ts';
import { readStored, replaceDocument } from './open-document.ts';

/**
 * Reads anew, from their original bytes, the reports that an older version of their format's reader read. What was hung
 * on their words goes to the same words of the new text. A file that can't be read any more keeps its old text. Whoever
 * asks meanwhile comes first.
 * @throws what `signal` was aborted with
 */
export async function rereadOld(library: Library, signal: AbortSignal): Promise<void> {
  const old = library.db.read(({ reports }) =>
    FILE_FORMATS.flatMap((format) => reports.listReadBefore(format, READER_VERSIONS[format])),
  );
  for (const id of old) {
    await library.attention.whenIdle();
    signal.throwIfAborted();
    await reread(library, id, signal);
  }
}

async function reread(library: Library, id: ReportId, signal: AbortSignal): Promise<void> {
  const { stored, bytes } = library.db.read((reader) => ({
    stored: findReport(reader, id),
    bytes: reader.reports.findIntactBytes(id),
  }));
  if (bytes === undefined) return; // a damaged file is not read again
  const source = await readAgain(library, stored, bytes, signal);
  if (source === undefined) return;
  const after = source.text;
  if (after === null) return;
  library.db.write('reports', null, (write) => {
    const { reader, writer } = write;
    const mapped = reader.texts.findMapped(id);
    const places = mapOffsets(reader.sources.findText(id)?.text ?? '', after);
    const placeOf = (at: number): number => places[at] ?? after.length;
    writer.sources.save(id, source);
    const { keptSteps, keptEdits } = reader.texts.loadChoice(id);
    const choice = {
      keptSteps,
      keptEdits: keptEdits.map((edit) => ({ ...edit, start: placeOf(edit.start) })),
    };
    const document = readStored(reader, findReport(reader, id), { choice });
    const before = mapped && { text: mapped.text, origin: mapped.origin.map(placeOf) };
    replaceDocument(write, id, document, before);
  });
}

/** What the reader of today makes of the bytes; undefined where it makes nothing of them. */
async function readAgain(
  library: Library,
  { fileName, source }: StoredReport,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<ImportedFile['source'] | undefined> {
  const { within, row, facts, findings } = source;
  const isCut = findings.some(({ kind }) => kind === 'cut-cell');
  for await (const item of library.fileReader.read(fileName, bytes, signal)) {
    if (item.kind !== 'report' || item.format !== source.format) continue;
    return tryImport({ ...item, name: fileName, bytes, origin: { within, row, facts, isCut } });
  }
  return undefined;
}

function tryImport(report: ReadReport): ImportedFile['source'] | undefined {
  try {
    return importReport(report).source;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** For each offset of `before` the offset in `after` of what stands there, or of what follows where that is gone. */
function mapOffsets(before: string, after: string): Uint32Array {
  const differ = new DiffMatchPatch();
  differ.Diff_Timeout = 0;
  const places = new Uint32Array(before.length + 1);
  let [from, to] = [0, 0];
  for (const [kind, words] of differ.diff_main(before, after)) {
    if (kind === DiffMatchPatch.DIFF_INSERT) to += words.length;
    else
      for (const _ of Array.from({ length: words.length })) {
        places[from] = to;
        from += 1;
        if (kind === DiffMatchPatch.DIFF_EQUAL) to += 1;
      }
  }
  places[before.length] = after.length;
  return places;
}
