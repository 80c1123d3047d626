import { expect, it } from 'vitest';
import { createFileReader } from '../../../electron/library/import/reading/file-reader.ts';
import { seededRandom } from '../../helpers/random.ts';
import { mutate, MUTANT_SEED, ORIGINALS } from '../../hostile/mutants.ts';

const FILES_OF_A_KIND = 30;
/** What nothing here may take, in milliseconds: a hang is no answer. */
const LIMIT = 10_000;

it.each(ORIGINALS)(
  `damaged in ${FILES_OF_A_KIND} ways each gives a clear answer (seed ${MUTANT_SEED}): %s`,
  async (name, bytes) => {
    const random = seededRandom(MUTANT_SEED);
    const reader = createFileReader({ milliseconds: LIMIT, heapMegabytes: 256 });
    const signal = new AbortController().signal;
    const unclear: string[] = [];
    let answers = 0;
    for (let at = 0; at < FILES_OF_A_KIND; at++) {
      for await (const item of reader.read(name, mutate(bytes, random), signal)) {
        answers += 1;
        const reason = item.kind === 'failed' ? item.error.details?.['reason'] : undefined;
        if (item.kind === 'failed' && (item.error.code === 'bug' || reason === 'too-slow'))
          unclear.push(`${at} ${name}: ${item.error.message}`);
      }
    }
    reader.close();
    expect(unclear).toEqual([]);
    expect(answers).toBeGreaterThanOrEqual(FILES_OF_A_KIND * 0.9);
  },
);
