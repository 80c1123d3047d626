// Runs before each file of tests, on sources with one mutant: passes over the tests that do not reach it.
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeEach } from 'vitest';
import { testKey } from './test-keys.ts';

const folder = process.env['DUIZHAO_MUTATE_RUN'] ?? '';
const wanted = new Set(readFileSync(`${folder}/wanted.txt`, 'utf8').split('\n'));
// The tests run in the same thread as an endless loop: only from outside can it be ended.
writeFileSync(`${folder}/pid`, String(process.pid));

beforeEach(({ task, skip }) => {
  if (!wanted.has(testKey(task))) skip();
});
