/** The part of word-extractor 1.0.4 that is used; the package has no types of its own. */
declare module 'word-extractor' {
  type Options = { readonly filterUnicode: boolean };
  type WordDocument = {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getHeaders(options: Options & { readonly includeFooters: boolean }): string;
    getAnnotations(options: Options): string;
    getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string;
  };
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
