/** The part of word-extractor 1.0.4 that is used; the package has no types of its own. */
type WordExtractorOptions = { readonly filterUnicode: boolean };
type WordExtractorDocument = {
  getBody(options: WordExtractorOptions): string;
  getFootnotes(options: WordExtractorOptions): string;
  getEndnotes(options: WordExtractorOptions): string;
  getHeaders(options: WordExtractorOptions & { readonly includeFooters: boolean }): string;
  getAnnotations(options: WordExtractorOptions): string;
  getTextboxes(options: WordExtractorOptions & { readonly includeHeadersAndFooters: boolean }): string;
};
declare module 'word-extractor/lib/buffer-reader.js' {
  export default class BufferReader {
    constructor(source: Buffer);
    close(): Promise<void>;
  }
}
declare module 'word-extractor/lib/word-ole-extractor.js' {
  import type BufferReader from 'word-extractor/lib/buffer-reader.js';
  export default class WordOleExtractor {
    /** The text in the order of the document; what is deleted or left out is `\0`. */
    protected _pieces: {
      /** Characters, of which a piece of two bytes each holds as many UTF-16 code units. */
      startCp: number;
      endCp: number;
      length: number;
      text: string;
      /** Bytes of the main stream. */
      readonly startFilePos: number;
      readonly endFilePos: number;
      /** Bytes a character. */
      readonly bpc: 1 | 2;
    }[];
    /** Characters of the body, which comes first. */
    protected _boundaries: { ccpText: number };
    extract(reader: BufferReader): Promise<WordExtractorDocument>;
    protected buildDocument(): WordExtractorDocument;
    /** Called with the main stream and that of the tables, once the pieces are read. */
    protected writeParagraphProperties(main: Buffer, table: Buffer): void;
  }
}
