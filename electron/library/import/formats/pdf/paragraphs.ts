import type { PageStart } from '../../../../../shared/model/extraction.ts';
import type {
  Recognition,
  SeenLine,
  DoubtfulCharacter,
  PageBox,
} from '../../../../../shared/model/recognition.ts';
import { isTight, weighBonds } from './bonds.ts';
import type { Bond, PlacedLine } from './lines.ts';
import { findOpenings, type Seam, type Stretch } from './openings.ts';

/** The text of a file of pages, with where each page begins, and how often a paragraph's end could not be told. */
export type Paragraphs = {
  readonly text: string;
  readonly pages: readonly PageStart[];
  readonly unsure: number;
  /** Of the pages that were pictures. */
  readonly recognition: Recognition;
};

/**
 * A character that was recognised less surely than this may be another one. Of 20,000 words of a report 0.6 % are less
 * sure, and half of those that are wrong; figures are wrong more often and more surely, and cost more.
 */
const SURE = 92;
const SURE_FIGURE = 97;
/** Joins lines into paragraphs, by where lines end and begin, over pages and columns too. */
export function joinParagraphs(lines: readonly PlacedLine[]): Paragraphs {
  const pages: PageStart[] = [];
  const seenLines: SeenLine[] = [];
  const doubtful: DoubtfulCharacter[] = [];
  let [text, unsure] = ['', 0];
  const bonds = weighBonds(lines);
  const openings = findOpenings(gatherStretches(lines, bonds));
  lines.forEach((line, at) => {
    const [before, bond] = [lines[at - 1], bonds[at]];
    if (bond === 'unsure') unsure += 1;
    const isApart = bond === 'apart' || openings.has(at);
    if (before !== undefined) text += isApart ? '\n' : glueOf(before.text, line.text);
    if (line.page !== before?.page) pages.push({ page: line.page + 1, start: text.length });
    seenLines.push(...findSeen(line, text.length));
    doubtful.push(...findDoubtful(line, text.length));
    text += line.text;
  });
  return { text, pages, unsure, recognition: { lines: seenLines, doubtful } };
}

/** A line of which anything was recognised. */
function findSeen({ seen, text, page }: PlacedLine, at: number): readonly SeenLine[] {
  if (seen.length === 0) return [];
  const box = seen.map((each) => each.box).reduce(joinBoxes);
  return [{ start: at, end: at + text.length, page: page + 1, box }];
}

function joinBoxes(a: PageBox, b: PageBox): PageBox {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** A digit, or a sign behind one. */
function isInFigure(text: string, at: number): boolean {
  return /^\d/u.test(text.slice(at, at + 1)) || (at > 0 && /^\d[.,%‰]/u.test(text.slice(at - 1, at + 1)));
}

function findDoubtful({ seen, page, text }: PlacedLine, at: number): readonly DoubtfulCharacter[] {
  return seen
    .filter(({ confidence, start }) => confidence < (isInFigure(text, start) ? SURE_FIGURE : SURE))
    .map(({ start, end, confidence, box }) => ({
      ...{ start: at + start, end: at + end },
      ...{ page: page + 1, box, confidence },
    }));
}

/** What stands between two sure beginnings, with the places that are unsure. */
export function gatherStretches(lines: readonly PlacedLine[], bonds: readonly Bond[]): readonly Stretch[] {
  const stretches: { text: string; readonly seams: Seam[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const [last, before] = [stretches.at(-1), lines[at - 1]];
    if (last === undefined || before === undefined || bonds[at] === 'apart') {
      stretches.push({ text: line.text, seams: [] });
      continue;
    }
    if (bonds[at] === 'unsure')
      last.seams.push({ at: last.text.length, line: at, isTight: isTight(before, line) });
    last.text += glueOf(before.text, line.text) + line.text;
  }
  return stretches;
}

/** Between words in Latin letters a line's end is a blank; else it is nothing. */
function glueOf(before: string, after: string): string {
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? ' ' : '';
}
