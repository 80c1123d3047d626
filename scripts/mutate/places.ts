// Where the tests are asked how much they see: the parts whose faults a reader would not notice.

/** A part of the program, as the files that it is made of. */
export type Place = { readonly name: string; readonly paths: readonly string[] };

export const PLACES: readonly Place[] = [
  { name: 'compare', paths: ['shared/compare/'] },
  { name: 'facts', paths: ['shared/facts/'] },
  { name: 'tables and export', paths: ['electron/library/tables/', 'electron/library/export/'] },
  {
    name: 'transport',
    paths: [
      'electron/library/serve.ts',
      'electron/library/transport.ts',
      'electron/main/relay.ts',
      'electron/main/pending-calls.ts',
      'electron/main/fork-port.ts',
      'electron/main/utility-port.ts',
    ],
  },
];

/** @returns the place that a file of the tree belongs to, with `/` between folders */
export function findPlace(file: string): Place | undefined {
  return PLACES.find(({ paths }) => paths.some((path) => file.startsWith(path)));
}
