import { AppError } from '../../../shared/base/errors.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import { meets, sliceSpan, type Span } from '../../../shared/model/span.ts';
import { createAnchor } from '../../../shared/text/plain/anchors.ts';
import { placeCharacters, sourceSpan } from '../../../shared/text/placing/scan.ts';
import type { Handlers } from '../handlers.ts';
import { PICTURED } from '../import/formats/scan/open-pages.ts';
import type { Library } from '../library.ts';
import { openDocument, readStored, replaceDocument } from '../services/documents/open-document.ts';
import { viewReport } from '../services/figures/view-report.ts';
import { requireReport } from '../services/shelf/summary.ts';
import { sign } from '../services/base/sign.ts';

type ScanHandlers = Pick<
  Handlers,
  'report/correct-characters' | 'report/uncorrect-characters' | 'report/page-picture'
>;

export function createScanHandlers(library: Library): ScanHandlers {
  return {
    'report/correct-characters': ({ id, at, text }) => {
      correct(library, id, at, text);
      return viewReport(library, id);
    },
    'report/uncorrect-characters': ({ id, correction }) => {
      const before = openDocument(library, id).document;
      library.db.write('reports', 'uncorrect-characters', (write) => {
        const { writer, reader } = write;
        const stored = requireReport(reader, id);
        if (!reader.corrections.loadCharacters(id).some((each) => each.id === correction))
          throw new AppError('not-found', `there is no correction ${correction}`, { correction });
        writer.corrections.remove(correction);
        replaceDocument(write, id, readStored(reader, stored), before.clean);
      });
      return viewReport(library, id);
    },
    'report/page-picture': async ({ id, page }, { signal }) => {
      const { format, bytes } = library.db.read((reader) => ({
        format: requireReport(reader, id).source.format,
        bytes: reader.reports.loadBytes(id),
      }));
      const pictured = PICTURED.find((each) => each === format);
      if (pictured === undefined) throw refuse('no-picture');
      const png = await library.fileReader.picture(bytes, pictured, page, signal);
      return { picture: `data:image/png;base64,${Buffer.from(png).toString('base64')}` };
    },
  };
}

/** A second correction of the same characters takes the place of the first. */
function correct(library: Library, id: ReportId, at: Span, text: string): void {
  const { source, clean, scan } = openDocument(library, id).document;
  if (scan === null) throw refuse('no-picture');
  if (at.end <= at.start || at.end > clean.text.length || sliceSpan(clean.text, at).includes('\n'))
    throw refuse('nothing-there');
  const place = sourceSpan(at, clean);
  library.db.write('reports', 'correct-characters', (write) => {
    const { writer, reader } = write;
    const stored = requireReport(reader, id);
    for (const old of placeCharacters(source, reader.corrections.loadCharacters(id)))
      if (meets(old.at, place)) writer.corrections.remove(old.id);
    writer.corrections.insertCharacters(id, text, createAnchor(source, place), sign(write));
    replaceDocument(write, id, readStored(reader, stored), clean);
  });
}

function refuse(reason: 'nothing-there' | 'no-picture'): AppError {
  return new AppError('invalid-input', `no characters are corrected: ${reason}`, { reason });
}
