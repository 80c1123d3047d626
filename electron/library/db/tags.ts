import { z } from 'zod';
import { NOTE_COLOURS } from '../../../shared/model/note.ts';
import { parentOf, withParents, type Tag, type TagId } from '../../../shared/model/tag.ts';
import type { Connection } from './connection.ts';
import { tagIdColumn } from './rows.ts';

/** What the reader says of a tag. */
export type TagWords = Pick<Tag, 'path' | 'definition' | 'example' | 'counterExample' | 'colour'>;

export type TagReader = {
  /** The whole codebook, sorted by path. */
  listTags(): readonly Tag[];
  find(id: TagId): Tag | undefined;
  findByPath(path: string): Tag | undefined;
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
    counter_example: z.string(),
    colour: z.enum(NOTE_COLOURS).nullable(),
  })
  .transform(({ counter_example: counterExample, ...row }): Tag => {
    return { ...row, counterExample, parent: parentOf(row.path) };
  });

const WORDS = 'path, definition, example, counter_example, colour';

export function createTagReader(connection: Connection): TagReader {
  const all = connection.prepare(`SELECT id, ${WORDS} FROM tags ORDER BY path`);
  const byId = connection.prepare(`SELECT id, ${WORDS} FROM tags WHERE id = ?`);
  const byPath = connection.prepare(`SELECT id, ${WORDS} FROM tags WHERE path = ?`);
  return {
    listTags: () => z.array(tagRow).parse(all.all()),
    find: (id) => tagRow.optional().parse(byId.get(id)),
    findByPath: (path) => tagRow.optional().parse(byPath.get(path)),
  };
}

export function createTagWriter(connection: Connection): TagWriter {
  const ensure = connection.prepare('INSERT OR IGNORE INTO tags (path, created_at) VALUES (?, ?)');
  const insert = connection.prepare(
    `INSERT INTO tags (${WORDS}, created_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
  );
  const save = connection.prepare(`UPDATE tags SET (${WORDS}) = (?, ?, ?, ?, ?) WHERE id = ?`);
  const remove = connection.prepare('DELETE FROM tags WHERE id = ?');
  return {
    ensure(paths, now) {
      for (const path of paths.flatMap(withParents)) ensure.run(path, now);
    },
    insert(tag, now) {
      const row = insert.get(...valuesOf(tag), now);
      return z.object({ id: tagIdColumn }).parse(row).id;
    },
    save: (id, tag) => void save.run(...valuesOf(tag), id),
    remove: (id) => void remove.run(id),
  };
}

/** In the order of `WORDS`. */
function valuesOf({
  path,
  definition,
  example,
  counterExample,
  colour,
}: TagWords): readonly (string | null)[] {
  return [path, definition, example, counterExample, colour];
}
