import Sqlite from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reportDocx } from '../helpers/docx.ts';
import { inventReport, makeFolder, makeLibrary } from './tools.ts';

it('what an older reader read is read anew, and notes stay on their words', async () => {
  const library = makeLibrary();
  const file = join(makeFolder(), '报告.docx');
  writeFileSync(file, reportDocx(inventReport(2024)));
  const { items } = await library.call('import/files', { files: [file] });
  const [item] = items;
  if (item?.status !== 'imported') throw new Error(JSON.stringify(item));
  const { id } = item.report;
  const today = (await library.call('report/open', { id })).text;

  // As a reader without automatic numbers would have left it, with a line that today's leaves out.
  const older = inventReport(2024)
    .replace('一、', '')
    .replace('二、', '')
    .replace('各位代表：', '云川市政府工作报告页眉\n各位代表：');
  const db = new Sqlite(library.file);
  db.prepare('UPDATE sources SET reader = 0, text = ? WHERE report_id = ?').run(older, id);
  db.close();
  const before = await library.call('report/open', { id });
  expect(before.text).not.toBe(today);
  const start = before.text.indexOf('云川大桥');
  const anchor = { quote: '云川大桥', prefix: '', suffix: '', start };
  await library.call('notes/add', { target: { kind: 'text', report: id, anchor }, text: '桥', tags: [] });

  await library.prefetch();
  const after = await library.call('report/open', { id });
  expect(after.text).toBe(today);
  expect(after.notes).toMatchObject([{ isOrphan: false }]);
  const [note] = await library.call('notes/list', { report: id });
  expect(note?.left && after.text.slice(note.left.start, note.left.end)).toBe('云川大桥');
});
