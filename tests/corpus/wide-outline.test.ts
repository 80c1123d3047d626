import { describe, expect, it } from 'vitest';
import type { Section } from '../../shared/model/outline.ts';
import { cleanText } from '../../shared/text/clean/clean.ts';
import { findMarker, type Family } from '../../shared/text/outline/markers.ts';
import { readReport } from '../../shared/text/read-report.ts';
import { HAS_WIDE, listWide, readWide } from './decode.ts';

/** A report names its problems in a paragraph or two: more is a role that spread. */
const MOST_PROBLEMS = 0.08;
const NAME = HAS_WIDE
  ? 'outlines of real reports without labels'
  : 'outlines of real reports without labels: skipped, for ../shared/wide is not here';

type Numbered = { readonly number: number; readonly section: Section };

/**
 * The steps of numbered series that change level: two headings of one family of which the second counts on from the first
 * (（二） and （三）), with no other of that family between them. A number that starts over or skips begins a new series.
 */
function findBrokenSteps(sections: readonly Section[]): readonly string[] {
  const last = new Map<Family, Numbered>();
  return sections.flatMap((section) => {
    const marker = section.marker === '' ? undefined : findMarker(section.marker + section.title);
    if (marker === undefined || marker.number === 0) return [];
    const before = last.get(marker.family);
    last.set(marker.family, { number: marker.number, section });
    const goesOn = before !== undefined && before.number + 1 === marker.number;
    const isBroken = goesOn && before.section.level !== section.level;
    return isBroken
      ? [`${before.section.marker}${before.section.title} | ${section.marker}${section.title}`]
      : [];
  });
}

describe.skipIf(!HAS_WIDE)(NAME, () => {
  const files = HAS_WIDE ? listWide() : ['../shared/wide'];

  it.each(files)('%s has few problems, and series on one level', (file) => {
    const { text, outline } = readReport(cleanText(readWide(file)).text);
    const problems = outline.sections.filter(({ role }) => role === 'problems');
    const length = problems.reduce((sum, { own }) => sum + own.end - own.start, 0);
    expect(length / text.length).toBeLessThan(MOST_PROBLEMS);
    expect(findBrokenSteps(outline.sections)).toEqual([]);
  });
});
