import { describe, expect, it } from 'vitest';
import { ACTIONS } from '../../shared/contract/views.ts';
import { DO } from './history-case.ts';
import { createRandom, makeShelf } from './history-shelf.ts';
import { addText, inventReport, makeLibrary, type TestLibrary } from './tools.ts';

/** What who opens the library now, and so reads all of it, is told. */
async function listAnew(library: TestLibrary): Promise<unknown> {
  const other = makeLibrary({ file: library.file });
  const listed = await other.call('shelf/list', {});
  other.close();
  return listed;
}

describe('the list of shelves, of which only what was written about is read again', () => {
  it('is what it is to who reads all anew, whatever is done', { timeout: 120_000 }, async () => {
    const shelf = await makeShelf(createRandom(11));
    const { library, random } = shelf;
    await library.call('shelf/list', {});
    for (const action of [...ACTIONS, ...ACTIONS]) {
      await DO[action](shelf).catch(() => undefined); // some find nothing to be done to
      if (random.below(3) === 0) await library.call('history/undo', {});
      expect(await library.call('shelf/list', {}), action).toEqual(await listAnew(library));
    }
  });

  it('is that also where another process wrote between, and where reports come and go for good', async () => {
    const { library, reports } = await makeShelf(createRandom(11));
    const other = makeLibrary({ file: library.file });
    const steps = [
      () => other.call('shelf/tag', { reports: [reports[0]], add: ['待核'], remove: [] }),
      () => library.call('shelf/tag', { reports: [reports[1]], add: ['已核'], remove: [] }),
      () => addText(other, 'new.txt', inventReport(2031)),
      () => addText(library, 'newer.txt', inventReport(2032)),
      () => other.call('shelf/delete', { reports: [reports[0]] }),
      () => library.call('shelf/delete', { reports: [reports[1]] }),
      () => library.call('shelf/purge', { reports: [reports[1]] }),
      () => other.call('shelf/purge', { reports: [reports[0]] }),
    ];
    await library.call('shelf/list', {});
    for (const step of steps) {
      await step();
      expect(await library.call('shelf/list', {})).toEqual(await listAnew(library));
    }
  });
});
