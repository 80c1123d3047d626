import type { DecisionCounts } from '../../export/decision-kinds.ts';
import type { Reader } from '../../db/database.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Library } from '../../library.ts';
import { placeOf } from '../shelf/shelves.ts';
import type { ReportPair } from './list-verdicts.ts';

/**
 * How often the reader decided something of two reports that their comparison does not hold: corrections by anybody,
 * goals by the coder of today. What lost its words counts, too.
 */
export function countDecisions({ db }: Library, { left, right }: ReportPair): DecisionCounts {
  const reports = [...new Set([left.stored.id, right.stored.id])];
  const places = [...new Set([left, right].map(({ stored }) => placeOf(stored)))];
  return db.read((reader) => {
    const count = (of: (report: ReportId) => number): number =>
      reports.reduce((sum, report) => sum + of(report), 0);
    return {
      heads: reader.corrections.countHeads(reports),
      figures: count((report) => reader.corrections.loadFigures(report).length),
      characters: count((report) => reader.corrections.loadCharacters(report).length),
      ...countGoals(reader, count),
      joins: places.reduce((sum, place) => sum + reader.indicators.loadJoins(place).length, 0),
    };
  });
}

function countGoals(reader: Reader, count: (of: (report: ReportId) => number) => number) {
  const coder = reader.coders.loadCurrent().id;
  const goals = (is: (goal: ReturnType<Reader['goals']['load']>[number]) => boolean): number =>
    count((report) => reader.goals.load(report, coder).filter(is).length);
  const evidence = (kind: 'passage' | 'outside'): number =>
    count((report) => reader.evidence.load(report, coder).filter((each) => each.kind === kind).length);
  return {
    confirmed: goals(({ origin, state }) => origin === 'read' && state === 'confirmed'),
    rejected: goals(({ state }) => state === 'rejected'),
    added: goals(({ origin }) => origin === 'added'),
    edited: goals(({ origin, name, dueYear }) => origin === 'read' && (name !== null || dueYear !== null)),
    passages: evidence('passage'),
    outside: evidence('outside'),
    choices: count((report) => reader.choices.load(report, coder).length),
  };
}
