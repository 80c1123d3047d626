import { execFileSync } from 'node:child_process';
import { z } from 'zod';

/** A bookmark of a PDF with the page, from 1, that it leads to. */
type Mark = { readonly title: string; readonly page: number };

/** What poppler and qpdf say of a PDF. */
export type Printed = {
  readonly pages: number;
  /** The text of each page's left and right column, page heads cut off, without blanks. */
  readonly columns: readonly { readonly left: string; readonly right: string }[];
  readonly marks: readonly Mark[];
  readonly fonts: number;
  readonly fontsNotEmbedded: number;
};

const run = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The page of the export's style sheet, in points: A4 with margins of 15, 10 and 14 mm, and a middle column of 11 mm. */
const [WIDTH, HEIGHT, SIDE, TOP, FOOT, MIDDLE] = [595, 842, 28.3, 42.5, 39.7, 31.2];
const COLUMN = (WIDTH - 2 * SIDE - MIDDLE) / 2;
/** The line with the years that the table repeats at the top of each page but its first. */
const REPEATED = 18;

const LEFT = { left: SIDE, right: SIDE + COLUMN + MIDDLE } as const;

function readColumn(file: string, page: number, side: 'left' | 'right'): string {
  const top = Math.round(TOP + (page > 1 ? REPEATED : 0));
  const area = ['-x', Math.round(LEFT[side]), '-y', top, '-W', Math.round(COLUMN)];
  const all = [...area, '-H', Math.round(HEIGHT - FOOT) - top, '-f', page, '-l', page].map(String);
  return withoutBlanks(run('pdftotext', '-raw', '-r', '72', ...all, file, '-'));
}

export const withoutBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, '');

type Outline = {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
};
const outlineSchema: z.ZodType<Outline> = z.lazy(() =>
  z.object({ title: z.string(), destpageposfrom1: z.number(), kids: z.array(outlineSchema) }),
);

/** Reads a PDF that the export wrote. */
export function readPrinted(file: string): Printed {
  const pages = Number(/^Pages:\s+(\d+)$/mu.exec(run('pdfinfo', file))?.[1]);
  const json: unknown = JSON.parse(run('qpdf', '--json', '--json-key=outlines', file));
  const { outlines } = z.object({ outlines: z.array(outlineSchema) }).parse(json);
  const flatten = (each: Outline): readonly Mark[] => [
    { title: each.title, page: each.destpageposfrom1 },
    ...each.kids.flatMap(flatten),
  ];
  const fonts = run('pdffonts', file)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '');
  return {
    pages,
    columns: Array.from({ length: pages }, (_, at) => ({
      left: readColumn(file, at + 1, 'left'),
      right: readColumn(file, at + 1, 'right'),
    })),
    marks: outlines.flatMap(flatten),
    fonts: fonts.length,
    // name, type, encoding, emb, sub, uni, object, its generation
    fontsNotEmbedded: fonts.filter((line) => line.trim().split(/\s+/u).at(-5) !== 'yes').length,
  };
}

/** How often each character of `text` is in it more often than in `printed`. */
export function countMissing(text: string, printed: string): number {
  const left = new Map<string, number>();
  for (const char of printed) left.set(char, (left.get(char) ?? 0) + 1);
  let missing = 0;
  for (const char of text) {
    const count = left.get(char) ?? 0;
    if (count === 0) missing += 1;
    else left.set(char, count - 1);
  }
  return missing;
}
