import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventReport, makeFolder, makeLibrary, type TestLibrary } from './tools.ts';

/** What was written before is settled by then. */
const LATER = () => new Date(Date.now() + 3_600_000);

function makeWatched(): { readonly folder: string; readonly write: (name: string, text: string) => void } {
  const folder = join(makeFolder(), '留意');
  mkdirSync(join(folder, '2020年代'), { recursive: true });
  return {
    folder,
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
    },
  };
}

/** Looks through the folder now, as the library process does now and then. */
async function look(library: TestLibrary) {
  await library.watchFolder();
  return library.call('watch/get', {});
}

async function nameRows(library: TestLibrary): Promise<readonly string[]> {
  const survey = await library.call('survey/open', {});
  const query = { state: 'all', text: '', sort: 'path', isDescending: false };
  const { rows } = await library.call('survey/rows', { survey: survey!.id, query, offset: 0, limit: 100 });
  return rows.map(({ name }) => name);
}

describe('a watched folder', () => {
  it('is none unless the reader chooses one', async () => {
    const library = makeLibrary({ now: LATER });
    expect(await look(library)).toBeNull();
  });

  it('offers what is in it, reads it into the table when asked, and takes nothing in by itself', async () => {
    const library = makeLibrary({ now: LATER });
    const { folder, write } = makeWatched();
    write('2021.txt', inventReport(2021));
    write('2020年代/2022.txt', inventReport(2022));
    write('.hidden.txt', 'x');
    symlinkSync(join(folder, '2021.txt'), join(folder, 'link.txt'));
    const view = await library.call('watch/choose', { folder });
    expect(view).toEqual({ folder, isAway: false, files: 2 });
    expect(await library.call('library/list', {})).toEqual([]);
    expect(await library.call('survey/open', {})).toBeNull();
    await library.call('watch/take', {});
    expect(await nameRows(library)).toEqual(['2021.txt', '2022.txt']);
    expect(await library.call('watch/get', {})).toMatchObject({ files: 0 });
    expect(await library.call('library/list', {})).toEqual([]);
  });

  it('offers what is new or changed, once, also after a restart', async () => {
    const first = makeLibrary({ now: LATER });
    const { folder, write } = makeWatched();
    write('2021.txt', inventReport(2021));
    await first.call('watch/choose', { folder });
    expect(await first.call('watch/pass-over', {})).toMatchObject({ files: 0 });
    first.close();
    const library = makeLibrary({ file: first.file, now: LATER });
    expect(await look(library)).toMatchObject({ folder, files: 0 });
    write('2021.txt', `${inventReport(2021)}\n又及。`);
    write('2020年代/2023.txt', inventReport(2023));
    expect(await look(library)).toMatchObject({ files: 2 });
    expect(library.takeChanges()).toContain('watched');
    await look(library);
    expect(library.takeChanges()).not.toContain('watched');
    await library.call('watch/take', {});
    expect(await look(library)).toMatchObject({ files: 0 });
  });

  it('waits for a file that may still be written', async () => {
    const library = makeLibrary();
    const { folder, write } = makeWatched();
    write('2021.txt', inventReport(2021));
    expect(await library.call('watch/choose', { folder })).toMatchObject({ files: 0 });
  });

  it('may be away and come back: what was seen before is not offered again', async () => {
    const library = makeLibrary({ now: LATER });
    const { folder, write } = makeWatched();
    write('2021.txt', inventReport(2021));
    await library.call('watch/choose', { folder });
    await library.call('watch/pass-over', {});
    renameSync(folder, `${folder}-away`);
    expect(await look(library)).toEqual({ folder, isAway: true, files: 0 });
    renameSync(`${folder}-away`, folder);
    write('2022.txt', inventReport(2022));
    expect(await look(library)).toEqual({ folder, isAway: false, files: 1 });
  });

  it('may hold thousands', async () => {
    const library = makeLibrary({ now: LATER });
    const { folder, write } = makeWatched();
    for (let at = 0; at < 3000; at++) write(`${at}.txt`, 'x');
    expect(await library.call('watch/choose', { folder })).toMatchObject({ files: 3000 });
    expect(await library.call('watch/pass-over', {})).toMatchObject({ files: 0 });
    rmSync(join(folder, '7.txt'));
    write('new.txt', 'x');
    expect(await look(library)).toMatchObject({ files: 1 });
  });

  it('is left alone when the reader says so', async () => {
    const library = makeLibrary({ now: LATER });
    const { folder, write } = makeWatched();
    write('2021.txt', inventReport(2021));
    await library.call('watch/choose', { folder });
    await library.call('watch/stop', {});
    expect(await look(library)).toBeNull();
  });
});
