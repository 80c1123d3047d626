import { relative, sep } from 'node:path';

/** A test by its key, and the ms it took without a mutant. */
export type Test = { readonly key: string; readonly file: string; readonly took: number };

type Named = { readonly name: string; readonly suite?: Named | undefined };

/** A test as vitest gives it to a hook. */
export type RunningTest = Named & { readonly file: { readonly filepath: string } };

/** How a file of tests is named, from the root of the tree and with `/` between folders. */
export function fileKey(path: string): string {
  return relative(process.cwd(), path).split(sep).join('/');
}

/** How a test is named from one process to the next. */
export function testKey({ file, name, suite }: RunningTest): string {
  const outer: string[] = [];
  for (let at = suite; at !== undefined; at = at.suite) outer.unshift(at.name);
  return [fileKey(file.filepath), ...outer, name].join(' > ').replaceAll('\n', ' ');
}
