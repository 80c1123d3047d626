import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { cleanFileName } from './file-names.ts';
import type { Labels } from './menu-labels.ts';

/** What the library reads (electron/library/import/formats), for the dialog's list; any other file can be chosen too. */
const REPORT_EXTENSIONS = [
  ...[
    'docx',
    'doc',
    'wps',
    'rtf',
    'odt',
    'epub',
    'pdf',
    'png',
    'jpg',
    'jpeg',
    'tif',
    'tiff',
    'ofd',
    'html',
    'htm',
    'mht',
    'mhtml',
  ],
  ...['txt', 'md', 'text', 'csv', 'xlsx', 'jsonl', 'zip', 'dzpack'],
];

/** The files the user chose, none where the dialog was left. */
export function askForFiles(window: BrowserWindow | undefined, labels: Labels): Promise<readonly string[]> {
  return ask(window, {
    title: labels.chooseFiles,
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: labels.reportFiles, extensions: REPORT_EXTENSIONS },
      { name: labels.allFiles, extensions: ['*'] },
    ],
  });
}

/** The project bundle the user chose, alone in a list; none where the dialog was left. */
export function askForBundle(window: BrowserWindow | undefined, labels: Labels): Promise<readonly string[]> {
  return ask(window, {
    title: labels.chooseBundle,
    properties: ['openFile'],
    filters: [
      { name: labels.bundles, extensions: ['dzpack'] },
      { name: labels.allFiles, extensions: ['*'] },
    ],
  });
}

/** The tables the user chose, none where the dialog was left. */
export function askForTables(window: BrowserWindow | undefined, labels: Labels): Promise<readonly string[]> {
  return ask(window, {
    title: labels.chooseFiles,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: labels.tables, extensions: ['xlsx', 'csv', 'txt', 'tsv', 'jsonld', 'qdpx', 'qdc'] }],
  });
}

/** The library the user chose to open; null where the dialog was left. */
export async function askForLibrary(
  window: BrowserWindow | undefined,
  labels: Labels,
): Promise<string | null> {
  const [file = null] = await ask(window, {
    title: labels.chooseLibrary,
    properties: ['openFile'],
    filters: [
      { name: labels.libraryFiles, extensions: ['duizhao'] },
      { name: labels.allFiles, extensions: ['*'] },
    ],
  });
  return file;
}

/** The folder the user chose, alone in a list; none where the dialog was left. */
export function askForFolder(window: BrowserWindow | undefined, labels: Labels): Promise<readonly string[]> {
  return ask(window, { title: labels.chooseFolder, properties: ['openDirectory'] });
}

async function ask(
  window: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const answer = window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  const { canceled, filePaths } = await answer;
  return canceled ? [] : filePaths;
}

/** Where the user wants a file written, of the kind that the suggested name ends in; null where the dialog was left. */
export async function askForTarget(
  window: BrowserWindow | undefined,
  labels: Labels,
  suggestedName: string,
): Promise<string | null> {
  const extension = extensionOf(suggestedName);
  const options = {
    title: labels.chooseTarget,
    defaultPath: join(app.getPath('documents'), cleanFileName(suggestedName)),
    filters: [{ name: nameOf(extension, labels), extensions: [extension] }],
  };
  const answer = window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
  const { canceled, filePath } = await answer;
  return canceled || !filePath ? null : withExtension(filePath, extension);
}

/** GTK's dialog adds no extension. It also asked for the name without one only: another file is never written over. */
function withExtension(path: string, extension: string): string {
  const full = `${path}.${extension}`;
  return extname(path) !== '' || existsSync(full) ? path : full;
}

function nameOf(extension: string, labels: Labels): string {
  if (extension === 'html') return labels.webPage;
  if (extension === 'duizhao') return labels.libraryFiles;
  if (extension === 'docx') return labels.document;
  if (extension === 'dzpack') return labels.bundles;
  return NAMES[extension] ?? labels.tables;
}

/** Formats that are called the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  ...{
    svg: 'SVG',
    png: 'PNG',
    pdf: 'PDF',
    md: 'Markdown',
    txt: 'TXT',
    jsonld: 'JSON-LD',
    qdpx: 'REFI-QDA',
    qdc: 'REFI-QDA',
  },
  ...{ bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },
};

const EXTENSIONS = ['html', 'docx', 'xlsx', 'csv', 'duizhao', 'dzpack', ...Object.keys(NAMES)];

/** What a name ends in, of the kinds that are written; a web page where it ends in none. */
function extensionOf(name: string): string {
  const own = extname(name).slice(1).toLowerCase();
  return EXTENSIONS.includes(own) ? own : 'html';
}
