import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import { factsOf, type ExportFormat } from '../../../shared/contract/export-api.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import { WRITERS, type ExportSource } from './export-formats.ts';
import type { ExportInput, SideMethod } from '../export/model.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewCompared } from '../services/comparison/view-comparison.ts';
import { openComparison } from '../services/comparison/open-comparison.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { countDecisions } from '../services/goals/count-decisions.ts';
import { listVerdicts } from '../services/goals/list-verdicts.ts';
import { viewOutcomes } from '../services/goals/view-targets.ts';
import { summarize } from '../services/shelf/summary.ts';

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `export/${string}`>>;

export function createExportHandlers(library: Library): ExportHandlers {
  const { db } = library;
  return {
    'export/file': async ({ target, ...args }, context) => {
      const tell = tellSteps(context);
      tell(0);
      const source = await gatherSource(library, args, context);
      tell(1);
      const content = await WRITERS[args.format].write(source);
      tell(2);
      const bytes = await writeWholeFile(target, content, context.signal);
      return { fileName: basename(target), bytes };
    },
    'export/picture': async ({ target, format, content }, { signal }) => ({
      fileName: basename(target),
      bytes: await writeWholeFile(target, readPicture(format, content), signal),
    }),
    'export/preview': async (args, context) => ({
      html: await WRITERS[args.format].preview(await gatherSource(library, args, context)),
    }),
    'export/remembered': () => db.read((reader) => reader.exportMemory.load()),
    'export/remember': ({ memory }) => {
      db.write(null, null, ({ writer }) => {
        writer.exportMemory.save(memory);
      });
      return null;
    },
  };
}

/** What an export is made of is read, it is made, it is written. */
const STEPS = 3;

/** Says which step begins; a call that was cancelled goes no further. */
function tellSteps({ emit, signal }: HandlerContext): (done: number) => void {
  return (done) => {
    signal.throwIfAborted();
    emit({ name: 'export/progress', data: { done, total: STEPS } });
  };
}

type Asked = Args<'export/preview'>;

async function gatherSource(library: Library, args: Asked, context: HandlerContext): Promise<ExportSource> {
  const { left, right } = args;
  return { input: await gather(library, args, context), library, pair: { left, right }, context };
}

async function gather(
  library: Library,
  { left, right, format, options }: Asked,
  context: HandlerContext,
): Promise<ExportInput> {
  library.originals.forget([left, right]);
  const compared = await openComparison(library, left, right, context);
  const { left: a, right: b } = compared;
  const sides = left === right ? [a] : [a, b];
  return {
    view: viewCompared(library, compared),
    options,
    appVersion: library.appVersion,
    left: describeSide(a),
    right: describeSide(b),
    verdicts: listVerdicts(library, compared),
    outcomes:
      options.verdicts && showsOutcomes(format) ? await viewOutcomes(library, left, right, context) : [],
    reference: compared.reference.map(summarize),
    corrections: sides.flatMap(({ document }) => document.corrections),
    decided: countDecisions(library, compared),
  };
}

/** True for an export that lists goals beside the texts. */
function showsOutcomes(format: ExportFormat): boolean {
  const { takes } = factsOf(format);
  return takes.includes('changeList') && takes.includes('verdicts');
}

function describeSide({ stored, document, pages }: OpenReport): SideMethod {
  return {
    detectedEncoding: stored.detectedEncoding,
    textSha256: document.textSha256,
    edits: document.clean.edits,
    choice: document.choice,
    pages,
  };
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What a picture's file holds. @throws AppError `invalid-input` for what is none of its format */
function readPicture(format: 'svg' | 'png', content: string): Uint8Array {
  const bytes = Buffer.from(content, format === 'svg' ? 'utf8' : 'base64');
  const isOne = format === 'svg' ? content.startsWith('<svg') : bytes.subarray(0, 8).equals(PNG_SIGNATURE);
  if (!isOne) throw new AppError('invalid-input', `no ${format}`, { format });
  return bytes;
}
