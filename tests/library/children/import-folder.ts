// Imports the folder that it is told into the library that it is told, and says how many files were dealt with each time
// that the library tells it. To be killed at any time.
import { openLibrary } from '../../../electron/library/open-library.ts';
import { parseArgs } from '../../../shared/contract/parsers.ts';

const [file = '', folder = ''] = process.argv.slice(2);
const library = openLibrary({ file, samplesFolder: folder, appVersion: '0.0.0' });
const result = await library.handlers['import/files'](parseArgs('import/files', { files: [folder] }), {
  signal: new AbortController().signal,
  emit: ({ data }) => {
    if ('done' in data) console.log(String(data.done));
  },
});
console.log(`all ${result.items.length}`);
library.close();
