import type { Section } from '../../../shared/model/outline.ts';
import { cleanText } from '../../../shared/text/clean/clean.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { readCorpus, type GoldHeading } from '../decode.ts';
import { f1, pairUp, squash } from '../gold.ts';
import { share } from './matching.ts';

/** The sections of a corpus file (`place/year.txt`), without the one before the first heading. */
export function readSections(file: string): readonly Section[] {
  return readReport(cleanText(readCorpus(file)).text).outline.sections.slice(1);
}

const bare = (title: string): string => squash(title).replace(/[。．.:：]$/u, '');

/** How far the outline of `file` is the labelled one: headings found, their levels, the roles of the parts, what is run in. */
export function measureOutline(file: string, headings: readonly GoldHeading[]): Record<string, number> {
  return scoreOutline(readSections(file), headings);
}

/** How far `sections` are the labelled ones. */
export function scoreOutline(
  sections: readonly Section[],
  headings: readonly GoldHeading[],
): Record<'f1' | 'level' | 'role' | 'runin', number> {
  const hits = pairUp(
    headings,
    sections,
    (gold, section) => bare(gold.title) === bare(section.title),
  ).flatMap(([gold, section]) => (section === null ? [] : [{ gold, section }]));
  const tops = hits.filter(({ gold }) => gold.level === 1 && gold.role !== undefined);
  const count = (rows: typeof hits, isSame: (row: (typeof hits)[number]) => boolean): number =>
    share(rows.filter(isSame).length, rows.length);
  return {
    f1: f1(hits.length, headings.length, sections.length),
    level: count(hits, ({ gold, section }) => gold.level === section.level),
    role: count(tops, ({ gold, section }) => gold.role === section.role),
    runin: count(hits, ({ gold, section }) => gold.runin === section.runin),
  };
}
