/** Readers of references; they come without types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(input: string, options: { readonly generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
/** A processor of citation styles. */
declare module 'citeproc' {
  const CSL: {
    readonly Engine: new (
      system: {
        readonly retrieveItem: (id: string) => unknown;
        readonly retrieveLocale: (language: string) => string | undefined;
      },
      style: unknown,
      language: string,
    ) => {
      setOutputFormat(format: 'text'): void;
      updateItems(ids: readonly string[]): void;
      makeBibliography(): readonly [unknown, readonly string[]];
    };
  };
  export default CSL;
}
declare module 'style-chicago' {
  const style: unknown;
  export default style;
}
