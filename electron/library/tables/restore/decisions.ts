import type { DecisionLevel, PlacedDecision } from '../../../../shared/model/decision.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import type { ReportText } from '../../../../shared/model/outline.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { isSameSpan, type Span } from '../../../../shared/model/span.ts';
import { createAnchor, findAnchor } from '../../../../shared/text/plain/anchors.ts';
import { placeDecisions, snapSpan } from '../../../../shared/text/placing/decisions.ts';
import type { Reader } from '../../db/database.ts';
import type { NewDecision } from '../../db/decisions.ts';
import { isContrary } from '../../services/comparison/contrary.ts';
import type { TableRow } from '../table.ts';
import { findCode, readDecider } from '../words.ts';
import type { WrittenTable } from '../written-table.ts';
import { anchorOf, readMoment, textOf } from './cells.ts';
import { findReportOf } from './find-report.ts';
import { restoreByRow, type Restore, type RowOutcome } from './restore.ts';

/** How a report reads today; it is read before anything is written. */
export type FindText = (report: ReportId) => ReportText | undefined;

/**
 * Brings back what was settled between reports, as old as it was. What the library settled otherwise on the same words
 * stays; links of one table stand together, whatever they share, as those of one step do. What is known is loaded again
 * where somebody else settled something between two pieces.
 */
export function createDecisionRestore(find: FindText, { rows }: WrittenTable, reader: Reader): Restore {
  const told = new Set(
    rows.flatMap(({ cells }) => {
      const read = readDecision(reader, find, cells);
      return typeof read === 'string' ? [] : [keyOf(read.decision)];
    }),
  );
  let known = new Map<string, Settled[]>();
  let revision = -1;
  return restoreByRow((write) => {
    const now = write.reader.revisions.load().get('decisions') ?? 0;
    if (now !== revision + 1) known = new Map(); // one more is this very write
    revision = now;
    return (cells): RowOutcome => {
      const read = readDecision(write.reader, find, cells);
      if (typeof read === 'string') return read;
      const { decision, createdAt } = read;
      const earlier = settledBetween(write.reader, known, read);
      const key = keyOf(decision);
      if (earlier.some((each) => keyOf(each) === key)) return 'known';
      if (decision.placed === null) return 'no-place';
      if (earlier.some((each) => isAgainst(each, decision, told))) return 'differs';
      write.writer.decisions.insert(decision, createdAt);
      earlier.push(decision);
      return 'added';
    };
  });
}

/** A decision with what it means in today's texts; `placed` is null where its words are gone. */
type Settled = NewDecision & { readonly placed: PlacedDecision | null };

/** A row as a decision, with the texts that it lies in. */
type ReadDecision = {
  readonly decision: Settled;
  readonly createdAt: string;
  readonly texts: Readonly<Record<'left' | 'right', ReportText>>;
};

/** What the library holds of a pair, loaded once. */
function settledBetween(reader: Reader, known: Map<string, Settled[]>, read: ReadDecision): Settled[] {
  const { leftReport, rightReport } = read.decision;
  const pair = `${leftReport}:${rightReport}`;
  const found = known.get(pair);
  if (found !== undefined) return found;
  const stored = reader.decisions.load(leftReport, rightReport);
  const loaded = placeDecisions(stored, read.texts.left, read.texts.right).map((decision): Settled => ({
    ...decision,
    leftReport,
    rightReport,
  }));
  known.set(pair, loaded);
  return loaded;
}

/** True where both cannot stand; two links of one table can. */
function isAgainst(earlier: Settled, later: Settled, told: ReadonlySet<string>): boolean {
  if (earlier.placed === null || later.placed === null || !isContrary(earlier.placed, later.placed))
    return false;
  return earlier.kind !== 'link' || later.kind !== 'link' || !told.has(keyOf(earlier));
}

/** The same for the same decision. */
function keyOf({ kind, level, leftReport, rightReport, left, right, placed }: Settled): string {
  return JSON.stringify([
    kind,
    level,
    leftReport,
    rightReport,
    ...(placed === null ? [left, right] : [placed.left, placed.right]),
  ]);
}

/** Seen in one order of the two reports, whichever the table has on the left. */
function readDecision(reader: Reader, find: FindText, row: TableRow): ReadDecision | RowOutcome {
  const sides = [readSide(reader, find, row, ''), readSide(reader, find, row, 'other')];
  const [left, right] = sides.toSorted((a, b) => (a?.report ?? 0) - (b?.report ?? 0));
  if (left === undefined || right === undefined || sides.includes(undefined)) return 'no-report';
  const code = findCode('decision', textOf(row, 'decision'));
  const level = findCode('decisionLevel', textOf(row, 'decisionLevel'));
  const createdAt = readMoment(textOf(row, 'settledAt'));
  const quoted = sides.filter((side) => side?.anchor !== null).length;
  if (code === undefined || level === undefined || quoted !== (code === 'alone' ? 1 : 2)) return 'unreadable';
  if (left.report === right.report || createdAt === null) return 'unreadable';
  const isLock = code === 'lock';
  const kind = isLock || code === 'link' ? 'link' : 'cut';
  const author = readDecider(textOf(row, 'decider'));
  const [a, b] = [place(left, level), place(right, level)];
  const isPlaced = a !== 'lost' && b !== 'lost';
  return {
    decision: {
      ...{ kind, isLock, level, leftReport: left.report, rightReport: right.report, author },
      left: isPlaced ? keep(left, a) : left.anchor,
      right: isPlaced ? keep(right, b) : right.anchor,
      placed: isPlaced ? { kind, level, left: a, right: b } : null,
    },
    createdAt,
    texts: { left: left.text, right: right.text },
  };
}

/** The words of one side, and the report that they are of. */
type ReadSide = { readonly report: ReportId; readonly text: ReportText; readonly anchor: Anchor | null };

function readSide(reader: Reader, find: FindText, row: TableRow, prefix: '' | 'other'): ReadSide | undefined {
  const report = findReportOf(reader, row, prefix);
  const text = report === undefined ? undefined : find(report);
  if (report === undefined || text === undefined) return undefined;
  return { report, text, anchor: anchorOf(row, prefix) };
}

function place({ text, anchor }: ReadSide, level: DecisionLevel): Span | null | 'lost' {
  if (anchor === null) return null;
  const found = findAnchor(text.text, anchor);
  return (found === null ? null : snapSpan(text, level, found)) ?? 'lost';
}

/** The words as the table has them where these are what is meant; else the whole sentences, or the heading, that they touch. */
function keep({ text, anchor }: ReadSide, span: Span | null): Anchor | null {
  if (anchor === null || span === null) return null;
  const found = findAnchor(text.text, anchor);
  return found !== null && isSameSpan(found, span) ? anchor : createAnchor(text.text, span);
}
