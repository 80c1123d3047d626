import type { TagWriting } from '../../../../shared/contract/note-api.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import type { TableRow } from '../table.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { wordOf } from '../words.ts';

/** The whole codebook by path. */
export function tabulateCodebook({ db }: Library, language: Language): readonly TableRow[] {
  return db.read((reader) => reader.tags.listTags().map((tag) => rowOfTag(tag, language)));
}

/** A tag as a row of that table. */
export function rowOfTag(
  { path, colour, definition, example, counterExample }: TagWriting,
  language: Language,
): TableRow {
  return {
    id: createId('codebook', [path]),
    tag: path,
    colour: colour === null ? null : wordOf('colour', colour, language),
    ...{ definition, example, counterExample },
  };
}
