import type { Row, Side } from '../../../../shared/model/comparison.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import { covers } from '../../../../shared/model/span.ts';
import { SIDES, type ExportContext } from '../model.ts';
import { listOutcomes } from '../outcomes.ts';
import { listPhrases } from '../substitutions.ts';

/** A bookmark of a PDF. */
export type Bookmark = {
  readonly title: string;
  /** Of the element in the printed page that it leads to. */
  readonly id: string;
  /** From 0; one deeper than the bookmark before it at most. */
  readonly level: number;
};

/** The parts of the document, and below the texts the sections of both reports in the order of the rows. */
export function listBookmarks(context: ExportContext, isInMargin: boolean): readonly Bookmark[] {
  const { messages, notes, options } = context;
  const part = (id: string, title: string, isThere = true): readonly Bookmark[] =>
    isThere ? [{ id, title, level: 0 }] : [];
  return [
    ...part('legend', messages.legend),
    ...part('counts', messages.counts),
    ...part('text', messages.text),
    ...listSections(context),
    ...part('sections', messages.sections),
    ...part('remarks', messages.tracked.comments, notes.byRow.size > 0 && !isInMargin),
    ...part('orphans', messages.orphans, notes.orphans.length > 0),
    ...part('goals', messages.goals, listOutcomes(context).length > 0),
    ...listPhrases(context).flatMap(({ id, title }) => part(id, title)),
    ...part('changes', messages.changes, options.changeList),
    ...part('cleaning', messages.cleaning, options.cleaning),
    ...part('method', messages.method),
  ];
}

function listSections({ view, kept }: ExportContext): readonly Bookmark[] {
  const found: Bookmark[] = [];
  view.comparison.rows.forEach((row, index) => {
    if (!kept.has(index)) return;
    const [left = [], right = []] = SIDES.map((side) => sectionsAt(row, side, view[side].outline.sections));
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const [a, b] = [left[at], right[at]];
      const title = nameSections(a, b);
      const level = Math.min((b ?? a)?.level ?? 1, (found.at(-1)?.level ?? 0) + 1);
      if (title !== '') found.push({ id: `r${index + 1}`, title, level });
    }
  });
  return found;
}

/** The sections whose headings begin in the row. */
function sectionsAt(row: Row, side: Side, sections: readonly Section[]): readonly Section[] {
  const range = row[side];
  if (range === null) return [];
  return sections.filter(({ index, heading }) => index > 0 && covers(range, heading.start));
}

/** 旧题 → 新题 where they differ; a section that only the left report has is marked as gone. */
function nameSections(left: Section | undefined, right: Section | undefined): string {
  const [a, b] = [left, right].map((section) =>
    section === undefined ? '' : section.marker + section.title,
  );
  if (b === undefined || b === '') return a === undefined || a === '' ? '' : `− ${a}`;
  if (a === undefined || a === '') return `+ ${b}`;
  return a === b ? b : `${a} → ${b}`;
}
