// Imports invented reports, one after another, and says so after each: made to be killed in the middle.
import { openLibrary } from '../../../electron/library/open-library.ts';
import { inventReport } from '../invent.ts';

const [file = ''] = process.argv.slice(2);
const { handlers } = openLibrary({ file, samplesFolder: '', appVersion: '0.0.0' });
const context = { signal: new AbortController().signal, emit: () => undefined };
for (let year = 1900; year < 2200; year++) {
  await handlers['import/text']({ name: `${year}.txt`, text: inventReport(year) }, context);
  process.stdout.write(`${year}\n`);
}
