import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryEvent } from '../../shared/contract/messages.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { failureOf, inventReport, makeFolder, makeLibrary, SAMPLES, type TestLibrary } from './tools.ts';

const ALL = { state: 'all', text: '', sort: 'path', isDescending: false } as const;

/** A folder of six reports and what is none. */
function makeSources(): string {
  const folder = join(makeFolder(), '库');
  mkdirSync(folder);
  for (let year = 2011; year < 2017; year++) writeFileSync(join(folder, `${year}.txt`), inventReport(year));
  writeFileSync(join(folder, '.hidden.txt'), 'x');
  return folder;
}

async function survey(library: TestLibrary, context = {}) {
  const outcome = await library.call('survey/begin', { files: [makeSources()] }, context);
  if (outcome.kind !== 'table') throw new Error(JSON.stringify(outcome));
  return outcome.survey.id;
}

const doneOf = (event: LibraryEvent): number =>
  event.name === 'import/progress' ? event.data.done : Number.NaN;

describe('what is taken in out of a table', () => {
  it('is an import that can be looked up: what was left out, refused or stored', async () => {
    const library = makeLibrary();
    const id = await survey(library);
    const { rows } = await library.call('survey/rows', { survey: id, query: ALL, offset: 0, limit: 100 });
    const out = rows.find(({ name }) => name === '2013.txt')!;
    await library.call('survey/leave-out', { survey: id, rows: [out.id], isOut: true });
    const result = await library.call('survey/take-in', { survey: id });
    const [record] = await library.call('import/list', {});
    expect(record).toEqual({
      ...record,
      ...{ id: result.job, files: 7, name: '库', state: 'done', survey: null },
      counts: { imported: 5, duplicate: 0, failed: 0, skipped: 1, 'left-out': 1, left: 0 },
    });
    const kept = await library.call('import/open', { job: record!.id });
    expect(kept.items).toEqual(result.items);
    const fates = new Map(kept.items.map(({ name, status }) => [name, status]));
    expect(fates.get('.hidden.txt')).toBe('skipped');
    expect(fates.get('2013.txt')).toBe('left-out');
  });

  it('goes on in the same import in another process, each report once', async () => {
    const first = makeLibrary();
    const id = await survey(first);
    const controller = new AbortController();
    const emit = (event: LibraryEvent): void => {
      if (doneOf(event) === 2) controller.abort();
    };
    const broken = await first.call('survey/take-in', { survey: id }, { emit, signal: controller.signal });
    expect(broken).toMatchObject({ isCancelled: true, stop: null });
    first.close();
    const library = makeLibrary({ file: first.file });
    const [record] = await library.call('import/list', {});
    expect(record).toMatchObject({ id: broken.job, state: 'broken-off', survey: id });
    expect(record?.counts).toMatchObject({ imported: 3, left: 3 });
    const rest = await library.call('import/go-on', { job: record!.id });
    expect(rest).toMatchObject({ job: broken.job, isCancelled: false });
    expect(rest.items.filter(({ status }) => status === 'imported')).toHaveLength(6);
    expect(await library.call('survey/open', {})).toBeNull();
    const states = await library.call('import/list', {});
    expect(states).toMatchObject([{ id: broken.job, state: 'done', survey: null }]);
  });

  it('can be stopped by its number, and the rest waits in the table', async () => {
    const library = makeLibrary();
    const id = await survey(library);
    const stopped: Promise<unknown>[] = [];
    const emit = (event: LibraryEvent): void => {
      if (event.name !== 'import/progress' || event.data.done !== 1) return;
      stopped.push(library.call('import/stop', { job: event.data.job }));
      stopped.push(failureOf(() => library.call('survey/take-in', { survey: id })));
    };
    const result = await library.call('survey/take-in', { survey: id }, { emit });
    expect((await Promise.all(stopped))[1]).toMatchObject({
      code: 'invalid-input',
      details: { reason: 'running' },
    });
    expect(result.isCancelled).toBe(true);
    expect((await library.call('import/list', {}))[0]).toMatchObject({ state: 'stopped', survey: id });
    expect(await library.call('survey/open', {})).toMatchObject({ id, rows: 5 });
    await library.call('survey/discard', { survey: id });
    expect((await library.call('import/list', {}))[0]).toMatchObject({ state: 'stopped', survey: null });
  });

  it('can be chosen row by row', async () => {
    const library = makeLibrary();
    const id = await survey(library);
    const { rows } = await library.call('survey/rows', { survey: id, query: ALL, offset: 0, limit: 100 });
    const one = rows.find(({ name }) => name === '2015.txt')!;
    await library.call('survey/leave-out', { survey: id, rows: [one.id], isOut: true });
    const { items } = await library.call('survey/take-in', { survey: id, rows: [one.id] });
    expect(items).toMatchObject([{ status: 'imported', name: '2015.txt' }]);
    expect(await library.call('survey/open', {})).toMatchObject({ id, rows: 6 });
    const rest = rows.filter((row) => row !== one).map((row) => row.id);
    await library.call('survey/take-in', { survey: id, rows: rest });
    expect(await library.call('survey/open', {})).toBeNull();
  });
});

describe('the reading of a table', () => {
  it('rests while it is paused, and goes on to the end', async () => {
    const library = makeLibrary();
    // The window may ask for it while it looks for tables among the files, before the reading begins.
    await library.call('import/pause', { isPaused: true });
    let reading: Promise<unknown> = Promise.resolve();
    await new Promise((begun) => {
      reading = survey(library, { emit: begun });
    });
    for (let turn = 0; turn < 20; turn++) await library.call('survey/open', {});
    expect(await library.call('survey/open', {})).toMatchObject({ rows: 1, isRead: false, isReading: true });
    await library.call('import/pause', { isPaused: false });
    const id = await reading;
    expect(await library.call('survey/open', {})).toMatchObject({ id, rows: 7, isRead: true });
  });

  it('is cancelled while it rests, keeps what was read, and goes on in another process', async () => {
    const first = makeLibrary();
    const controller = new AbortController();
    const id = await survey(first, {
      signal: controller.signal,
      emit: (event: LibraryEvent) => {
        if (doneOf(event) !== 1) return;
        void first.call('import/pause', { isPaused: true });
        setTimeout(() => controller.abort(), 0);
      },
    });
    expect(await first.call('survey/open', {})).toMatchObject({ id, isRead: false, isReading: false });
    first.close();
    const file = { file: first.file, samplesFolder: SAMPLES, appVersion: '0.0.0' };
    const library = openLibrary(file);
    const context = { signal: new AbortController().signal, emit: () => undefined };
    expect(await library.handlers['survey/go-on']({ survey: id }, context)).toMatchObject({
      rows: 7,
      isRead: true,
    });
    library.close();
  });
});
