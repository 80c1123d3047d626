import { basename } from 'node:path';
import type { Args } from '../../../shared/contract/methods.ts';
import { dateOfReport } from '../export/model.ts';
import { formatReportPaper, type PrintedReport } from '../export/paper/report.ts';
import { printPaper } from '../export/paper/write-pdf.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { viewReport } from '../services/figures/view-report.ts';

type PrintHandlers = Pick<Handlers, 'report/paper' | 'report/print'>;

export function createPrintHandlers(library: Library): PrintHandlers {
  const { appVersion, originals } = library;
  const gather = ({ id, language }: Args<'report/paper'>): PrintedReport => {
    originals.forget([id]); // what is said of its hash is true at that moment
    return { view: viewReport(library, id), language, appVersion };
  };
  return {
    'report/paper': (args) => ({ html: formatReportPaper(gather(args)).html }),
    'report/print': async ({ target, ...args }, { signal }) => {
      const made = Promise.resolve(args).then((asked) => {
        const printed = gather(asked);
        const facts = { language: args.language, date: dateOfReport(printed.view.summary) };
        return { paper: formatReportPaper(printed), facts };
      });
      const content = await printPaper(made, (job) => library.print(job, signal));
      return { fileName: basename(target), bytes: await writeWholeFile(target, content, signal) };
    },
  };
}
