// Imports into a library on a small disk until it is full; says what happened and what is left.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openLibrary } from '../../../electron/library/open-library.ts';
import { inventReport } from '../invent.ts';
import { EXPORT_DEFAULTS } from '../../../shared/contract/export-api.ts';

const [folder = ''] = process.argv.slice(2);
const file = join(folder, 'library.sqlite');
const library = openLibrary({ file, samplesFolder: '', appVersion: '0.0.0' });
const { handlers } = library;
const context = { signal: new AbortController().signal, emit: () => undefined };

let code = '';
for (let year = 1900; year < 2200 && code === ''; year++) {
  const text = inventReport(year, `\u3000\u3000全年完成${'各项重点任务，'.repeat(year % 300)}成效明显。`);
  const { items } = await handlers['import/text']({ name: `${year}.txt`, text }, context);
  if (items[0]?.status === 'failed') code = items[0].error.code;
}
const { reports: before } = await handlers['library/info']({}, context);
const ids = (await handlers['library/list']({}, context))[0]?.reports.slice(-2).map(({ id }) => id) ?? [];
let exported = '';
try {
  const [left, right] = ids;
  const options = {
    ...EXPORT_DEFAULTS,
    language: 'zh-CN',
    masks: {
      'year-turn': false,
      'relative-year': false,
      session: false,
      width: false,
      punctuation: false,
      numbering: false,
    },
  } as const;
  const target = join(folder, 'out.html') as Parameters<(typeof handlers)['export/file']>[0]['target'];
  await handlers['export/file']({ left: left!, right: right!, format: 'html', target, options }, context);
} catch (error) {
  exported = String((error as { code?: unknown }).code);
}
library.close();
const connection = new Sqlite(file);
const check = connection.pragma('integrity_check', { simple: true });
const reports = connection.prepare('SELECT count(*) FROM reports').pluck().get();
process.stdout.write(JSON.stringify({ before, code, exported, after: { reports, check } }));
