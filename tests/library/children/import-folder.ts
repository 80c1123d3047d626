// Imports the folder that it is told into the library that it is told, or goes on where that was broken off, and says how many files were dealt with each time
// that the library tells it. Kills itself once that is as many as it is told: another process would be late for it on a
// machine that has much to do.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/open-library.ts';
import type { LibraryEvent } from '../../../shared/contract/messages.ts';
import { parseArgs } from '../../../shared/contract/parsers.ts';

const [file = '', folder = '', last = ''] = process.argv.slice(2);
const library = openLibrary({ file, samplesFolder: folder, appVersion: '0.0.0' });
const context = {
  signal: new AbortController().signal,
  emit: ({ data }: LibraryEvent) => {
    if (!('done' in data)) return;
    writeSync(1, `${data.done}\n`);
    if (data.done >= Number(last)) process.kill(process.pid, 'SIGKILL');
  },
};
const { handlers } = library;
const [broken] = (await handlers['import/list'](parseArgs('import/list', {}), context)).filter(
  ({ state }) => state === 'broken-off',
);
const result = await (broken === undefined
  ? handlers['import/files'](parseArgs('import/files', { files: [folder] }), context)
  : handlers['import/go-on'](parseArgs('import/go-on', { job: broken.id }), context));
console.log(`all ${result.items.length}`);
library.close();
