import { resolve } from 'node:path';
import type { SurveyReport, SurveyRow } from '../../../shared/contract/survey-api.ts';
import type { Handlers } from '../../library/handlers.ts';
import { WARNING_WORDS } from '../../../shared/words/report.ts';
import { formatFinding, SKIP_WORDS } from '../../../shared/words/source.ts';
import { KINSHIP_WORDS, SURVEY_DOUBT_WORDS, SURVEY_STATE_WORDS } from '../../../shared/words/survey.ts';
import { wordsIn, type Language as WordLanguage } from '../../../shared/words/words.ts';
import type { CliOptions } from '../arguments.ts';
import { planTables } from '../plan-tables.ts';
import { callLibrary } from '../library-call.ts';
import { wordLanguage } from '../language.ts';
import { formatError } from '../messages.ts';
import type { Output } from '../output.ts';
import { formatTable } from '../table.ts';
import { formatScan, type Tell } from '../tell.ts';

/** `import --dry-run`: how each file would come in. */
export async function surveyReports(
  handlers: Handlers,
  paths: readonly string[],
  options: CliOptions,
  tell: Tell,
): Promise<Output> {
  const files = paths.map((path) => resolve(path));
  const { language, singlePictures } = options;
  const tables = await planTables(handlers, files, options);
  const args = { files, tables, singlePictures };
  const { rows, counts } = await callLibrary(handlers, 'survey/dry-run', args, (event) => {
    if (event.name !== 'import/progress' || event.data.scan === null) return;
    tell(formatScan(event.data.name, event.data.scan, language));
  });
  const words = wordLanguage(language);
  return {
    json: { rows: rows.map(toJson), counts },
    lines: formatTable(rows.map((row) => describe(row, words))),
  };
}

function toJson({ id, state, isOut, canTake, name, within, row, pictures, problem, report }: SurveyRow) {
  const skipped = problem?.kind === 'skipped' ? problem.reason : null;
  const error = problem?.kind === 'failed' ? problem.error : null;
  const fate = { state, would_take: !isOut && canTake };
  return {
    id,
    name,
    within,
    row,
    pictures,
    ...fate,
    error,
    skipped,
    report: report === null ? null : reportJson(report),
  };
}

function reportJson({ placeFrom, yearFrom, kin, read: _read, ...report }: SurveyReport) {
  return {
    ...report,
    place_from: placeFrom,
    year_from: yearFrom,
    kin:
      kin === null
        ? null
        : { kind: kin.kind, report: kin.report, row: kin.row, name: kin.name, share: kin.share },
  };
}

function describe({ state, isOut, name, within, problem, report }: SurveyRow, language: WordLanguage) {
  const path = [...within, name].join('/');
  const head = [isOut ? ' ' : '+', wordsIn(SURVEY_STATE_WORDS, language)[state], path];
  if (report !== null) return [...head, ...describeReport(report, language)];
  if (problem?.kind === 'skipped')
    return [...head, '', '', '', wordsIn(SKIP_WORDS, language)[problem.reason]];
  const cli = language === 'zh-CN' ? 'zh' : 'en';
  const words = problem === null ? '' : formatError(problem.error.code, problem.error.details ?? {}, cli);
  return [...head, '', '', '', words];
}

function describeReport(report: SurveyReport, language: WordLanguage): readonly string[] {
  const { kin, doubts, warnings, findings } = report;
  const kinWords = kin === null ? [] : [`${wordsIn(KINSHIP_WORDS, language)[kin.kind]} ${kin.name}`];
  const doubtWords = doubts.map((doubt) => wordsIn(SURVEY_DOUBT_WORDS, language)[doubt]);
  const found = findings.map((finding) => formatFinding(finding, language));
  // What the doubts say in other words is told once.
  const said: ReadonlySet<string> = new Set(doubts);
  const odd = warnings
    .filter((each) => !said.has(each))
    .map((each) => wordsIn(WARNING_WORDS, language)[each]);
  const remarks = [...kinWords, ...doubtWords, ...odd, ...found];
  return [
    report.place,
    String(report.year ?? ''),
    String(report.characters),
    remarks.join(language === 'zh-CN' ? '；' : '; '),
  ];
}
