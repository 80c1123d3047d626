import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError, tellBugsTo, toWireError } from '../../../shared/base/errors.ts';

let told: string[] = [];

beforeEach(() => {
  told = [];
  tellBugsTo((stack) => told.push(stack));
});

afterEach(() => {
  tellBugsTo(() => undefined);
});

it('what is expected crosses as it is, and is nothing to log', () => {
  const error = new AppError('not-found', 'no report 7', { id: 7 });
  expect(toWireError(error)).toEqual({ code: 'not-found', message: 'no report 7', details: { id: 7 } });
  expect(told).toEqual([]);
});

it('a bug crosses without its stack, which goes to the log', () => {
  const error = new TypeError('x is no function');
  expect(toWireError(error)).toEqual({ code: 'bug', message: 'TypeError: x is no function' });
  expect(told).toEqual([error.stack]);
  expect(toWireError(new AppError('bug', 'no proof', { at: 3 }))).toEqual({
    ...{ code: 'bug', message: 'no proof', details: { at: 3 } },
  });
  expect(told[1]).toContain('errors.test.ts');
});

it.each([
  [
    "ENOENT: no such file or directory, open '/home/张 三/报告.txt'",
    'ENOENT: no such file or directory, open …',
  ],
  ['EACCES: "C:\\Users\\a b\\x.db" is shut', 'EACCES: … is shut'],
  ['cannot import file:///opt/Duizhao/out/entry.mjs now', 'cannot import … now'],
  ['at run (/opt/app/run.js:1:2) and C:\\x\\y.js', 'at run (…) and …'],
  ['compare/open: 1/2 of and/or', 'compare/open: 1/2 of and/or'],
])('%j crosses as %j', (message, expected) => {
  expect(toWireError(new Error(message)).message).toBe(`Error: ${expected}`);
});
