import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The real reports and their labels, which stand beside the project and are no part of it. */
const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const HAS_CORPUS = existsSync(`${SHARED}corpus`);

/** Every report of the corpus, as `place/year.txt`. */
export function listCorpus(): readonly string[] {
  if (!HAS_CORPUS) return [];
  const files = readdirSync(`${SHARED}corpus`, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.txt')).sort();
}

/** The decoded text of a report. */
export function readCorpus(file: string): string {
  const bytes = readFileSync(`${SHARED}corpus/${file}`);
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
