// Runs before each file of tests, on sources with a mark at each mutant: tells which test reaches which mutant.
import { appendFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { fileKey, testKey } from './test-keys.ts';

declare global {
  /** A byte a mutant, 1 where it was reached. */
  var duizhaoReached: Uint8Array | undefined;
}

globalThis.duizhaoReached ??= new Uint8Array(1 << 16); // made here: this is no process that a test started
const file = fileKey(expect.getState().testPath ?? '');
const took: Record<string, number> = {};
const reached: (readonly [test: string, mutants: readonly string[]])[] = [];
let loading: readonly string[] = [];
let began = 0;

function takeReached(): readonly string[] {
  const bytes = globalThis.duizhaoReached ?? new Uint8Array();
  const ids = [...bytes.keys()].filter((id) => bytes[id] === 1).map(String);
  bytes.fill(0);
  return ids;
}

beforeAll(() => {
  loading = takeReached();
  process.env['DUIZHAO_MUTATE_TEST'] = file;
});
beforeEach(({ task }) => {
  reached.push([file, takeReached()]);
  process.env['DUIZHAO_MUTATE_TEST'] = testKey(task); // for the processes that the test starts
  began = performance.now();
});
afterEach(({ task }) => {
  took[testKey(task)] = performance.now() - began;
  reached.push([testKey(task), takeReached()]);
  process.env['DUIZHAO_MUTATE_TEST'] = file;
});
afterAll(() => {
  reached.push([file, takeReached()]);
  const line = JSON.stringify({ file, took, loading, reached: reached.filter(([, ids]) => ids.length > 0) });
  appendFileSync(process.env['DUIZHAO_MUTATE_OUT'] ?? '', `${line}\n`);
});
