import { describe, expect, it } from 'vitest';
import { checkThoroughly, contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { PlacedDecision } from '../../../shared/model/decision.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import type { Span } from '../../../shared/model/span.ts';
import { pickBelow, seededRandom } from '../../helpers/random.ts';
import { readSample } from '../../helpers/reports.ts';

const [left, right] = [readSample(2023), readSample(2024)];

/** A few words, now and then several sentences or paragraphs. */
function pickSpan(random: () => number, { text }: ReportText): Span {
  const start = pickBelow(random, text.length - 1);
  const length = 1 + pickBelow(random, random() < 0.3 ? 600 : 60);
  return { start, end: Math.min(text.length, start + length) };
}

function pickHeading(random: () => number, { outline }: ReportText): Span {
  return outline.sections[1 + pickBelow(random, outline.sections.length - 1)]!.heading;
}

function pickDecision(random: () => number): PlacedDecision {
  const level = random() < 0.3 ? 'section' : 'passage';
  const pick = level === 'section' ? pickHeading : pickSpan;
  const [a, b] = [pick(random, left), pick(random, right)];
  if (random() < 0.7) return { kind: 'link', level, left: a, right: b };
  const side = pickBelow(random, 3);
  return { kind: 'cut', level, left: side === 1 ? null : a, right: side === 2 ? null : b };
}

describe('whatever the reader settles', () => {
  it.each([1, 2, 3, 4])('nothing is lost, and it is its own mirror (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const decisions: PlacedDecision[] = [];
    for (let round = 0; round < 5; round++) {
      for (let count = 0; count < 4; count++) decisions.push(pickDecision(random));
      const context = { ...contextOfPair(), decisions };
      const comparison = finish(compareReports(left, right, context));
      expect(() => {
        checkThoroughly(left, right, comparison, context);
      }).not.toThrow();
    }
  });

  it('several sentences linked to a far place are one row at each end', () => {
    const { sentences } = left;
    const many = { start: sentences[40]!.start, end: sentences[43]!.end };
    const far = right.sentences[5]!;
    const decision: PlacedDecision = { kind: 'link', level: 'passage', left: many, right: far };
    const context = { ...contextOfPair(), decisions: [decision] };
    const { rows, moves } = finish(compareReports(left, right, context));
    const move = moves.find(({ left: span }) => span.start === many.start)!;
    expect(rows[move.leftRow]).toMatchObject({ kind: 'moved', isDecided: true, left: { start: many.start } });
    expect(rows[move.leftRow]!.left!.end).toBe(sentences[44]!.start);
    expect(rows[move.rightRow]!.right!.start).toBe(far.start);
  });
});
