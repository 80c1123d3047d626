import type { FileFormat } from '../../../../shared/model/extraction.ts';

/**
 * Version of each format's reader. Raised with every release that may read a file otherwise than the one before: what
 * an older one read is then read anew from the original bytes.
 */
export const READER_VERSIONS: Readonly<Record<FileFormat, number>> = {
  text: 1,
  docx: 1,
  doc: 2,
  rtf: 1,
  odt: 1,
  epub: 1,
  html: 1,
  mhtml: 1,
  ofd: 4,
  pdf: 5,
  png: 1,
  jpeg: 1,
  tiff: 1,
  pictures: 1,
};
