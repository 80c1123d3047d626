import type { Row, RowKind } from '../../../../shared/model/comparison.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { trimSpan, type Span } from '../../../../shared/model/span.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { isSettled } from '../../export/row-facts.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../../services/base/caller.ts';
import { openComparison, type Compared } from '../../services/comparison/open-comparison.ts';
import type { OpenReport } from '../../services/documents/open-document.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan, prefixKeys } from '../places.ts';
import type { TableRow } from '../table.ts';
import { wordOf } from '../words.ts';
import { roundShare } from './sections.ts';

/** How the sentences of two reports stand to each other, in reading order; what moved once, at its left end. */
export async function tabulateSentences(
  library: Library,
  pair: { readonly left: ReportId; readonly right: ReportId },
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const compared = await openComparison(library, pair.left, pair.right, caller);
  const described = compared.comparison.rows.map((row) => describeMatch(compared, row, language));
  return described.filter((row) => row !== null);
}

/** A row of the comparison with what stands opposite, which of a moved one is elsewhere. */
type Match = {
  readonly kind: RowKind;
  readonly left: Span | null;
  readonly right: Span | null;
  readonly likeness: number;
  readonly isAmbiguous: boolean;
  readonly isSettled: boolean;
};

function findMatch({ comparison, decisions }: Compared, row: Row): Match | null {
  const move = row.move === null ? undefined : comparison.moves[row.move];
  const isOwn = isSettled(row, { decisions });
  if (move === undefined) return { ...row, likeness: row.score, isAmbiguous: false, isSettled: isOwn };
  if (row.left === null) return null;
  const other = comparison.rows[move.rightRow];
  return {
    ...{ kind: row.kind, left: move.left, right: move.right, likeness: move.score },
    isAmbiguous: move.isAmbiguous,
    isSettled: isOwn || (other !== undefined && isSettled(other, { decisions })),
  };
}

/** Null for the right end of what moved, and for what holds no words. */
function describeMatch(compared: Compared, row: Row, language: Language): TableRow | null {
  const match = findMatch(compared, row);
  if (match === null) return null;
  const { left, right } = compared;
  const [a, b] = [wordsIn(left, match.left), wordsIn(right, match.right)];
  if (a === null && b === null) return null;
  const reason = match.isSettled ? null : explain(match, language);
  return {
    id: createId('sentences', [left.stored.sha256, right.stored.sha256, a, b]),
    match: wordOf('match', match.kind, language),
    likeness: a === null || b === null ? null : roundShare(match.likeness),
    settledBy: wordOf('settledBy', match.isSettled ? 'reader' : 'program', language),
    reason,
    ...describeReport(left),
    ...(a === null ? {} : describeSpan(left, a)),
    ...prefixKeys('other', describeReport(right)),
    ...(b === null ? {} : prefixKeys('other', describeSpan(right, b))),
  };
}

function wordsIn({ document }: OpenReport, span: Span | null): Span | null {
  const words = span === null ? null : trimSpan(document.report.text, span);
  return words === null || words.start === words.end ? null : words;
}

const REASONS = {
  'zh-CN': {
    ambiguous: '相同的文字在几处出现，无法确定去向',
    same: '逐字相同',
    removed: '右侧报告中没有足够相似的句子',
    added: '左侧报告中没有足够相似的句子',
    moved: '文字相似，位置不同',
    changed: '文字相似',
  },
  en: {
    ambiguous: 'the same words stand in several places; which went where can’t be known',
    same: 'the same, character by character',
    removed: 'no sentence of the right report is like it',
    added: 'no sentence of the left report is like it',
    moved: 'alike, in another place',
    changed: 'alike',
  },
} as const;

function explain({ kind, isAmbiguous }: Match, language: Language): string {
  return REASONS[language][isAmbiguous ? 'ambiguous' : kind];
}
