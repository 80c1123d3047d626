import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportText } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';

const root = join(import.meta.dirname, '..', '..');
/** Real reports lie beside the project, never in it. */
export const CORPUS = join(root, '..', 'shared', 'corpus');
export const hasCorpus = existsSync(CORPUS);
export const SAMPLE_YEARS = [2021, 2022, 2023, 2024, 2025] as const;

export function readSampleSource(year: number): string {
  return readFileSync(join(root, 'samples', 'lanjiang', `${year}.txt`), 'utf8');
}

export function readSample(year: number): ReportText {
  return toReport(readSampleSource(year));
}

export function toReport(source: string): ReportText {
  return readReport(cleanText(source).text);
}

/** A corpus file as text; GB18030 where it is no UTF-8. */
export function readCorpus(folder: string, file: string): ReportText {
  const bytes = readFileSync(join(CORPUS, folder, file));
  try {
    return toReport(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return toReport(new TextDecoder('gb18030', { fatal: true }).decode(bytes));
  }
}

/** Files of a corpus folder that follow one another, as pairs of names. */
export function neighboursIn(folder: string): readonly (readonly [string, string])[] {
  if (!hasCorpus) return [];
  const files = readdirSync(join(CORPUS, folder)).sort();
  return files.slice(1).map((file, index) => [files[index] ?? '', file] as const);
}
