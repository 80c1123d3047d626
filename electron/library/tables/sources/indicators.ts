import type { IndicatorsView } from '../../../../shared/contract/indicator-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { openDocument, type OpenReport } from '../../services/documents/open-document.ts';
import type { Caller } from '../../services/base/caller.ts';
import { viewIndicators } from '../../services/figures/view-indicators.ts';
import type { Library } from '../../library.ts';
import { createId } from '../identify.ts';
import { describeReport, describeSpan } from '../places.ts';
import type { TableRow } from '../table.ts';
import { SERIES_WORDS, seriesKindOf } from '../../../../shared/words/indicators.ts';
import { wordsIn, type Language } from '../../../../shared/words/words.ts';
import { nameDecider } from '../words.ts';
import { describeFigure } from './figures.ts';

/** Every point of every indicator of a place, and after them what the reader said of names that have none. */
export async function tabulateIndicators(
  library: Library,
  place: string,
  language: Language,
  caller: Caller,
): Promise<readonly TableRow[]> {
  const view = await viewIndicators(library, place, caller);
  const joins = new Map(view.joins.map((join) => [join.name, join]));
  const opened = new Map<ReportId, OpenReport>();
  const open = (id: ReportId): OpenReport => {
    const report = opened.get(id) ?? openDocument(library, id);
    opened.set(id, report);
    return report;
  };
  const words = wordsIn(SERIES_WORDS, language);
  const points = listPoints(view).map(({ indicator, series, report, figure }): TableRow => {
    const [at, join] = [open(report), joins.get(figure.name)];
    const { start, end } = figure.valueSpan;
    return {
      id: createId('indicators', [at.stored.sha256, start, end, series.key]),
      indicator,
      series: words[seriesKindOf(series)],
      ...describeFigure(figure, language),
      joinedTo: join?.indicator ?? null,
      decider: join === undefined ? null : nameDecider(join.author, language),
      ...describeReport(at),
      ...describeSpan(at, figure.valueSpan),
      clause: figure.quote,
    };
  });
  const stated = new Set(points.map((row) => row['name']));
  const others = view.joins.filter(({ name }) => !stated.has(name));
  return [...points, ...others.map((join) => describeJoin(place, join, language))];
}

function listPoints({ indicators }: IndicatorsView) {
  return indicators.flatMap(({ name, series }) =>
    series.flatMap((each) =>
      each.points.map(({ report, figure }) => ({ indicator: name, series: each, report, figure })),
    ),
  );
}

function describeJoin(
  place: string,
  { name, indicator, author }: IndicatorsView['joins'][number],
  language: Language,
): TableRow {
  const decider = nameDecider(author, language);
  return { id: createId('indicators', [place, name]), indicator, name, joinedTo: indicator, decider, place };
}
