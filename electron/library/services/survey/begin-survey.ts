import type { SurveyOutcome, SurveyRow } from '../../../../shared/contract/survey-api.ts';
import type { SurveyId } from '../../../../shared/model/survey.ts';
import type { TablePlan } from '../../../../shared/model/table-columns.ts';
import type { Library } from '../../library.ts';
import type { Caller } from '../base/caller.ts';
import { readingOf } from '../importing/import-runs.ts';
import { readSurvey } from './read-survey.ts';
import { takeIn } from './take-in.ts';
import { loadJudged, requireSurvey, viewSurvey } from './view-survey.ts';

/** Reads the files into the table that waits, or a new one; what has nothing to be asked goes straight in. */
export async function beginSurvey(
  library: Library,
  { files, tables = [] }: { readonly files: readonly string[]; readonly tables?: readonly TablePlan[] },
  context: Caller,
): Promise<SurveyOutcome> {
  const { db } = library;
  const open = db.read((reader) => reader.surveys.findOpen());
  // One that is being read, scans for minutes, takes no others meanwhile.
  const waiting = open !== undefined && library.importRuns.isRunning(readingOf(open.id)) ? undefined : open;
  const id = db.write(null, null, ({ writer, now }) => {
    if (waiting === undefined) return writer.surveys.insert({ paths: files, isDry: false }, now);
    writer.surveys.savePaths(waiting.id, [...new Set([...waiting.paths, ...files])]);
    return waiting.id;
  });
  const isWhole = await readSurvey(library, id, context, { tables });
  const rows = loadJudged(library, id);
  const [only] = rows;
  if (rows.length === 0 && isWhole) return giveUp(library, id);
  if (waiting === undefined && isWhole && rows.length === 1 && isSure(only))
    return { kind: 'imported', result: await takeIn(library, id, { ...context, ...GOES_ON }) };
  const survey = db.read((reader) => requireSurvey(reader, id));
  return { kind: 'table', survey: viewSurvey(library, survey) };
}

/** Nothing was in what was named. */
function giveUp({ db }: Library, id: SurveyId): SurveyOutcome {
  db.write('surveys', null, ({ writer }) => {
    writer.surveys.remove(id);
  });
  return { kind: 'imported', result: { job: null, items: [], isCancelled: false, stop: null } };
}

/** A file that was read whole is stored, too. */
const GOES_ON = { signal: new AbortController().signal };

/** True for a row about which there is nothing to ask: refused, known to the letter, or with a place and a year of its own. */
function isSure(row: SurveyRow | undefined): boolean {
  if (row === undefined) return true;
  // Whether pictures are the pages of one report is for the reader to say, also where one of them can't be read.
  const { report, canTake, pictures } = row;
  if (report === null) return pictures === null;
  if (!canTake) return true;
  const { doubts, kin } = report;
  return pictures === null && doubts.length === 0 && (kin === null || kin.isDeleted);
}
