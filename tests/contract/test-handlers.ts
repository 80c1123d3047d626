import { AppError } from '../../shared/base/errors.ts';
import type { Note } from '../../shared/model/note.ts';
import type { ComparisonView, ImportResult, LibraryInfo } from '../../shared/contract/views.ts';
import type { HandlerContext, Handlers } from '../../electron/library/handlers.ts';

export const INFO: LibraryInfo = {
  file: '/library.duizhao',
  appVersion: '0.0.0',
  sqliteVersion: '3.0.0',
  schemaVersion: 1,
  reports: 0,
  bytes: 0,
  syncedBy: null,
};

const NOTHING: ImportResult = { job: null, items: [], isCancelled: false, stop: null };

function refuse(): never {
  throw new AppError('not-found', 'this method is not part of the test');
}

/** Resolves when the call is cancelled. */
function cancelled({ signal }: HandlerContext): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Handlers that do each of the things a handler may do, well or badly. `crash` ends the library's process. */
export function createTestHandlers(crash: () => never | void): Handlers {
  return {
    'library/info': () => INFO,
    'library/list': () => [],
    'library/search': ({ query, limit }) => ({
      hits: [],
      total: query.length + limit,
      reports: 0,
      written: 0,
    }),
    'shelf/list': refuse,
    'shelf/page': refuse,
    'shelf/readings': () => ({ 云川市: 'yun chuan shi' }),
    'shelf/correct': refuse,
    'shelf/taken': refuse,
    'shelf/tag': refuse,
    'report/quoted': () => [],
    'report/cite': refuse,
    'report/cite-file': refuse,
    'report/paper': refuse,
    'report/print': refuse,
    'shelf/delete': refuse,
    'shelf/bin': refuse,
    'shelf/purge': refuse,
    'shelf/alike': refuse,
    'shelf/merge': refuse,
    'shelf/part': refuse,
    'shelf/statistics': refuse,
    'search/list': refuse,
    'search/save': refuse,
    'search/rename': refuse,
    'search/remove': refuse,
    'backup/list': refuse,
    'backup/make': refuse,
    'backup/look': refuse,
    'backup/restore': refuse,
    'backup/check': refuse,
    'backup/compact': refuse,
    'backup/copy': refuse,
    'bundle/plan': refuse,
    'bundle/export': refuse,
    'bundle/look': refuse,
    'bundle/take': refuse,
    'settings/get': () => {
      for (;;); // no call is answered any more
    },
    'settings/set': () => new Promise<never>(() => undefined), // hears no cancel
    // What the library was given is said back as an event of the call.
    'import/files': ({ files }, { emit }) => {
      emit({
        name: 'import/progress',
        data: { done: 0, total: files.length, name: files.join(), scan: null },
      });
      return NOTHING;
    },
    'import/read-rich': () => ({ text: '', findings: [] }),
    'columns/survey': () => [],
    'columns/preview': () => ({ total: 0, reports: [] }),
    'import/text': ({ name }, { emit }) => {
      emit({ name: 'import/progress', data: { done: 1, total: 1, name, scan: null } });
      return NOTHING;
    },
    'import/samples': () => {
      crash();
      return NOTHING;
    },
    'import/go-on': refuse,
    'import/stop': refuse,
    'import/pause': refuse,
    'import/list': refuse,
    'import/open': refuse,
    'import/near': refuse,
    'report/open': ({ id }) => {
      throw new AppError('not-found', `no report ${id}`, { id });
    },
    'report/source': () => {
      throw new TypeError('source is not a function');
    },
    'report/correct-head': refuse,
    'report/label-edition': refuse,
    'report/choose-edition': refuse,
    'library/editions': () => [],
    'library/scrolled': () => null,
    'report/read-as': refuse,
    'report/clean-as': refuse,
    'report/correct-outline': refuse,
    'report/uncorrect-outline': refuse,
    'report/correct-characters': refuse,
    'report/uncorrect-characters': refuse,
    'report/page-picture': refuse,
    'figures/edit': refuse,
    'figures/unedit': refuse,
    'goals/open': refuse,
    'goals/decide': refuse,
    'goals/add': refuse,
    'goals/edit': refuse,
    'goals/link': refuse,
    'goals/unlink': refuse,
    'goals/choose-figure': refuse,
    'goals/judge': refuse,
    'goals/save-scheme': refuse,
    'goals/agreement': refuse,
    'coders/list': refuse,
    'coders/add': refuse,
    'coders/rename': refuse,
    'coders/choose': refuse,
    'indicators/open': refuse,
    'indicators/join': refuse,
    'indicators/part': refuse,
    'indicators/unjoin': refuse,
    'years/open': refuse,
    'years/topic': refuse,
    'terms/list': refuse,
    'terms/phrase': refuse,
    'terms/hits': refuse,
    'tables/export': refuse,
    'tables/import': refuse,
    'report/delete': refuse,
    'report/restore': refuse,
    // Runs until it is cancelled.
    'compare/open': async ({ left, right }, context): Promise<ComparisonView> => {
      context.emit({ name: 'compare/progress', data: { done: left, total: right } });
      await cancelled(context);
      context.signal.throwIfAborted();
      return refuse();
    },
    'compare/review': refuse,
    'compare/characters': refuse,
    'compare/decide': refuse,
    'compare/undecide': refuse,
    'history/get': refuse,
    'history/undo': refuse,
    'history/redo': refuse,
    'history/list': () => [],
    'history/things': () => [],
    'history/find': refuse,
    'history/go-to': () => ({ undo: null, redo: null }),
    // Ends in its own way when it is cancelled, as an import does; then speaks out of turn.
    'notes/list': async (_args, context): Promise<readonly Note[]> => {
      context.emit({ name: 'library/changed', data: { topic: 'notes' } });
      await cancelled(context);
      setImmediate(() => {
        context.emit({ name: 'library/changed', data: { topic: 'reviews' } });
      });
      return [];
    },
    'notes/add': refuse,
    'notes/edit': refuse,
    'kept/list': refuse,
    'kept/put': refuse,
    'kept/remove': refuse,
    'notes/delete': () => null,
    'notes/restore': refuse,
    'notes/entries': () => [],
    'notes/edit-many': () => [],
    'notes/delete-many': () => null,
    'notes/place': refuse,
    'tags/list': () => [],
    'tags/save': () => [],
    'tags/merge': () => [],
    'tags/gone': () => [],
    'tags/delete': () => [],
    'tags/table': () => ({ places: [], columns: [], passages: [], rows: [] }),
    'tags/look': () => [],
    'tags/take': () => ({ tags: [], added: 0, changed: 0 }),
    'export/file': ({ target }) => ({ fileName: target, bytes: 0 }),
    'watch/get': () => null,
    'watch/choose': refuse,
    'watch/stop': () => null,
    'watch/take': refuse,
    'watch/pass-over': () => null,
    'survey/begin': refuse,
    'survey/go-on': refuse,
    'survey/take-apart': refuse,
    'survey/stop': refuse,
    'survey/dry-run': refuse,
    'survey/open': () => null,
    'survey/rows': refuse,
    'survey/ids': refuse,
    'survey/correct': refuse,
    'survey/leave-out': refuse,
    'survey/differences': refuse,
    'survey/places': () => [],
    'survey/take-in': refuse,
    'survey/discard': () => null,
    'compare/targets': () => ({ left: [], right: [], findings: [] }),
    'export/picture': ({ target }) => ({ fileName: target, bytes: 0 }),
    'export/remembered': () => ({ format: null, options: {} }),
    'export/remember': () => null,
    'export/preview': () => ({ html: (() => 'not data') as unknown as string }),
  };
}
