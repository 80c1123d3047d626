// Imports the folder that it is told into the library that it is told, and says how many files were dealt with each time
// that the library tells it. Kills itself once that is as many as it is told: another process would be late for it on a
// machine that has much to do.
import { writeSync } from 'node:fs';
import { openLibrary } from '../../../electron/library/open-library.ts';
import { parseArgs } from '../../../shared/contract/parsers.ts';

const [file = '', folder = '', last = ''] = process.argv.slice(2);
const library = openLibrary({ file, samplesFolder: folder, appVersion: '0.0.0' });
const result = await library.handlers['import/files'](parseArgs('import/files', { files: [folder] }), {
  signal: new AbortController().signal,
  emit: ({ data }) => {
    if (!('done' in data)) return;
    writeSync(1, `${data.done}\n`);
    if (data.done >= Number(last)) process.kill(process.pid, 'SIGKILL');
  },
});
console.log(`all ${result.items.length}`);
library.close();
