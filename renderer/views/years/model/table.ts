import type { Novelty, YearLink, YearRow, YearsView } from '../../../../shared/contract/years-api.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import type { Span } from '../../../../shared/model/span.ts';

/** A section as a cell shows it. */
export type CellSection = {
  readonly section: Section;
  /** True where its title is the row's own. */
  readonly isSameTitle: boolean;
  /** Its text without the heading, up to the next section that has a row of its own. */
  readonly body: Span;
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
  const ends = view.columns.map(({ text, outline }, column) =>
    findEnds(
      rows.flatMap((row) => row.cells[column] ?? []),
      outline.sections,
      text.length,
    ),
  );
  return rows.map((row) => ({
    row,
    cells: row.cells.map((_, column) => toCell(view, row, column, ends[column] ?? new Map())),
  }));
}

/** By section the index of the next one that has a row of its own, and where that begins. */
type Ends = ReadonlyMap<number, { readonly next: number; readonly offset: number }>;

function findEnds(shown: readonly number[], sections: readonly Section[], length: number): Ends {
  const order = [...shown].sort((a, b) => a - b);
  return new Map(
    order.map((section, at) => {
      const next = order[at + 1] ?? sections.length;
      return [section, { next, offset: sections[next]?.own.start ?? length }];
    }),
  );
}

function toCell(view: YearsView, row: YearRow, column: number, ends: Ends): Cell {
  const { outline, text, novelty } = view.columns[column] ?? {};
  const indices = row.cells[column] ?? [];
  if (outline === undefined || text === undefined || indices.length === 0)
    return { kind: 'absent', elsewhere: findElsewhere(view, row, column) };
  const sections = indices.flatMap((index): readonly CellSection[] => {
    const section = outline.sections[index];
    if (section === undefined) return [];
    const body = trimBody(text, section.heading.end, ends.get(index)?.offset ?? section.own.end);
    return [
      { section, body, isSameTitle: section.title === row.title, signs: listSigns(view, row, column, index) },
    ];
  });
  const parts = indices.flatMap((index) => novelty?.slice(index, ends.get(index)?.next) ?? []);
  return { kind: 'sections', sections, novelty: shareOf(parts) };
}

/** Without the full stop of a run-in heading, and without white space at its ends. */
function trimBody(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[\s。：:；，]/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The share of characters in sentences that are like none of the report before; null where there is nothing to tell. */
export function shareOf(parts: readonly Novelty[]): number | null {
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
