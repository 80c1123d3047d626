import { describe, expect, it } from 'vitest';
import { hasCorpus } from '../helpers/reports.ts';
import { CORRECTIONS, measureNotes, NOTED } from './measures/notes.ts';

const note = hasCorpus ? '' : ': skipped, ../shared is missing';

describe.skipIf(!hasCorpus)(`a hundred notes on a real report that was corrected${note}`, () => {
  it.each(NOTED.flatMap(([folder, file]) => CORRECTIONS.map((asked) => ({ folder, file, ...asked }))))(
    'sit on the same words in $folder/$file after $edits corrections, and none strays unmarked',
    ({ folder, file, edits, least }) => {
      const { same, strays } = measureNotes(folder, file, edits);
      expect(same).toBeGreaterThanOrEqual(least);
      expect(strays).toBe(0);
    },
  );
});
