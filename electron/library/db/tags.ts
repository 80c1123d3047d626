import { z } from 'zod';
import { NOTE_COLOURS } from '../../../shared/model/note.ts';
import { parentOf, withParents, type Tag, type TagId } from '../../../shared/model/tag.ts';
import type { Connection } from './connection.ts';
import { tagIdColumn } from './rows.ts';

/** What the reader says of a tag. */
export type TagWords = Pick<Tag, 'path' | 'definition' | 'example' | 'colour'>;

export type TagReader = {
  /** The whole codebook, sorted by path. */
  listTags(): readonly Tag[];
  find(id: TagId): Tag | undefined;
};

export type TagWriter = {
  /** Makes those of the paths that are no tags yet, and what stands above them. */
  ensure(paths: readonly string[], now: string): void;
  insert(tag: TagWords, now: string): TagId;
  save(id: TagId, tag: TagWords): void;
  remove(id: TagId): void;
};

const tagRow = z
  .object({
    id: tagIdColumn,
    path: z.string(),
    definition: z.string(),
    example: z.string(),
    colour: z.enum(NOTE_COLOURS).nullable(),
  })
  .transform((row): Tag => ({ ...row, parent: parentOf(row.path) }));

export function createTagReader(connection: Connection): TagReader {
  const all = connection.prepare('SELECT id, path, definition, example, colour FROM tags ORDER BY path');
  const byId = connection.prepare('SELECT id, path, definition, example, colour FROM tags WHERE id = ?');
  return {
    listTags: () => z.array(tagRow).parse(all.all()),
    find: (id) => tagRow.optional().parse(byId.get(id)),
  };
}

export function createTagWriter(connection: Connection): TagWriter {
  const ensure = connection.prepare('INSERT OR IGNORE INTO tags (path, created_at) VALUES (?, ?)');
  const insert = connection.prepare(
    'INSERT INTO tags (path, definition, example, colour, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id',
  );
  const save = connection.prepare(
    'UPDATE tags SET (path, definition, example, colour) = (?, ?, ?, ?) WHERE id = ?',
  );
  const remove = connection.prepare('DELETE FROM tags WHERE id = ?');
  return {
    ensure(paths, now) {
      for (const path of paths.flatMap(withParents)) ensure.run(path, now);
    },
    insert({ path, definition, example, colour }, now) {
      const row = insert.get(path, definition, example, colour, now);
      return z.object({ id: tagIdColumn }).parse(row).id;
    },
    save: (id, { path, definition, example, colour }) => void save.run(path, definition, example, colour, id),
    remove: (id) => void remove.run(id),
  };
}
