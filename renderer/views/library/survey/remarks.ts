import type { Kin, SurveyRow } from '../../../../shared/contract/survey-api.ts';
import { formatFinding, SKIP_WORDS } from '../../../../shared/words/source.ts';
import { KINSHIP_WORDS, SURVEY_DOUBT_WORDS } from '../../../../shared/words/survey.ts';
import { startUpper, wordsIn, type Language } from '../../../../shared/words/words.ts';
import type { Translate } from '../../../locales/words.ts';
import { wholePercent } from '../../../state/format.ts';
import { errorWords } from '../../../state/errors.ts';

/** All that is to be said of a row: what it is like, what is doubtful, what was left out, why it is refused. */
export function remarkWords(
  { problem, report }: SurveyRow,
  t: Translate,
  language: Language,
): readonly string[] {
  if (problem?.kind === 'failed') return [errorWords(problem.error, t)];
  if (problem?.kind === 'skipped') return [startUpper(wordsIn(SKIP_WORDS, language))[problem.reason]];
  if (report === null) return [];
  const doubts = wordsIn(SURVEY_DOUBT_WORDS, language);
  return [
    ...(report.kin === null ? [] : [kinWords(report.kin, t, language)]),
    ...report.doubts.map((doubt) => doubts[doubt]),
    ...report.warnings.map((warning) => t(`warning.${warning}`)),
    ...report.findings.map((finding) => formatFinding(finding, language)),
  ];
}

function kinWords(kin: Kin, t: Translate, language: Language): string {
  const where = kin.isDeleted
    ? 'survey.kin-bin'
    : kin.report === null
      ? 'survey.kin-row'
      : 'survey.kin-library';
  const share =
    kin.kind === 'near' || kin.kind === 'edition' ? t('survey.share', { n: wholePercent(kin.share) }) : '';
  return t(where, { kind: wordsIn(KINSHIP_WORDS, language)[kin.kind] + share, name: kin.name });
}
