import { describe, expect, it } from 'vitest';
import { HAS_CORPUS, listCorpus } from './decode.ts';
import { readSections } from './measures/outline.ts';

/** Reports that tell of the past year inside their parts on what is to be done. */
const WITHOUT_REVIEW: ReadonlySet<string> = new Set(['state-council/1984.txt']);
/** Its titles are glued to the paragraphs behind them. */
const GLUED_TITLES: ReadonlySet<string> = new Set(['zhumadian/2009.txt', 'zhumadian/2010.txt']);
/** Two reports of one place open their paragraphs with topic sentences of several clauses. */
const LONGEST_TITLE = 140;

describe.skipIf(!HAS_CORPUS)('outlines of real reports', () => {
  it.each(listCorpus())('%s has parts with sensible titles and roles', (file) => {
    const sections = readSections(file);
    const parts = sections.filter(({ level }) => level === 1);
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts.length).toBeLessThanOrEqual(16);
    expect(sections.filter(({ title }) => title.length === 0)).toEqual([]);
    if (!GLUED_TITLES.has(file))
      expect(sections.filter(({ title }) => title.length > LONGEST_TITLE)).toEqual([]);
    const roles = new Set(sections.map(({ role }) => role));
    if (!WITHOUT_REVIEW.has(file)) expect([...roles]).toContain('review');
    expect([...roles]).toContain('tasks');
  });
});
