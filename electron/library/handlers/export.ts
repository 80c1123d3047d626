import { basename } from 'node:path';
import { AppError } from '../../../shared/base/errors.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import { printFormat, WRITERS, type ExportSource } from './export-formats.ts';
import { gatherExport } from './gather-export.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `export/${string}`>>;

export function createExportHandlers(library: Library): ExportHandlers {
  const { db } = library;
  return {
    'export/file': async ({ target, ...args }, context) => {
      const tell = tellSteps(context);
      tell(0);
      const gather = async (): Promise<ExportSource> => {
        const source = await gatherSource(library, args, context);
        tell(1);
        return source;
      };
      const content =
        args.format === 'pdf'
          ? await printFormat(gather(), library, context.signal) // the printer starts meanwhile
          : await WRITERS[args.format].write(await gather());
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
  return { input: await gatherExport(library, args, context), library, pair: { left, right }, context };
}

const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What a picture's file holds. @throws AppError `invalid-input` for what is none of its format */
function readPicture(format: 'svg' | 'png', content: string): Uint8Array {
  const bytes = Buffer.from(content, format === 'svg' ? 'utf8' : 'base64');
  const isOne = format === 'svg' ? content.startsWith('<svg') : bytes.subarray(0, 8).equals(PNG_SIGNATURE);
  if (!isOne) throw new AppError('invalid-input', `no ${format}`, { format });
  return bytes;
}
