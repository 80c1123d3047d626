import { extname } from 'node:path';
import { toWireError } from '../../../shared/base/errors.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import type { ImportItem } from '../../../shared/contract/views.ts';
import type { Handlers } from '../handlers.ts';
import { findFiles } from '../import/files.ts';
import { groupPictures } from '../import/group-pictures.ts';
import { importReport, plainReport, type ReadReport } from '../import/read-file.ts';
import { readRich } from '../import/read-rich.ts';
import { readyFile } from '../import/ready.ts';
import type { Library } from '../library.ts';
import { orderTables } from '../services/documents/order-tables.ts';
import { listImports, loadResult, viewItem } from '../services/importing/import-result.ts';
import { goOn, importFiles } from '../services/importing/run-import.ts';
import { storeTaken } from '../services/importing/store-taken.ts';
import { findNear } from '../services/survey/find-near.ts';
import { takeIn } from '../services/survey/take-in.ts';
import { takeBytes, type Taken } from '../services/importing/take-files.ts';

type ImportHandlers = Pick<
  Handlers,
  | 'import/files'
  | 'import/text'
  | 'import/read-rich'
  | 'import/samples'
  | 'import/go-on'
  | 'import/stop'
  | 'import/pause'
  | 'import/list'
  | 'import/open'
  | 'import/near'
>;

export function createImportHandlers(library: Library): ImportHandlers {
  const { db, importRuns } = library;
  return {
    'import/files': async ({ files, tables = [], singlePictures = false }, caller) => {
      orderTables(db, tables);
      const found = await findFiles(files);
      return importFiles(library, singlePictures ? found : groupPictures(found), caller, tables);
    },
    'import/text': async ({ name, text, rich }, { signal }) => {
      const items = await importText(
        library,
        { name, text, ...(rich === undefined ? {} : { rich }) },
        signal,
      );
      return { job: null, items, isCancelled: false, stop: null };
    },
    'import/read-rich': async ({ rich }, { signal }) => {
      const { source, document } = importReport(await readRich(library, rich, 'clipboard', signal));
      return { text: document.source, findings: source.findings };
    },
    'import/samples': async (_args, caller) => {
      const found = await findFiles([library.samplesFolder]);
      // What lies beside them explains the samples and is none.
      const samples = found.filter(({ name, error }) => error !== undefined || extname(name) === '.txt');
      return importFiles(library, samples, caller);
    },
    'import/go-on': ({ job }, caller) => {
      const survey = db.read((reader) => reader.imports.find(job)?.survey ?? null);
      return survey === null ? goOn(library, job, caller) : takeIn(library, survey, caller);
    },
    'import/stop': ({ job }) => {
      if (!importRuns.stop(job))
        db.write('imports', null, ({ writer, reader, now }) => {
          if (reader.imports.find(job)?.endedAt === null) writer.imports.end(job, now);
        });
      return null;
    },
    'import/pause': ({ isPaused }) => {
      importRuns.pause(isPaused);
      return null;
    },
    'import/list': () => listImports(library),
    'import/open': async ({ job }) => {
      const isCancelled = listImports(library).some(({ id, state }) => id === job && state === 'stopped');
      return { ...(await loadResult(library, job)), isCancelled, stop: null };
    },
    'import/near': ({ job }, caller) => findNear(library, job, caller),
  };
}

type Pasted = Args<'import/text'>;

/** Characters of a text that is read here and now: ten reports. To start the thread takes longer. */
const READ_HERE = 200_000;

/** A text that was pasted is one report, or none. */
async function importText(
  library: Library,
  pasted: Pasted,
  signal: AbortSignal,
): Promise<readonly ImportItem[]> {
  const items: ImportItem[] = [];
  try {
    for await (const taken of takeText(library, pasted, signal)) {
      if (taken.kind === 'pages') continue;
      const item = storeTaken(library.db, taken);
      items.push(library.db.read((reader) => viewItem(reader, item)));
    }
  } catch (error) {
    signal.throwIfAborted();
    items.push({ status: 'failed', name: pasted.name, error: toWireError(error) });
  }
  return items;
}

async function* takeText(
  library: Library,
  { name, text, rich }: Pasted,
  signal: AbortSignal,
): AsyncGenerator<Taken> {
  const bytes = new TextEncoder().encode(text);
  const here = (report: ReadReport): Taken => {
    return { kind: 'report', file: readyFile(importReport(report)), isWhole: true };
  };
  try {
    if (rich !== undefined) yield here(await readRich(library, rich, name, signal));
    else if (text.length > READ_HERE) yield* takeBytes(library, { name, within: [] }, bytes, signal);
    else yield here(plainReport(name, bytes));
  } catch (error) {
    signal.throwIfAborted();
    yield { kind: 'failed', name, error: toWireError(error) };
  }
}
