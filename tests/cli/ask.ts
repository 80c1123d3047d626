import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { z } from 'zod';
import { run } from './program.ts';

export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples', 'lanjiang');
export const sample = (year: number): string => join(SAMPLES, `${year}.txt`);

/** A folder that goes with the file of tests that made it. */
export function makeOwnFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** What a command gives as JSON, which must be of the shape of the design to the field. */
export async function ask<T>(schema: z.ZodType<T>, ...words: readonly string[]): Promise<T> {
  const { status, out, err } = await run(...words, '--json');
  expect([status, err]).toEqual([0, '']);
  return schema.parse(JSON.parse(out));
}

export const text = z.string();
export const number = z.number();
