import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { dateOf, type ExportInput } from '../model.ts';
import { formatPaper, type Paper } from './document.ts';
import type { PdfFacts } from './finish-pdf.ts';

type Printer = (job: PrintJob) => Promise<Uint8Array>;

/** Both texts side by side as a PDF, printed by `print`. @throws AppError as `print` does */
export function writePdf(input: ExportInput, print: Printer): Promise<Uint8Array> {
  return printPaper(formatPaper(input), { language: input.options.language, date: dateOf(input) }, print);
}

/** A document as a PDF; `date`: as `PdfFacts`. @throws AppError as `print` does */
export async function printPaper(
  { title, bookmarks, ...job }: Paper,
  facts: Pick<PdfFacts, 'language' | 'date'>,
  print: Printer,
): Promise<Uint8Array> {
  const printed = await print(job);
  // Its library is large, and nothing else needs it.
  const { finishPdf } = await import('./finish-pdf.ts');
  return finishPdf(printed, { ...facts, title, bookmarks });
}
