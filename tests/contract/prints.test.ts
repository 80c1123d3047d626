import { describe, expect, it } from 'vitest';
import {
  isFromLibrary,
  isToLibrary,
  type FromLibrary,
  type ToLibrary,
} from '../../shared/contract/messages.ts';
import { createPrintDesk, type PrintDesk } from '../../electron/library/print-desk.ts';
import { createLibraryPrints, type LibraryPrints, type Print } from '../../electron/main/library-prints.ts';
import { AppError } from '../../shared/base/errors.ts';

const JOB = { html: '<p>正文</p>', header: '', footer: '' };

type Ends = { readonly desk: PrintDesk; readonly prints: LibraryPrints; readonly said: unknown[] };

/** Both ends, joined by messages as they cross a process: each is looked at where it comes in. */
function join(print: Print): Ends {
  const said: unknown[] = [];
  const toLibrary = (message: ToLibrary): void => {
    const copy: unknown = structuredClone(message);
    said.push(message.kind);
    if (!isToLibrary(copy) || copy.kind !== 'printed') throw new Error('no message to a library');
    desk.settle(copy.id, copy.result);
  };
  const prints = createLibraryPrints(print);
  const toMain = (message: FromLibrary): void => {
    const copy: unknown = structuredClone(message);
    said.push(message.kind);
    if (!isFromLibrary(copy)) throw new Error('no message of a library');
    if (copy.kind === 'print') prints.begin(copy, { post: toLibrary });
    if (copy.kind === 'print-job') prints.give(copy);
    if (copy.kind === 'stop-print') prints.stop(copy.id);
  };
  const desk = createPrintDesk(toMain);
  return { desk, prints, said };
}

const never: Print = (_job, signal) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new AppError('cancelled', 'stopped')));
  });

describe('a print that the library asks main for', () => {
  it('comes back as the bytes that were printed, each to its own', async () => {
    const { desk } = join(async (job) => new TextEncoder().encode((await job).html));
    const { signal } = new AbortController();
    const printed = await Promise.all(
      ['甲', '乙'].map((html) => desk.print(Promise.resolve({ ...JOB, html }), signal)),
    );
    expect(printed.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['甲', '乙']);
  });

  it('fails as the printing failed', async () => {
    const refusal = new AppError('disk-full', 'no room', { name: 'a' });
    const { desk } = join(() => Promise.reject(refusal));
    const failed = desk.print(Promise.resolve(JOB), new AbortController().signal);
    await expect(failed).rejects.toMatchObject({ code: 'disk-full', details: { name: 'a' } });
    const strange = join(() => Promise.resolve('text' as unknown as Uint8Array)).desk;
    await expect(strange.print(Promise.resolve(JOB), new AbortController().signal)).rejects.toThrow(
      'gave no bytes',
    );
  });

  it('is stopped at both ends when its call is cancelled, and not begun by one that is', async () => {
    const { desk, said } = join(never);
    const abort = new AbortController();
    const printed = desk.print(Promise.resolve(JOB), abort.signal);
    abort.abort(new AppError('cancelled', 'given up'));
    await expect(printed).rejects.toMatchObject({ code: 'cancelled' });
    await expect(desk.print(Promise.resolve(JOB), abort.signal)).rejects.toThrow('given up');
    expect(said).toEqual(['print', 'stop-print']);
  });

  it('begins before there is a document, and is stopped where none comes', async () => {
    const { desk, said } = join(async (job, signal) => {
      signal.addEventListener('abort', () => said.push('stopped'));
      said.push('ready');
      return new TextEncoder().encode((await job).html);
    });
    const { signal } = new AbortController();
    let give: (job: typeof JOB) => void = () => undefined;
    const printed = desk.print(new Promise((resolve) => (give = resolve)), signal);
    await Promise.resolve();
    expect(said).toEqual(['print', 'ready']);
    give(JOB);
    expect(new TextDecoder().decode(await printed)).toBe(JOB.html);
    expect(said).toEqual(['print', 'ready', 'print-job', 'printed']);
    said.length = 0;
    const failed = desk.print(Promise.reject(new AppError('not-found', 'gone')), signal);
    await expect(failed).rejects.toMatchObject({ code: 'not-found' });
    expect(said).toEqual(['print', 'ready', 'stop-print', 'stopped']);
  });

  it('ends with the process that asked for it, which hears no more of it', async () => {
    const stopped: boolean[] = [];
    const { desk, prints, said } = join((job, signal) => {
      signal.addEventListener('abort', () => stopped.push(true));
      return never(job, signal);
    });
    void desk.print(Promise.resolve(JOB), new AbortController().signal);
    prints.stopAll();
    await Promise.resolve();
    expect(stopped).toEqual([true]);
    expect(said).toEqual(['print', 'print-job']);
  });

  it('is refused where it is none', () => {
    expect(isFromLibrary({ kind: 'print-job', id: 1, job: { html: '' } })).toBe(false);
    expect(isFromLibrary({ kind: 'print', id: '1' })).toBe(false);
    expect(isFromLibrary({ kind: 'stop-print', id: '1' })).toBe(false);
    expect(isToLibrary({ kind: 'printed', id: 1 })).toBe(false);
  });
});
