import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { listCorpus, readCorpus } from '../decode.ts';

/** Formats that LibreOffice writes, with the filter where the ending alone names another. */
export const CONVERTED = ['docx', 'doc', 'odt', 'rtf', 'epub', 'html', 'pdf'] as const;
export type Converted = (typeof CONVERTED)[number];

const FILTERS: Readonly<Record<Converted, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  odt: 'odt',
  rtf: 'rtf:Rich Text Format',
  epub: 'epub',
  html: 'html:HTML (StarWriter)',
  pdf: 'pdf',
};

/** Reports of the corpus that are turned into other formats: one of each place, the last of its years. */
export function pickReports(count: number): readonly string[] {
  const last = new Map(listCorpus().map((file) => [file.split('/')[0] ?? '', file]));
  return [...last.values()].slice(0, count);
}

/** Whether LibreOffice is at hand. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Turns reports into a format with LibreOffice and hands each to `use`, by name and bytes. The text is read from UTF-8 as
 * the program decodes it. Takes some seconds a format.
 */
export async function convertReports(
  files: readonly string[],
  format: Converted,
  use: (file: string, bytes: Buffer) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-convert-'));
  try {
    const names = files.map((file) => file.replaceAll('/', '-'));
    files.forEach((file, at) => {
      writeFileSync(join(folder, names[at] ?? ''), `\ufeff${readCorpus(file)}`);
    });
    const input = names.map((name) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [
      '--headless',
      profile,
      '--infilter=Text (encoded):UTF8,LF,,,',
      '--convert-to',
      FILTERS[format],
    ];
    execFileSync('soffice', [...args, '--outdir', join(folder, 'out'), ...input], { stdio: 'ignore' });
    for (const [at, file] of files.entries()) {
      const name = `${basename(names[at] ?? '', '.txt')}.${format}`;
      await use(file, readFileSync(join(folder, 'out', name)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
