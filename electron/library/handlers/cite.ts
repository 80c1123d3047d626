import { basename } from 'node:path';
import type { Args } from '../../../shared/contract/methods.ts';
import { citeReport } from '../../../shared/words/citation/cite.ts';
import { writeCitations } from '../../../shared/words/citation/formats.ts';
import { writeWholeFile } from '../export/write-file.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { requireReport, summarize } from '../services/shelf/summary.ts';

type CiteHandlers = Pick<Handlers, 'report/cite' | 'report/cite-file'>;

export function createCiteHandlers({ db }: Library): CiteHandlers {
  const cite = ({ ids, format }: Args<'report/cite'>): string =>
    db.read((reader) =>
      writeCitations(
        ids.map((id) => citeReport(summarize(requireReport(reader, id)))),
        format,
      ),
    );
  return {
    'report/cite': (args) => ({ text: cite(args) }),
    'report/cite-file': async ({ target, ...args }, { signal }) => ({
      fileName: basename(target),
      bytes: await writeWholeFile(target, cite(args), signal),
    }),
  };
}
