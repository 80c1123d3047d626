import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceSpan } from '../../../shared/model/span.ts';
import { cleanText } from '../../../shared/text/clean/clean.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { arbitraryText, isWhole, SEEDED } from './arbitrary-text.ts';

/** Cleaned texts, and texts that were never cleaned: reading is total for both. */
const anyText = fc.oneof(
  arbitraryText.map((source) => cleanText(source).text),
  arbitraryText,
);

describe('readReport', () => {
  it('covers the text with sections, without a gap', () => {
    const seen = { texts: 0, sections: 0, nested: 0 };
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections } = readReport(text).outline;
        seen.texts += 1;
        seen.sections += sections.length - 1;
        seen.nested += sections.filter(({ level }) => level > 1).length;
        expect(sections.map(({ own }) => sliceSpan(text, own)).join('')).toBe(text);
        sections.forEach((section, at) => {
          expect(section.index).toBe(at);
          expect(section.own.start).toBe(at === 0 ? 0 : section.heading.start);
          expect(section.end).toBeGreaterThanOrEqual(section.own.end);
        });
      }),
      SEEDED,
    );
    console.log(`seen: ${JSON.stringify(seen)}`);
    expect(seen.sections).toBeGreaterThan(seen.texts);
    expect(seen.nested).toBeGreaterThan(100);
  });

  it('skips no level and gives each section the parent above it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections } = readReport(text).outline;
        for (const section of sections.slice(1)) {
          const parent = sections[section.parent];
          expect(parent?.level).toBe(section.level - 1);
          expect(section.parent).toBeLessThan(section.index);
          expect(parent?.end).toBeGreaterThanOrEqual(section.end);
        }
      }),
      SEEDED,
    );
  });

  it('ends a section where the next of its level or above begins', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { sections } = readReport(text).outline;
        for (const section of sections.slice(1)) {
          const next = sections.slice(section.index + 1).find(({ level }) => level <= section.level);
          expect(section.end).toBe(next?.own.start ?? text.length);
        }
      }),
      SEEDED,
    );
  });

  it('puts each sentence into its paragraph, in order and without a gap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs, sentences } = readReport(text);
        expect(paragraphs.map((span) => sliceSpan(text, span))).toEqual(
          text.split('\n').filter((line) => line !== ''),
        );
        paragraphs.forEach((paragraph, index) => {
          const own = sentences.filter((sentence) => sentence.paragraph === index);
          expect(own.map((span) => sliceSpan(text, span)).join('')).toBe(sliceSpan(text, paragraph));
          expect(own.every(({ section }) => section === paragraph.section)).toBe(true);
          expect(own.slice(1).some(({ isHeading }) => isHeading)).toBe(false);
        });
        expect(sentences.map(({ start }) => start)).toEqual(
          [...sentences].map(({ start }) => start).sort((a, b) => a - b),
        );
      }),
      SEEDED,
    );
  });

  it('makes every heading a sentence of its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { outline, sentences } = readReport(text);
        const headings = sentences
          .filter(({ isHeading }) => isHeading)
          .map(({ start, end }) => ({ start, end }));
        expect(headings).toEqual(outline.sections.slice(1).map(({ heading }) => heading));
      }),
      SEEDED,
    );
  });

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isWhole(text));
        const { outline, sentences } = readReport(text);
        const spans = [...sentences, ...outline.sections.flatMap(({ heading, own }) => [heading, own])];
        expect(spans.every((span) => isWhole(sliceSpan(text, span)))).toBe(true);
      }),
      SEEDED,
    );
  });
});
