import type { ComparisonView, ReportSummary } from '../../../shared/contract/views.ts';
import type {
  Change,
  ChangeCounts,
  Comparison,
  Row,
  RowSpan,
  SectionPair,
} from '../../../shared/model/comparison.ts';
import { PLAIN_SOURCE } from '../../../shared/model/extraction.ts';
import type { Outline } from '../../../shared/model/outline.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { masksAll } from '../../../renderer/views/comparison/model/masks.ts';

export const NO_COUNTS: ChangeCounts = {
  added: 0,
  removed: 0,
  reworded: 0,
  moved: 0,
  figure: 0,
  bound: 0,
  'year-turn': 0,
  'relative-year': 0,
  session: 0,
  width: 0,
  punctuation: 0,
  numbering: 0,
};

export const NO_MASKS = masksAll(false);
export const ALL_MASKS = masksAll(true);

/** `=text` same, `-text` removed, `+text` added, `~left|right` changed; `^` begins a paragraph, `#` is a heading. */
export function makeRows(lines: readonly string[]): {
  readonly rows: readonly Row[];
  readonly left: string;
  readonly right: string;
} {
  let left = '';
  let right = '';
  const take = (side: 'left' | 'right', words: string): Span => {
    const start = side === 'left' ? left.length : right.length;
    if (side === 'left') left += words;
    else right += words;
    return { start, end: start + words.length };
  };
  const rows = lines.map((line): Row => {
    const isHeading = line.includes('#');
    const begins = isHeading || line.includes('^');
    const plain = line.replace(/[#^]/g, '');
    const sign = plain[0] ?? '';
    const [old = '', young = old] = plain.slice(1).split('|');
    const spans: RowSpan[] = [];
    let row: Pick<Row, 'kind' | 'left' | 'right'>;
    if (sign === '-') {
      const span = take('left', old);
      spans.push({ kind: 'removed', left: span, right: null, type: 'wording' });
      row = { kind: 'removed', left: span, right: null };
    } else if (sign === '+') {
      const span = take('right', old);
      spans.push({ kind: 'added', left: null, right: span, type: 'wording' });
      row = { kind: 'added', left: null, right: span };
    } else {
      const own = { left: take('left', old), right: take('right', young) };
      if (sign === '=') spans.push({ kind: 'same', ...own });
      else spans.push({ kind: 'replaced', ...own, type: sign === 'y' ? 'year-turn' : 'wording' });
      row = { kind: sign === '=' ? 'same' : 'changed', ...own };
    }
    return {
      ...row,
      score: row.left !== null && row.right !== null ? 1 : 0,
      move: null,
      spans,
      leftSection: row.left === null ? null : 0,
      rightSection: row.right === null ? null : 0,
      startsParagraph: { left: begins && row.left !== null, right: begins && row.right !== null },
      isHeading,
      isDecided: false,
    };
  });
  return { rows, left, right };
}

const ROOT: Outline = {
  sections: [
    {
      index: 0,
      parent: -1,
      level: 0,
      marker: '',
      title: '',
      runin: false,
      role: 'opening',
      heading: { start: 0, end: 0 },
      own: { start: 0, end: 1e6 },
      end: 1e6,
    },
  ],
};

export function makeSummary(id: number, year: number | null, place = '海拉尔区'): ReportSummary {
  return {
    id: id as ReportId,
    head: { title: '政府工作报告', place, year, session: '', speaker: '', date: '' },
    shelf: place,
    division: null,
    fileName: `${id}.txt`,
    encoding: 'utf-8',
    sha256: '0'.repeat(64),
    bytes: 1,
    characters: 1,
    importedAt: '2026-01-01T00:00:00.000Z',
    noteCount: 0,
    edition: '',
    isChosen: false,
    warnings: [],
    source: PLAIN_SOURCE,
  };
}

/** Two sections that belong together, but for what is given. */
export function makePair(more: Partial<SectionPair>): SectionPair {
  const shares = { goes: 1, comes: 1, isMain: true, grade: 'sure', nearest: null } as const;
  return {
    left: null,
    right: null,
    relation: 'same',
    score: 1,
    ...shares,
    terms: [],
    isDecided: false,
    ...more,
  };
}

/** A comparison of two texts made of `lines`, with one section on each side. */
export function makeView(lines: readonly string[], more: Partial<Comparison> = {}): ComparisonView {
  const { rows, left, right } = makeRows(lines);
  const sentencesOf = (text: string): readonly Span[] =>
    [...text.matchAll(/[^。\n]+。?/gu)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
  return {
    left: {
      summary: makeSummary(1, 2014),
      text: left,
      outline: ROOT,
      sentences: sentencesOf(left),
      pages: [],
    },
    right: {
      summary: makeSummary(2, 2015),
      text: right,
      outline: ROOT,
      sentences: sentencesOf(right),
      pages: [],
    },
    comparison: {
      sections: [makePair({ left: 0, right: 0 })],
      tree: [],
      rows,
      moves: [],
      changes: [],
      substitutions: [],
      phraseTurns: [],
      counts: NO_COUNTS,
      sharesLittle: false,
      isComplete: true,
      ...more,
    },
    decisions: [],
    reviewed: [],
    notes: [],
    between: [],
  };
}

export function makeChange(change: Partial<Change> & Pick<Change, 'kind' | 'row'>): Change {
  return {
    key: `${change.kind}${change.row}`,
    left: null,
    right: null,
    section: 0,
    weight: 1,
    figures: null,
    ...change,
  };
}
