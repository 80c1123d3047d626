import type { SectionPair, Side } from '../../../../shared/model/comparison.ts';
import type { Section } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { getMessages } from '../../export/get-messages.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openComparison, type Compared } from '../../services/comparison/open-comparison.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import { wordOf } from '../words.ts';

/** How the sections of two reports stand to each other, with why: a row a pair, of a split section several. */
export async function tabulateSections(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const compared = await openComparison(library, pair.left, pair.right, caller);
  return compared.comparison.sections.flatMap((sections) => {
    const [left, right] = [
      sectionOf(compared, 'left', sections.left),
      sectionOf(compared, 'right', sections.right),
    ];
    // What stands before the first headings is no section.
    if (left === null && right === null) return [];
    return [describePair(compared, sections, { left, right }, language)];
  });
}

function sectionOf(compared: Compared, side: Side, index: number | null): Section | null {
  if (index === null || index === 0) return null;
  return compared[side].document.report.outline.sections[index] ?? null;
}

function describePair(
  compared: Compared,
  pair: SectionPair,
  sections: Readonly<Record<Side, Section | null>>,
  language: Language,
): TableRow {
  const { left, right } = compared;
  const isLinked = pair.left !== null && pair.right !== null;
  const starts = [sections.left?.heading.start ?? null, sections.right?.heading.start ?? null];
  return {
    id: createId('sections', [left.stored.sha256, right.stored.sha256, ...starts]),
    relation: wordOf('relation', pair.relation, language),
    ...(isLinked ? { likeness: roundShare(pair.score), goes: pair.goes, comes: pair.comes } : {}),
    linkGrade: pair.grade === null ? null : wordOf('linkGrade', pair.grade, language),
    settledBy: wordOf('settledBy', pair.isDecided ? 'reader' : 'program', language),
    reason: explain(compared, pair, language),
    ...describeReport(left),
    ...(sections.left === null ? {} : describeSpan(left, sections.left.heading)),
    ...prefixKeys('other', describeReport(right)),
    ...(sections.right === null ? {} : prefixKeys('other', describeSpan(right, sections.right.heading))),
  };
}

const ALONE = {
  'zh-CN': { none: '另一侧没有相应的章节', nearest: (title: string) => `内容可能与“${title}”有关` },
  en: {
    none: 'no section of the other report belongs to it',
    nearest: (title: string) => `perhaps of “${title}”`,
  },
} as const;

/** What speaks for a pair, in words; for a section that stands alone, that none does, or which may. */
function explain(compared: Compared, pair: SectionPair, language: Language): string {
  const { goes, comes, grade, terms, nearest } = pair;
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  if (grade !== null) return getMessages(language).link(percent(goes), percent(comes), grade, terms);
  if (pair.left !== null && pair.right !== null) return '';
  const near = sectionOf(compared, pair.left === null ? 'left' : 'right', nearest);
  return near === null ? ALONE[language].none : ALONE[language].nearest(near.marker + near.title);
}

/** A likeness with four decimals. */
export function roundShare(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
