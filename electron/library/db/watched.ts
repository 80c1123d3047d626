import { z } from 'zod';
import type { Connection } from './connection.ts';

/** A file of the watched folder as it was when it was looked at. */
export type WatchedFile = {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** When it was written last, in milliseconds. */
  readonly changedAt: number;
};

export type WatchedReader = {
  /** The path of the folder; undefined where none is watched. */
  findFolder(): string | undefined;
  /** The files that were offered and dealt with, by path. */
  loadSeen(): ReadonlyMap<string, WatchedFile>;
};

export type WatchedWriter = {
  /** Watches another folder, or none for null; nothing of it was offered yet. */
  saveFolder(path: string | null, now: string): void;
  /** These are not offered again unless they change. */
  see(files: readonly WatchedFile[]): void;
};

const seenRow = z
  .object({ path: z.string(), size: z.number(), changed_at: z.number() })
  .transform(({ path, size, changed_at: changedAt }): WatchedFile => ({ path, size, changedAt }));

export function createWatchedReader(connection: Connection): WatchedReader {
  const folder = connection.prepare('SELECT path FROM watched_folders').pluck();
  const seen = connection.prepare('SELECT * FROM watched_files');
  return {
    findFolder: () => z.string().optional().parse(folder.get()),
    loadSeen: () =>
      new Map(
        z
          .array(seenRow)
          .parse(seen.all())
          .map((file) => [file.path, file]),
      ),
  };
}

export function createWatchedWriter(connection: Connection): WatchedWriter {
  const [clearFolder, clearFiles] = [
    connection.prepare('DELETE FROM watched_folders'),
    connection.prepare('DELETE FROM watched_files'),
  ];
  const insert = connection.prepare('INSERT INTO watched_folders (id, path, chosen_at) VALUES (1, ?, ?)');
  const see = connection.prepare(`
    INSERT INTO watched_files (path, size, changed_at) VALUES (?, ?, ?)
    ON CONFLICT (path) DO UPDATE SET size = excluded.size, changed_at = excluded.changed_at`);
  return {
    saveFolder(path, now) {
      clearFolder.run();
      clearFiles.run();
      if (path !== null) insert.run(path, now);
    },
    see(files) {
      for (const { path, size, changedAt } of files) see.run(path, size, changedAt);
    },
  };
}
