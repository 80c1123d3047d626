import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { listCorpus, readCorpus } from '../decode.ts';
import { numberReport } from './numbered.ts';

/**
 * Formats that LibreOffice writes; `columns` are PDFs of two columns with running heads and page numbers, `numbered` are DOC
 * made of DOCX whose headings count by themselves.
 */
export const CONVERTED = ['docx', 'doc', 'numbered', 'odt', 'rtf', 'epub', 'html', 'pdf', 'columns'] as const;
export type Converted = (typeof CONVERTED)[number];

/** With the filter where the ending alone names another. */
const FILTERS: Readonly<Record<Converted, string>> = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  numbered: 'doc:MS Word 97',
  odt: 'odt',
  rtf: 'rtf:Rich Text Format',
  epub: 'epub',
  html: 'html:HTML (StarWriter)',
  pdf: 'pdf',
  columns: 'pdf',
};

/** The ending of a file of the format. */
export const endingOf = (format: Converted): string => FILTERS[format].split(':')[0] ?? format;

/** What LibreOffice is given: another format than a text where a text can't say it. */
function inputOf(
  format: Converted,
  text: string,
  stem: string,
): readonly [ending: string, content: string | Buffer] {
  if (format === 'columns') return ['fodt', setInColumns(text, stem)];
  return format === 'numbered' ? ['docx', numberReport(text)] : ['txt', `\ufeff${text}`];
}

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
    const stems = files.map((file) => basename(file.replaceAll('/', '-'), '.txt'));
    const input = files.map((file, at) => {
      const stem = stems[at] ?? '';
      const [ending, content] = inputOf(format, readCorpus(file), stem);
      const path = join(folder, `${stem}.${ending}`);
      writeFileSync(path, content);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const isText = input.every((path) => path.endsWith('.txt'));
    const filter = isText ? ['--infilter=Text (encoded):UTF8,LF,,,'] : [];
    const args = ['--headless', profile, ...filter, '--convert-to', FILTERS[format]];
    execFileSync('soffice', [...args, '--outdir', join(folder, 'out'), ...input], { stdio: 'ignore' });
    for (const [at, file] of files.entries()) {
      const name = `${stems[at] ?? ''}.${endingOf(format)}`;
      await use(file, readFileSync(join(folder, 'out', name)));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NAMESPACES = ['office', 'style', 'text', 'fo', 'svg']
  .map((prefix) => {
    const own: Readonly<Record<string, string>> = { fo: 'xsl-fo-compatible', svg: 'svg-compatible' };
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${own[prefix] ?? prefix}:1.0"`;
  })
  .join(' ');

/** A flat ODT in two columns, justified, paragraphs set in, with the name of the gazette at the head and a number at the foot. */
function setInColumns(text: string, head: string): string {
  const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => `<text:p text:style-name="body">${escape(line.trim())}</text:p>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:style style:name="body" style:family="paragraph">
<style:paragraph-properties fo:text-align="justify" fo:text-indent="0.74cm"/>
<style:text-properties style:font-name-asian="Noto Serif CJK SC" style:font-size-asian="10.5pt" fo:font-size="10.5pt"/>
</style:style></office:styles>
<office:automatic-styles><style:page-layout style:name="page">
<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm">
<style:columns fo:column-count="2" fo:column-gap="0.9cm"/></style:page-layout-properties>
<style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style>
<style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page">
<style:header><text:p>人民政府公报 ${escape(head)}</text:p></style:header>
<style:footer><text:p>— <text:page-number text:select-page="current"/> —</text:p></style:footer>
</style:master-page></office:master-styles>
<office:body><office:text>${paragraphs.join('\n')}</office:text></office:body></office:document>`;
}
