import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { dateOf, type ExportInput } from '../model.ts';
import { formatPaper } from './document.ts';

/** Both texts side by side as a PDF, printed by `print`. @throws AppError as `print` does */
export async function writePdf(
  input: ExportInput,
  print: (job: PrintJob) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { title, bookmarks, ...job } = formatPaper(input);
  const printed = await print(job);
  // Its library is large, and nothing else needs it.
  const { finishPdf } = await import('./finish-pdf.ts');
  return finishPdf(printed, { title, bookmarks, language: input.options.language, date: dateOf(input) });
}
