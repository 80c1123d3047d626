import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnchor } from '../../shared/text/plain/anchors.ts';
import { addText, failureOf, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

// A program that keeps folders alike, or a tidy person, takes the file away while the library is open: SQLite writes on into
// what nobody can find again, and would say of each note that it is saved.

async function note(library: TestLibrary, id: number): Promise<unknown> {
  const { text } = await library.call('report/open', { id });
  const target = { kind: 'text', report: id, anchor: createAnchor(text, { start: 3, end: 9 }) };
  return library.call('notes/add', { target, text: '待核', tags: [] });
}

const LOST = { code: 'unreadable-file', details: { reason: 'library-lost' } };

describe.skipIf(process.platform === 'win32')('a library whose file', () => {
  it.each([
    ['is deleted', (file: string) => rmSync(file)],
    [
      'is replaced by another one',
      (file: string) => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      },
    ],
  ])('%s saves no more, says so, and lets out what it holds', async (_, takeAway) => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    await note(library, id);
    takeAway(library.file);
    expect(await failureOf(() => note(library, id))).toMatchObject(LOST);
    expect(await failureOf(() => library.call('history/undo', {}))).toMatchObject(LOST);
    expect(await library.call('notes/list', { report: null })).toHaveLength(1);
    const target = join(library.folder, 'copy', '..', 'saved.duizhao');
    await library.call('backup/copy', { target });
    const saved = makeLibrary({ file: join(library.folder, 'saved.duizhao') });
    expect(await saved.call('notes/list', { report: null })).toMatchObject([{ text: '待核' }]);
  });

  it('lies in a folder that gets another name goes on in there', async () => {
    const library = makeLibrary();
    const { id } = await addText(library, '2024.txt', inventReport(2024));
    const moved = `${library.file}.moved`;
    for (const end of ['', '-wal', '-shm'])
      if (existsSync(library.file + end)) renameSync(library.file + end, moved + end);
    await note(library, id);
    library.close();
    expect(await makeLibrary({ file: moved }).call('notes/list', { report: null })).toHaveLength(1);
  });
});
