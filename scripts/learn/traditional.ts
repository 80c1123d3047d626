// Writes the table of traditional characters out of OpenCC's, which opencc-js 1.4.2 holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../lib/options.mjs';

/** Written in simplified texts, too, as words of their own: 显著, 乾县, 慰藉, 瞭望. */
const OWN = '著乾藉瞭徵夥';
const IN_A_LINE = 60;

const USAGE = `node scripts/learn/traditional.ts FILE

Writes shared/text/plain/traditional.ts anew. FILE is package/dist/esm-lib/dict/TSCharacters.js of what “npm pack opencc-js@1.4.2”
fetches.`;

const [source = ''] = readOptions(USAGE, {}, { least: 1 }).words;
const entries = /"([^"]*)"/u.exec(readFileSync(source, 'utf8'))?.[1]?.split('|') ?? [];
const pairs = entries.flatMap((entry) => {
  const [from = '', to = ''] = entry.split(' ');
  const isOneUnit = from.length === 1 && to.length === 1 && from !== to;
  return isOneUnit && !OWN.includes(from) ? [[from, to] as const] : [];
});
const lines = Array.from({ length: Math.ceil(pairs.length / IN_A_LINE) }, (_, at) =>
  pairs.slice(at * IN_A_LINE, (at + 1) * IN_A_LINE),
);
const write = (side: 0 | 1): string =>
  lines.map((line) => `  '${line.map((pair) => pair[side]).join('')}'`).join(' +\n');
writeFileSync(
  join(import.meta.dirname, '..', '..', 'shared', 'text', 'plain', 'traditional.ts'),
  `/**
 * Traditional characters and, each at the same place, the simplified one: OpenCC's table TSCharacters (Apache License 2.0),
 * its first choice, as far as both are one UTF-16 code unit. Written by scripts/learn/traditional.ts.
 */
export const TRADITIONAL =
${write(0)};
export const SIMPLIFIED =
${write(1)};
`,
);
