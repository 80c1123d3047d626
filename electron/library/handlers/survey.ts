import { AppError } from '../../../shared/base/errors.ts';
import type { Args } from '../../../shared/contract/methods.ts';
import type { RowChange, SurveyPage } from '../../../shared/contract/survey-api.ts';
import type { SurveyId, SurveyRowId } from '../../../shared/model/survey.ts';
import type { StoredChange } from '../db/surveys.ts';
import type { HandlerContext, Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import { readingOf } from '../services/importing/import-runs.ts';
import { beginSurvey } from '../services/survey/begin-survey.ts';
import { readSurvey } from '../services/survey/read-survey.ts';
import { tellDifferences } from '../services/survey/tell-differences.ts';
import { suggestPlaces } from '../services/survey/suggest-places.ts';
import { takeIn } from '../services/survey/take-in.ts';
import { loadJudged, pageOf, requireSurvey, selectRows, viewSurvey } from '../services/survey/view-survey.ts';

type SurveyHandlers = Pick<Handlers, Extract<keyof Handlers, `survey/${string}`>>;

export function createSurveyHandlers(library: Library): SurveyHandlers {
  const { db, importRuns } = library;
  const view = (id: SurveyId) =>
    viewSurvey(
      library,
      db.read((reader) => requireSurvey(reader, id)),
    );
  return {
    'survey/begin': (args, context) => beginSurvey(library, args, context),
    'survey/go-on': async ({ survey }, context) => {
      db.read((reader) => requireSurvey(reader, survey));
      await readSurvey(library, survey, context);
      return view(survey);
    },
    'survey/stop': ({ survey }) => {
      importRuns.stop(readingOf(survey));
      return null;
    },
    'survey/dry-run': (args, context) => dryRun(library, args, context),
    'survey/open': () => {
      const open = db.read((reader) => reader.surveys.findOpen());
      return open === undefined ? null : viewSurvey(library, open);
    },
    'survey/rows': ({ survey, query, offset, limit }) =>
      pageOf(loadJudged(library, survey), query, offset, limit),
    'survey/ids': ({ survey, query }) => selectRows(loadJudged(library, survey), query).map(({ id }) => id),
    'survey/correct': ({ survey, rows, change }) => {
      correct(library, survey, rows, change);
      return null;
    },
    'survey/leave-out': ({ survey, rows, isOut }) => {
      db.write('surveys', null, ({ reader, writer }) => {
        for (const row of ownRows(reader.surveys.loadRows(survey), rows))
          writer.surveys.saveOut(row.id, isOut);
      });
      return null;
    },
    'survey/take-apart': async ({ survey, row }, context) => {
      takeApart(library, survey, row);
      await readSurvey(library, survey, context);
      return view(survey);
    },
    'survey/differences': ({ survey, row }, context) => tellDifferences(library, survey, row, context),
    'survey/places': ({ typed }) => suggestPlaces(db, typed),
    'survey/take-in': ({ survey, rows }, context) => takeIn(library, survey, context, rows ?? null),
    'survey/discard': ({ survey }) => {
      if (library.importRuns.isRunning(readingOf(survey)))
        throw new AppError('invalid-input', 'the survey is being read', { survey });
      db.write('surveys', null, ({ reader, writer, now }) => {
        const job = reader.surveys.find(survey)?.job ?? null;
        if (job !== null) writer.imports.end(job, now);
        writer.surveys.remove(survey);
        writer.raise('imports');
      });
      return null;
    },
  };
}

/** As `beginSurvey`, without a trace in the library. */
async function dryRun(
  library: Library,
  { files, ...how }: Args<'survey/dry-run'>,
  context: HandlerContext,
): Promise<SurveyPage> {
  const { db } = library;
  const id = db.write(null, null, ({ writer, now }) => {
    writer.surveys.removeDry();
    return writer.surveys.insert({ paths: files, isDry: true }, now);
  });
  try {
    await readSurvey(library, id, context, how);
    context.signal.throwIfAborted();
    const rows = loadJudged(library, id);
    return pageOf(rows, ALL, 0, rows.length);
  } finally {
    db.write(null, null, ({ writer }) => {
      writer.surveys.remove(id);
    });
  }
}

const ALL = { state: 'all', text: '', sort: 'path', isDescending: false } as const;

function correct({ db }: Library, survey: SurveyId, ids: readonly SurveyRowId[], change: RowChange): void {
  db.write('surveys', null, ({ reader, writer }) => {
    for (const row of ownRows(reader.surveys.loadRows(survey), ids))
      writer.surveys.saveChange(row.id, applyChange(row.change, change));
  });
}

/** The pictures of a row are read each as a report of its own from now on. */
function takeApart({ db, importRuns }: Library, survey: SurveyId, id: SurveyRowId): void {
  if (importRuns.isRunning(readingOf(survey)))
    throw new AppError('invalid-input', 'the survey is being read', { reason: 'running' });
  db.write('surveys', null, ({ reader, writer }) => {
    const { apart } = requireSurvey(reader, survey);
    const row = reader.surveys.loadRows(survey).find((each) => each.id === id);
    const pages = row?.pages ?? null;
    if (pages === null) throw new AppError('not-found', `row ${id} is not made of pictures`, { row: id });
    writer.surveys.saveApart(survey, [...apart, ...pages]);
    writer.surveys.removeRow(id);
  });
}

/** Null goes back to what was read. */
function applyChange(before: StoredChange, { place, year, session, edition }: RowChange): StoredChange {
  return {
    place: place === undefined ? before.place : (place ?? undefined),
    year: year === undefined ? before.year : year === 'none' ? null : (year ?? undefined),
    session: session === undefined ? before.session : (session ?? undefined),
    edition: edition === undefined ? before.edition : (edition ?? undefined),
  };
}

/** Rows of another survey are none of this one's. */
function ownRows<T extends { readonly id: SurveyRowId }>(
  rows: readonly T[],
  ids: readonly SurveyRowId[],
): readonly T[] {
  const wanted = new Set(ids);
  return rows.filter(({ id }) => wanted.has(id));
}
