import { AppError } from '../../../shared/base/errors.ts';
import { findTopic } from '../../../shared/compare/years/topic.ts';
import type { Unlike } from '../../../shared/compare/years/unlike.ts';
import type { Novelty, YearColumn, YearsView } from '../../../shared/contract/years-api.ts';
import type { Handlers } from '../handlers.ts';
import type { Library } from '../library.ts';
import type { OpenReport } from '../services/documents/open-document.ts';
import { summarize } from '../services/shelf/summary.ts';
import { findGaps } from '../services/shelf/year-gaps.ts';
import { openYears, type OpenYears } from '../services/years/open-years.ts';

type YearsHandlers = Pick<Handlers, Extract<keyof Handlers, `years/${string}`>>;

export function createYearsHandlers(library: Library): YearsHandlers {
  return {
    'years/open': async ({ reports }, context) =>
      viewYears(library, await openYears(library, reports, context)),
    'years/topic': async ({ reports, words, row }, context) => {
      const { aligned, topics, rarity } = await openYears(library, reports, context);
      const found = aligned.rows.find(({ key }) => key === row);
      if (row !== null && found === undefined)
        throw new AppError('not-found', `there is no row ${row}`, { row });
      return findTopic(topics, words, found?.cells ?? null, rarity);
    },
  };
}

/** A table of years with what the library knows of the years around. */
function viewYears({ db }: Library, { columns, aligned }: OpenYears): YearsView {
  return {
    columns: columns.map((column, index) => viewColumn(column, aligned.unlike[index] ?? null)),
    gaps: db.read((reader) =>
      findGaps(
        reader,
        columns.map(({ stored }) => stored),
      ),
    ),
    rows: aligned.rows,
    borders: aligned.borders,
  };
}

function viewColumn({ stored, document }: OpenReport, unlike: Unlike | null): YearColumn {
  const { outline, paragraphs } = document.report;
  return {
    ...{ summary: summarize(stored), text: document.clean.text, outline, paragraphs },
    novelty:
      unlike?.characters.map((characters, section): Novelty => {
        return { characters, unlike: unlike.unlike[section] ?? 0 };
      }) ?? null,
  };
}
