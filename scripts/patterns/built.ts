// Loads modules and prints the regular expressions that they make by `new RegExp` meanwhile: `node built.ts ROOT FILE …`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [root = '', ...files] = process.argv.slice(2);
const Own = globalThis.RegExp;
const found = new Map<string, { pattern: string; flags: string; file: string }>();

globalThis.RegExp = new Proxy(Own, {
  construct(target, args: ConstructorParameters<typeof RegExp>) {
    const made = new target(...args);
    // The place in the sources that made it; none of those of packages.
    const line = (new Error().stack ?? '').split('\n')[2] ?? '';
    const at = files.find((file) => line.includes(`/${file}:`));
    const key = `${made.source} ${made.flags}`;
    if (at !== undefined && !found.has(key))
      found.set(key, { pattern: made.source, flags: made.flags, file: at });
    return made;
  },
});

for (const file of files) await import(pathToFileURL(join(root, file)).href);
globalThis.RegExp = Own;
process.stdout.write(JSON.stringify([...found.values()]));
