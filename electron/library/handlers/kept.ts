import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';

type KeptHandlers = Pick<Handlers, Extract<keyof Handlers, `kept/${string}`>>;

export function createKeptHandlers({ db }: Library): KeptHandlers {
  return {
    'kept/list': ({ kind, key }) => db.read((reader) => reader.kept.load(kind, key)),
    'kept/put': ({ key, value }) => {
      // A place is where one window is; only drafts are offered in all of them.
      db.write(value.kind === 'draft' ? 'kept' : null, null, ({ writer, now }) => {
        writer.kept.put(key, value, now);
      });
      return null;
    },
    'kept/remove': ({ kind, key }) => {
      db.write(kind === 'draft' ? 'kept' : null, null, ({ writer }) => {
        writer.kept.remove(kind, key);
      });
      return null;
    },
  };
}
