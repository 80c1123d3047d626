import { addTo } from '../../../../shared/base/group-by.ts';
import type { Novelty, YearLink, YearRow, YearsView } from '../../../../shared/contract/years-api.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import { trimSpanEnd, type Span } from '../../../../shared/model/span.ts';

/** A section as a cell shows it. */
export type CellSection = {
  readonly section: Section;
  /** True where the column before has the section with the same title, which is the row's own. */
  readonly isSameTitle: boolean;
  /** Its text without the heading, and that of the sections in it that have no row of their own; in reading order. */
  readonly body: readonly Span[];
  readonly signs: readonly Sign[];
};

/** What became of a section since the column before. */
export type Sign =
  | { readonly kind: 'new' | 'again' | 'renamed' | 'moved' | 'decided' }
  | { readonly kind: 'split' | 'merged'; readonly titles: readonly string[] };

export type Cell =
  | { readonly kind: 'sections'; readonly sections: readonly CellSection[]; readonly novelty: number | null }
  /** Nothing of its own; `elsewhere`: the section of this year that is linked with the row's, if any. */
  | { readonly kind: 'absent'; readonly elsewhere: Section | null };

/** A row as it is drawn. */
export type TableRow = { readonly row: YearRow; readonly cells: readonly Cell[] };

/** The rows to show, with their cells: all, or those that a table of contents would list. */
export function layOutTable(view: YearsView, isFine: boolean): readonly TableRow[] {
  const rows = view.rows.filter((row) => isFine || row.isListed);
  const parts = view.columns.map(({ outline }, column) =>
    listParts(new Set(rows.flatMap((row) => row.cells[column] ?? [])), outline.sections),
  );
  return rows.map((row) => ({
    row,
    cells: row.cells.map((_, column) => toCell(view, row, column, parts[column] ?? new Map())),
  }));
}

/** The rows of headings below the parts that most years have, so many at most; of equal ones the earlier. */
export function frequentRows(view: Pick<YearsView, 'rows'>, most: number): readonly YearRow[] {
  const yearsOf = ({ cells }: YearRow): number => cells.filter((cell) => cell.length > 0).length;
  return view.rows
    .filter(({ level, isListed }) => level >= 2 && isListed)
    .sort((a, b) => yearsOf(b) - yearsOf(a))
    .slice(0, most);
}

/** By section that has a row: itself and the sections in it that have none, in reading order. */
type Parts = ReadonlyMap<number, readonly Section[]>;

/** A section without a row belongs to the nearest section around it that has one. */
function listParts(shown: ReadonlySet<number>, sections: readonly Section[]): Parts {
  const parts = new Map<number, Section[]>();
  for (const section of sections) {
    let owner = section.index;
    while (owner > 0 && !shown.has(owner)) owner = sections[owner]?.parent ?? 0;
    addTo(parts, owner, section);
  }
  return parts;
}

function toCell(view: YearsView, row: YearRow, column: number, parts: Parts): Cell {
  const { outline, text, novelty } = view.columns[column] ?? {};
  const indices = row.cells[column] ?? [];
  if (outline === undefined || text === undefined || indices.length === 0)
    return { kind: 'absent', elsewhere: findElsewhere(view, row, column) };
  const sections = indices.flatMap((index): readonly CellSection[] => {
    const section = outline.sections[index];
    if (section === undefined) return [];
    const signs = listSigns(view, row, column, index);
    const isSameTitle = column > 0 && signs.length === 0 && section.title === row.title;
    return [{ section, body: listBody(text, section, parts.get(index) ?? []), isSameTitle, signs }];
  });
  const all = indices.flatMap((index) => parts.get(index) ?? []);
  return { kind: 'sections', sections, novelty: shareOf(all.flatMap(({ index }) => novelty?.[index] ?? [])) };
}

/** The text of a section's parts without its own heading, parts that follow one another as one. */
function listBody(text: string, section: Section, parts: readonly Section[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { index, own, heading } of parts) {
    const start = index === section.index && index > 0 ? heading.end : own.start;
    const last = spans.at(-1);
    if (last?.end === start) spans[spans.length - 1] = { start: last.start, end: own.end };
    else spans.push({ start, end: own.end });
  }
  return spans
    .map((span, at) => (at === 0 ? trimStop(text, span) : span))
    .map((span) => trimSpanEnd(text, span))
    .filter(({ start, end }) => start < end);
}

/** Without the full stop of a run-in heading. */
function trimStop(text: string, { start, end }: Span): Span {
  let from = start;
  while (from < end && /[\s。：:；，]/u.test(text.charAt(from))) from += 1;
  return { start: from, end };
}

/** The share of characters in sentences that are like none of the report before; null where there is nothing to tell. */
function shareOf(parts: readonly Novelty[]): number | null {
  const characters = parts.reduce((sum, part) => sum + part.characters, 0);
  return characters === 0 ? null : parts.reduce((sum, part) => sum + part.unlike, 0) / characters;
}

function listSigns(view: YearsView, row: YearRow, column: number, section: number): readonly Sign[] {
  const before = view.columns[column - 1];
  if (before === undefined || section === 0) return [];
  const links = (view.borders[column - 1] ?? []).filter((link) => link.right === section);
  const decided: readonly Sign[] = links.some((link) => link.isDecided) ? [{ kind: 'decided' }] : [];
  if (links.length === 0) {
    const wasThere = row.cells.slice(0, column).some((cell) => cell.length > 0);
    return [{ kind: wasThere ? 'again' : 'new' }];
  }
  const titles = links.map(({ left }) => before.outline.sections[left]?.title ?? '');
  for (const kind of ['split', 'merged'] as const)
    if (links.some(({ relation }) => relation === kind)) return [{ kind, titles }, ...decided];
  const plain = links.flatMap(({ relation }): readonly Sign[] =>
    relation === 'renamed' || relation === 'moved' ? [{ kind: relation }] : [],
  );
  return [...plain, ...decided];
}

/** Where this year says what the row's sections of the year before, or of the next, say. */
function findElsewhere(view: YearsView, row: YearRow, column: number): Section | null {
  const own = view.columns[column]?.outline.sections ?? [];
  const find = (
    links: readonly YearLink[],
    side: 'left' | 'right',
    theirs: readonly number[],
  ): number | null => {
    const other = side === 'left' ? 'right' : 'left';
    return links.find((link) => theirs.includes(link[side]))?.[other] ?? null;
  };
  const index =
    find(view.borders[column - 1] ?? [], 'left', row.cells[column - 1] ?? []) ??
    find(view.borders[column] ?? [], 'right', row.cells[column + 1] ?? []);
  return index === null ? null : (own[index] ?? null);
}

/** For each column its share of new text against the one before. */
export function columnShares(view: YearsView): readonly (number | null)[] {
  return view.columns.map(({ novelty }) => (novelty === null ? null : shareOf(novelty)));
}
