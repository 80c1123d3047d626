import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';

export function createSettingsHandlers({ db }: Library): Pick<Handlers, 'settings/get' | 'settings/set'> {
  return {
    'settings/get': () => db.read((reader) => reader.settings.load()),
    'settings/set': ({ settings }) =>
      db.write('settings', null, ({ writer, reader }) => {
        writer.settings.save(settings);
        return reader.settings.load();
      }),
  };
}
