import type { SidedLine } from './lines.ts';

/** The first and the last lines of a page that may be a running head or a foot. */
const AT_EDGE = 2;
/** A running line stands on this share of the pages, and on three at least. */
const SHARE = 0.3;
const FEWEST = 3;
/** Points by which it may move from page to page. */
const SAME_HEIGHT = 4;
const PAGE_NUMBER =
  /^[\s\-—–―·•~～]*(?:第\s*)?(?:\d{1,4}|[一二三四五六七八九十]{1,4})(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-—–―·•~～]*$/u;

/** 2019·3 or 3·2019: the issue of a journal, beside the number of the page. */
const ISSUE = /^(?:\d{4}\s*[·•.]\s*\d{1,2}|\d{1,2}\s*[·•.]\s*\d{4})$/u;

/** The lines without running heads, feet and page numbers, and those that were taken out. */
export type Cleared = {
  readonly kept: readonly SidedLine[];
  readonly taken: readonly SidedLine[];
};

/** `lines` in the order of reading. Heads and feet are known by repetition and place, page numbers by form and place. */
export function clearFurniture(lines: readonly SidedLine[], pages: number): Cleared {
  const edges = findEdges(lines);
  const repeated = findRepeated(edges, pages);
  const isFurniture = (line: SidedLine): boolean =>
    edges.has(line) && (repeated.has(line) || isNumberOfPage(line, pages));
  return {
    kept: lines.filter((line) => !isFurniture(line)),
    taken: lines.filter(isFurniture),
  };
}

function findEdges(lines: readonly SidedLine[]): ReadonlySet<SidedLine> {
  const byPage = new Map<number, SidedLine[]>();
  for (const line of lines) byPage.set(line.page, [...(byPage.get(line.page) ?? []), line]);
  const edges = [...byPage.values()].flatMap((page) => {
    const sorted = [...page].sort((a, b) => b.baseline - a.baseline);
    return [...sorted.slice(0, AT_EDGE), ...sorted.slice(-AT_EDGE)];
  });
  return new Set(edges);
}

/** A number alone at the edge of one page of several; on a single page it may be a figure of the report. */
function isNumberOfPage({ text }: SidedLine, pages: number): boolean {
  const [first = '', second = '', ...more] = text.split('\t').sort((a, b) => a.length - b.length);
  const isIssue = more.length === 0 && (second === '' || ISSUE.test(second));
  return pages > 1 && isIssue && PAGE_NUMBER.test(first);
}

function findRepeated(edges: ReadonlySet<SidedLine>, pages: number): ReadonlySet<SidedLine> {
  const least = Math.max(FEWEST, SHARE * pages);
  const groups = new Map<string, SidedLine[]>();
  for (const line of edges) {
    const words = line.text.replace(/\d+/gu, '#').replace(/\s/gu, '');
    groups.set(words, [...(groups.get(words) ?? []), line]);
  }
  const running = [...groups.values()].filter(
    (group) => new Set(group.map(({ page }) => page)).size >= least && standsStill(group),
  );
  return new Set(running.flat());
}

/** Left and right pages may differ in x, but not in height. */
function standsStill(group: readonly SidedLine[]): boolean {
  const heights = group.map(({ baseline }) => baseline).sort((a, b) => a - b);
  const middle = heights[heights.length >> 1] ?? 0;
  return heights.filter((height) => Math.abs(height - middle) <= SAME_HEIGHT).length >= 0.8 * group.length;
}
