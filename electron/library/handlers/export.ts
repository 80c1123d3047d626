import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';

type ExportHandlers = Pick<Handlers, 'export/html' | 'export/preview'>;

export function createExportHandlers(_library: Library): ExportHandlers {
  return {
    'export/html': () => {
      throw new Error('filled in by the next commit');
    },
    'export/preview': () => {
      throw new Error('filled in by the next commit');
    },
  };
}
