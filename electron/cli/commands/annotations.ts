import { basename, extname, resolve } from 'node:path';
import type { TagPreview } from '../../../shared/contract/note-api.ts';
import { toGrant } from '../../../shared/contract/grants.ts';
import type { Handlers } from '../../library/handlers.ts';
import type { CliOptions } from '../arguments.ts';
import { callLibrary } from '../library-call.ts';
import { wordLanguage } from '../language.ts';
import type { Output } from '../output.ts';
import { takeTable, type TakenOutput } from './take-table.ts';
import { formatTable, shorten } from '../table.ts';

/** True for files of notes in an open format, and for codebooks of REFI-QDA, by their names. */
export function isAnnotations(path: string): boolean {
  return ['.jsonld', '.qdpx', '.qdc'].includes(extname(path).toLowerCase());
}

/** `import` of notes or of a codebook. */
export function importAnnotations(
  handlers: Handlers,
  path: string,
  options: CliOptions,
): Promise<TakenOutput> {
  if (extname(path).toLowerCase() === '.qdc') return importCodes(handlers, path, options);
  return takeTable(handlers, path, { kind: 'notes' }, options);
}

/** How a tag of the file stands to the library's. */
const TAG_STATES: Readonly<Record<TagPreview['state'], Readonly<Record<CliOptions['language'], string>>>> = {
  new: { zh: '新增', en: 'new' },
  changed: { zh: '不同', en: 'changed' },
  same: { zh: '相同', en: 'same' },
};

/** A codebook is merged by path; with `--merge theirs` its words come in the place of others. */
async function importCodes(
  handlers: Handlers,
  path: string,
  { dryRun, bundle, language }: CliOptions,
): Promise<TakenOutput> {
  const file = toGrant(resolve(path));
  const tags = await callLibrary(handlers, 'tags/look', { file });
  const taken = dryRun
    ? null
    : await callLibrary(handlers, 'tags/take', { file, replaces: bundle.rest === 'theirs' });
  return {
    json: {
      ...{ file_name: basename(path), kind: 'codebook', ...(dryRun && { dry_run: true }), taken: !dryRun },
      ...{ added: taken?.added ?? 0, changed: taken?.changed ?? 0 },
      tags: tags.map(({ state, tag }) => ({ path: tag.path, state })),
    },
    lines: formatTable(
      tags.map(({ state, tag }) => [...[TAG_STATES[state][language], tag.path, shorten(tag.definition, 40)]]),
    ),
    failures: [],
  };
}

/** `codes`: the codebook with how many notes have each tag; with `--out` it is written as XLSX, CSV or REFI-QDA codebook. */
export async function listCodes(handlers: Handlers, { out, language }: CliOptions): Promise<Output> {
  if (out !== undefined) {
    const written = await callLibrary(handlers, 'tables/export', {
      source: { kind: 'codebook' },
      target: resolve(out),
      language: wordLanguage(language),
    });
    const json = { file_name: written.fileName, bytes: written.bytes, tags: written.rows };
    return { json, lines: [`${written.fileName}  ${written.bytes}`] };
  }
  const tags = await callLibrary(handlers, 'tags/list', {});
  return {
    json: {
      tags: tags.map(({ path, definition, example, counterExample, colour, notes, notesBelow }) => ({
        ...{ path, definition, example, counter_example: counterExample, colour },
        ...{ notes, notes_below: notesBelow },
      })),
    },
    lines: formatTable(
      tags.map(({ path, notes, notesBelow, definition }) => [
        ...[path, String(notes), String(notesBelow), shorten(definition, 40)],
      ]),
    ),
  };
}
