import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { beginSurvey } from '../services/survey/begin-survey.ts';

type WatchHandlers = Pick<Handlers, Extract<keyof Handlers, `watch/${string}`>>;

export function createWatchHandlers(library: Library): WatchHandlers {
  const { db, watch } = library;
  const save = async (path: string | null): Promise<void> => {
    db.write('watched', null, ({ writer, now }) => {
      writer.watched.saveFolder(path, now);
    });
    await watch.look();
  };
  /** What is offered is dealt with; gives its paths. */
  const takeOffered = async (): Promise<readonly string[]> => {
    const offered = watch.offered();
    db.write('watched', null, ({ writer }) => {
      writer.watched.see(offered);
    });
    await watch.look();
    return offered.map(({ path }) => path);
  };
  return {
    'watch/get': () => watch.view(),
    'watch/choose': async ({ folder }) => {
      await save(folder);
      return watch.view();
    },
    'watch/stop': async () => {
      await save(null);
      return null;
    },
    'watch/take': async (_args, context) => beginSurvey(library, { files: await takeOffered() }, context),
    'watch/pass-over': async () => {
      await takeOffered();
      return watch.view();
    },
  };
}
