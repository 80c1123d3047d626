import type { PrintJob } from '../../../../shared/contract/printing.ts';
import { dateOf, type ExportInput } from '../model.ts';
import { formatPaper, type Paper } from './document.ts';
import type { PdfFacts } from './finish-pdf.ts';

type Printer = (job: Promise<PrintJob>) => Promise<Uint8Array>;

/** A document, and what its PDF says of itself beside it. */
type Made = { readonly paper: Paper; readonly facts: Pick<PdfFacts, 'language' | 'date'> };

/** Both texts side by side as a PDF, printed by `print`, which starts while `input` is gathered. @throws AppError as either does */
export function writePdf(input: Promise<ExportInput>, print: Printer): Promise<Uint8Array> {
  const made = input.then((gathered) => ({
    paper: formatPaper(gathered),
    facts: { language: gathered.options.language, date: dateOf(gathered) },
  }));
  return printPaper(made, print);
}

/** A document as a PDF. @throws AppError as `print` does */
export async function printPaper(made: Promise<Made>, print: Printer): Promise<Uint8Array> {
  const job = made.then(({ paper: { html, header, footer } }) => ({ html, header, footer }));
  job.catch(() => undefined); // a printer that gave up before hears of no failure; `made` below tells of it
  const [printed, { paper, facts }, { finishPdf }] = await Promise.all([
    print(job),
    made,
    // Its library is large, and nothing else needs it: it is loaded while the document is printed.
    made.then(() => import('./finish-pdf.ts')),
  ]);
  return finishPdf(printed, { ...facts, title: paper.title, bookmarks: paper.bookmarks });
}
