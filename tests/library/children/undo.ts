// Takes the last step of a library back, and says what there is to undo and to redo then.
import { openLibrary } from '../../../electron/library/open-library.ts';

const [file = ''] = process.argv.slice(2);
const library = openLibrary({ file, samplesFolder: '', appVersion: '0.0.0' });
const context = { signal: new AbortController().signal, emit: () => undefined };
process.stdout.write(JSON.stringify(await library.handlers['history/undo']({}, context)));
library.close();
