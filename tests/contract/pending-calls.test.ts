import { expect, it } from 'vitest';
import { createPendingCalls } from '../../electron/main/pending-calls.ts';
import { AppError } from '../../shared/base/errors.ts';
import type { LibraryEvent } from '../../shared/contract/messages.ts';

const EVENT: LibraryEvent = { name: 'library/changed', data: { topic: 'notes' } };
const DONE = { ok: true, value: 1 } as const;

it('hands an event to its call alone, and to none that has ended', async () => {
  const heard: string[] = [];
  const calls = createPendingCalls();
  const one = calls.add(() => heard.push('one'));
  const other = calls.add(() => heard.push('other'));
  expect(one.id).not.toBe(other.id);
  calls.emit(one.id, EVENT);
  calls.settle(one.id, DONE);
  calls.emit(one.id, EVENT);
  calls.emit(99, EVENT);
  expect(heard).toEqual(['one']);
  expect(await one.result).toEqual(DONE);
  calls.emit(other.id, EVENT);
  expect(heard).toEqual(['one', 'other']);
});

it('settles a call once, and all that wait with the same error', async () => {
  const calls = createPendingCalls();
  const [one, two, three] = [
    calls.add(() => undefined),
    calls.add(() => undefined),
    calls.add(() => undefined),
  ];
  calls.settle(one.id, DONE);
  calls.settle(99, DONE);
  calls.rejectAll(new AppError('library-gone', 'gone'));
  calls.settle(two.id, DONE);
  expect(await one.result).toEqual(DONE);
  for (const call of [two, three])
    expect(await call.result).toMatchObject({ ok: false, error: { code: 'library-gone', message: 'gone' } });
});
