import type { OtherDeciders } from '../../export/decision-kinds.ts';
import type { Reader } from '../../db/database.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Library } from '../../library.ts';
import { loadReviewers } from '../comparison/view-comparison.ts';
import type { Compared } from '../comparison/open-comparison.ts';
import { placeOf } from '../shelf/shelves.ts';

/**
 * Who decided something of two reports that their comparison does not hold: corrections by anybody, goals by the coder
 * of today. What lost its words counts, too, but for reviewed marks.
 */
export function listDeciders({ db }: Library, compared: Compared): OtherDeciders {
  const { left, right } = compared;
  const reports = [...new Set([left.stored.id, right.stored.id])];
  const places = [...new Set([left, right].map(({ stored }) => placeOf(stored)))];
  return db.read((reader) => {
    const namesOf = (of: (report: ReportId) => readonly { readonly author: string }[]): readonly string[] =>
      reports.flatMap(of).map(({ author }) => author);
    return {
      reviewed: [...loadReviewers(reader, compared).values()],
      heads: reader.corrections.listHeadAuthors(reports),
      figures: namesOf((report) => reader.corrections.loadFigures(report)),
      characters: namesOf((report) => reader.corrections.loadCharacters(report)),
      ...listOfGoals(reader, reports),
      joins: places.flatMap((place) => reader.indicators.loadJoins(place)).map(({ author }) => author),
    };
  });
}

function listOfGoals(reader: Reader, reports: readonly ReportId[]) {
  const { id, name } = reader.coders.loadCurrent();
  const named = (of: (report: ReportId) => readonly unknown[]): readonly string[] =>
    reports.flatMap(of).map(() => name);
  const goals = (is: (goal: ReturnType<Reader['goals']['load']>[number]) => boolean): readonly string[] =>
    named((report) => reader.goals.load(report, id).filter(is));
  const evidence = (kind: 'passage' | 'outside'): readonly string[] =>
    named((report) => reader.evidence.load(report, id).filter((each) => each.kind === kind));
  return {
    confirmed: goals(({ origin, state }) => origin === 'read' && state === 'confirmed'),
    rejected: goals(({ state }) => state === 'rejected'),
    added: goals(({ origin }) => origin === 'added'),
    edited: goals(
      ({ origin, name: own, dueYear }) => origin === 'read' && (own !== null || dueYear !== null),
    ),
    passages: evidence('passage'),
    outside: evidence('outside'),
    choices: named((report) => reader.choices.load(report, id)),
  };
}
