import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Language } from '../../../shared/words/words.ts';
import type { Fact } from '../export/method.ts';
import { writeWholeFile } from '../export/write-file.ts';

/** What names a file of ours among others of the same name. */
const CREATOR = 'Duizhao (对照)';

type Described = {
  /** What the table is, in the language of its titles. */
  readonly title: string;
  readonly language: Language;
  /** The titles of its columns, in their order. */
  readonly titles: readonly string[];
  readonly version: string;
  readonly at: Date;
  /** What the second sheet of a workbook says. */
  readonly about: readonly Fact[];
};

/**
 * The companion of a CSV file: how the table was made, since no sheet of its own can say it. Source: W3C, Metadata Vocabulary for
 * Tabular Data, which also names the file, `NAME.csv-metadata.json`.
 */
function formatCsvMetadata(fileName: string, described: Described): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': described.language === 'en' ? 'en' : 'zh' }],
    url: encodeURIComponent(fileName),
    'dc:title': described.title,
    'dc:creator': `${CREATOR} ${described.version}`,
    'dc:date': described.at.toISOString(),
    'dc:description': described.about.map(([name, value]) => (value === '' ? name : `${name}: ${value}`)),
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: { columns: described.titles.map((titles) => ({ titles })) },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/**
 * Writes the companion of the CSV file `target` beside it. A file of that name that is not ours stays.
 * @returns its name; null where there is none
 * @throws AppError as `writeWholeFile` does
 */
export async function writeCsvMetadata(target: string, described: Described): Promise<string | null> {
  const path = `${target}-metadata.json`;
  if (!(await isFree(path))) return null;
  await writeWholeFile(path, formatCsvMetadata(basename(target), described));
  return basename(path);
}

/** Whether there is no file yet, or one of ours. */
async function isFree(path: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')).includes(`"dc:creator": "${CREATOR} `);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}
