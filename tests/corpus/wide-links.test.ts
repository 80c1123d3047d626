import { describe, expect, it } from 'vitest';
import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { Comparison, SectionPair, Side } from '../../shared/model/comparison.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import { toReport } from '../helpers/reports.ts';
import { HAS_WIDE, readWide } from './decode.ts';
import { listNeighbours, UNRELATED } from './wide-pairs.ts';

const NAME = HAS_WIDE
  ? 'sections of real reports without labels'
  : 'sections of real reports without labels: skipped, for ../shared/wide is not here';

/** Every fourth pair of neighbouring years is compared, so that the check stays short; all of them with `ALL_PAIRS=1`. */
const STEP = process.env['ALL_PAIRS'] === '1' ? 1 : 4;
const FEWEST_FIRM = 70;
const FEWEST_UNSURE = 20;
const FEWEST_SAID = 11;
const MOST_LINKS_OF_STRANGERS = 2;

function compare(left: ReportText, right: ReportText): Comparison {
  return finish(compareReports(left, right, contextOfPair()));
}

const open = (file: string): ReportText => toReport(readWide(file));

/** Pairs that must stand in one row: the same sections, and parts of the report that are each other's main partner. */
function listFirm(
  left: ReportText,
  right: ReportText,
  { sections }: Comparison,
): readonly { readonly left: number; readonly right: number }[] {
  const isPart = (pair: SectionPair): boolean =>
    pair.isMain &&
    left.outline.sections[pair.left ?? 0]?.level === 1 &&
    right.outline.sections[pair.right ?? 0]?.level === 1;
  return sections.flatMap((pair) => {
    if (pair.left === null || pair.right === null || pair.left === 0) return [];
    const isFirm = pair.relation === 'same' || (pair.relation === 'renamed' && isPart(pair));
    return isFirm ? [{ left: pair.left, right: pair.right }] : [];
  });
}

function rowOf({ rows }: Comparison, side: Side, offset: number): number {
  return rows.findIndex((row) => {
    const range = row[side];
    return range !== null && range.start <= offset && offset < range.end;
  });
}

describe.skipIf(!HAS_WIDE)(NAME, () => {
  let said = 0;
  it.each(UNRELATED)('of two places are hardly linked: %s, %s', (a, b) => {
    const { sections, sharesLittle } = compare(open(a), open(b));
    const links = sections.filter(({ left, right }) => left !== null && right !== null && left > 0);
    expect(links.length).toBeLessThanOrEqual(MOST_LINKS_OF_STRANGERS);
    if (sharesLittle) said += 1;
  });

  it('of two places are nearly always said to share little', () => {
    expect(said).toBeGreaterThanOrEqual(FEWEST_SAID);
  });

  it('of neighbouring years stand in one row where they are the same, and every section stands somewhere', () => {
    let [firm, unsure] = [0, 0];
    for (const [a, b] of listNeighbours().filter((_, at) => at % STEP === 0)) {
      const [left, right] = [open(a), open(b)];
      const comparison = compare(left, right);
      expect(comparison.sharesLittle, a).toBe(false);
      for (const pair of listFirm(left, right, comparison)) {
        firm += 1;
        const [one, other] = [left.outline.sections[pair.left], right.outline.sections[pair.right]];
        expect(rowOf(comparison, 'left', one?.heading.start ?? -1), `${a}: ${one?.title ?? ''}`).toBe(
          rowOf(comparison, 'right', other?.heading.start ?? -1),
        );
      }
      for (const pair of comparison.sections.filter(({ relation }) => relation === 'unsure')) {
        unsure += 1;
        const nearest = (pair.left === null ? left : right).outline.sections[pair.nearest ?? -1];
        const own =
          pair.left === null ? right.outline.sections[pair.right ?? -1] : left.outline.sections[pair.left];
        expect(nearest?.role).toBe(own?.role);
      }
      const standing = new Set(comparison.sections.map((pair) => pair.left));
      for (const { index } of left.outline.sections) expect(standing.has(index)).toBe(true);
    }
    expect(unsure).toBeGreaterThanOrEqual(FEWEST_UNSURE);
    expect(firm).toBeGreaterThanOrEqual(FEWEST_FIRM);
  });
});
