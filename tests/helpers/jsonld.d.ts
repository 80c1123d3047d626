// What tests use of jsonld, which has no types of its own.
declare module 'jsonld' {
  type Loader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
  type Options = { readonly documentLoader: Loader; readonly safe?: boolean };
  const jsonld: {
    /** A document without its context: each term as its address. In safe mode nothing may be lost. */
    expand(document: object, options: Options): Promise<readonly Readonly<Record<string, unknown>>[]>;
    compact(document: object, context: string, options: Options): Promise<Readonly<Record<string, unknown>>>;
  };
  export default jsonld;
}
