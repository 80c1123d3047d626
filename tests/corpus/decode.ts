import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The real reports and their labels, which stand beside the project and are no part of it. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const HAS_CORPUS = existsSync(`${SHARED}corpus`);

/** Whether the reports without labels are at hand. */
export const HAS_WIDE = existsSync(`${SHARED}wide`);

/** Every report of the corpus, as `place/year.txt`. */
export function listCorpus(): readonly string[] {
  return listReports('corpus');
}

/** Every report without labels, as `place/year.txt`. */
export function listWide(): readonly string[] {
  return listReports('wide');
}

function listReports(folder: string): readonly string[] {
  if (!existsSync(`${SHARED}${folder}`)) return [];
  const files = readdirSync(`${SHARED}${folder}`, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.txt')).sort();
}

/** The decoded text of a report. */
export function readCorpus(file: string): string {
  return decode(`corpus/${file}`);
}

/** The decoded text of a report without labels. */
export function readWide(file: string): string {
  return decode(`wide/${file}`);
}

function decode(file: string): string {
  const bytes = readFileSync(`${SHARED}${file}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

export type GoldHeading = { level: number; marker: string; title: string; runin: boolean; role?: string };

/** The hand-made outlines, by the report they label. */
export function readGoldOutlines(): readonly { file: string; headings: readonly GoldHeading[] }[] {
  const root = `${SHARED}gold/outline`;
  if (!existsSync(root)) return [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  );
  return files.sort().map((file) => {
    const gold = JSON.parse(readFileSync(`${root}/${file}`, 'utf8')) as {
      file: string;
      headings: GoldHeading[];
    };
    return { file: gold.file.replace(/^corpus\//u, ''), headings: gold.headings };
  });
}
