import type { Extraction, FileFormat } from '../../../../shared/model/extraction.ts';
import { readDoc } from './doc/doc.ts';
import { readDocx } from './docx/docx.ts';
import { readEpub } from './epub.ts';
import { readHtml } from './html/html.ts';
import { readMhtml } from './mhtml.ts';
import { readOdt } from './odt.ts';
import { readOfd } from './ofd.ts';
import { readPdf } from './pdf/pdf.ts';
import { readRtf } from './rtf/rtf.ts';
import { readPictures } from './scan/read-picture.ts';
import type { PagesDone } from './scan/recognise-pages.ts';

/**
 * Reads one report out of a file of its format. Pure: the same bytes give the same text. Where pages are recognised, which
 * takes long, it tells how far it is.
 * @throws AppError `unreadable-file` {reason}, `encrypted-file`, `unsupported-format`; whatever else it throws means
 * that the file is damaged.
 */
export type ReadFormat = (
  bytes: Uint8Array,
  name: string,
) => Extraction | Promise<Extraction> | AsyncGenerator<PagesDone, Extraction>;

export type FormatReader = { readonly format: FileFormat; readonly read: ReadFormat };

/** The formats that are read, but for those whose bytes are the text. A new reader is one file and one line here. */
const READERS: readonly FormatReader[] = [
  { format: 'docx', read: readDocx },
  { format: 'doc', read: readDoc },
  { format: 'rtf', read: readRtf },
  { format: 'odt', read: readOdt },
  { format: 'epub', read: readEpub },
  { format: 'html', read: readHtml },
  { format: 'mhtml', read: readMhtml },
  { format: 'ofd', read: readOfd },
  { format: 'pdf', read: readPdf },
  { format: 'png', read: readPictures('png') },
  { format: 'jpeg', read: readPictures('jpeg') },
  { format: 'tiff', read: readPictures('tiff') },
  { format: 'pictures', read: readPictures('pictures') },
];

/** The reader of a format that was sniffed. */
export function findReader(format: string): FormatReader | undefined {
  return READERS.find((reader) => reader.format === format);
}
