import { AppError } from '../../../shared/base/errors.ts';
import type { CoderId } from '../../../shared/model/goal.ts';
import type { Reader } from '../db/database.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { requireCoder } from '../services/goals/agreement.ts';

type CoderHandlers = Pick<Handlers, Extract<keyof Handlers, `coders/${string}`>>;

/** Who codes is no step of the history: nothing that anybody coded depends on it. */
export function createCoderHandlers({ db }: Library): CoderHandlers {
  return {
    'coders/list': () =>
      db.read((reader) => ({
        coders: reader.coders.loadAll(),
        current: reader.coders.loadCurrent().id,
        isUnsigned: reader.coders.isUnsigned(),
      })),
    'coders/add': ({ name }) =>
      db.write('goals', null, ({ writer, reader }) => {
        requireFree(reader, name, null);
        writer.coders.insert(name);
        return reader.coders.loadAll();
      }),
    'coders/rename': ({ id, name }) =>
      db.write('goals', null, ({ writer, reader }) => {
        requireCoder(reader, id);
        requireFree(reader, name, id);
        writer.coders.rename(id, name);
        return reader.coders.loadAll();
      }),
    'coders/choose': ({ id }) => {
      db.write('goals', null, ({ writer, reader }) => {
        writer.coders.choose(requireCoder(reader, id).id);
      });
      return null;
    },
  };
}

/** @throws AppError `invalid-input` where another coder has that name */
function requireFree(reader: Reader, name: string, except: CoderId | null): void {
  if (reader.coders.loadAll().some((coder) => coder.name === name && coder.id !== except))
    throw new AppError('invalid-input', `there is a coder ${name}`, { reason: 'same-name', name });
}
