import { z } from 'zod';
import type { LibraryEvents } from '../../../shared/contract/methods.ts';
import type { Connection } from './connection.ts';

/** What a write changes, as the page is told. */
export type Topic = LibraryEvents['library/changed']['topic'];

export type Revisions = {
  /** How often each topic was written, by any process. */
  load(): ReadonlyMap<string, number>;
  raise(topic: Topic): void;
};

export function createRevisions(connection: Connection): Revisions {
  const all = connection.prepare('SELECT topic, revision FROM revisions ORDER BY topic');
  const raise = connection.prepare(`
    INSERT INTO revisions (topic, revision) VALUES (?, 1)
    ON CONFLICT (topic) DO UPDATE SET revision = revision + 1`);
  const rows = z.array(z.object({ topic: z.string(), revision: z.number() }));
  return {
    load: () => new Map(rows.parse(all.all()).map(({ topic, revision }) => [topic, revision])),
    raise: (topic) => void raise.run(topic),
  };
}
