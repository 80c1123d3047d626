import { describe, expect, it } from 'vitest';
import type { Section } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { HAS_CORPUS, listCorpus, readCorpus, readGoldOutlines, type GoldHeading } from './decode.ts';

function readSections(file: string): readonly Section[] {
  return readReport(cleanText(readCorpus(file)).text).outline.sections.slice(1);
}

/** Reports that tell of the past year inside their parts on what is to be done. */
const WITHOUT_REVIEW: ReadonlySet<string> = new Set(['state-council/1984.txt']);

const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[。.:：]$/u, '');

/** Gold headings with the section of the same title, each section at most once, in reading order. */
function matchGold(
  gold: readonly GoldHeading[],
  sections: readonly Section[],
): readonly (readonly [GoldHeading, Section])[] {
  const free = new Set(sections);
  return gold.flatMap((heading) => {
    const found = [...free].find((section) => squash(section.title) === squash(heading.title));
    if (found === undefined) return [];
    free.delete(found);
    return [[heading, found] as const];
  });
}

describe.skipIf(!HAS_CORPUS)('outlines of real reports', () => {
  it.each(listCorpus())('%s has parts with sensible titles and roles', (file) => {
    const sections = readSections(file);
    const parts = sections.filter(({ level }) => level === 1);
    expect(parts.length).toBeGreaterThanOrEqual(2);
    expect(parts.length).toBeLessThanOrEqual(16);
    expect(sections.every(({ title }) => title.length > 0 && title.length <= 105)).toBe(true);
    const roles = new Set(sections.map(({ role }) => role));
    if (!WITHOUT_REVIEW.has(file)) expect([...roles]).toContain('review');
    expect([...roles]).toContain('tasks');
  });

  it.each(readGoldOutlines())('$file is read as labelled by hand', ({ file, headings }) => {
    const sections = readSections(file);
    const pairs = matchGold(headings, sections);
    const f1 = (2 * pairs.length) / (headings.length + sections.length);
    const isSame = ([gold, section]: readonly [GoldHeading, Section]): boolean =>
      gold.level === section.level;
    const tops = pairs.filter(([gold]) => gold.level === 1 && gold.role !== undefined);
    expect(f1).toBeGreaterThanOrEqual(0.95);
    expect(pairs.filter(isSame).length / pairs.length).toBeGreaterThanOrEqual(0.96);
    expect(tops.filter(([gold, { role }]) => gold.role === role).length / tops.length).toBeGreaterThanOrEqual(
      0.95,
    );
    expect(
      pairs.filter(([gold, { runin }]) => gold.runin === runin).length / pairs.length,
    ).toBeGreaterThanOrEqual(0.9);
  });
});
