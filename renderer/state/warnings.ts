import type { ReportSource } from '../../shared/model/extraction.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';
import { formatFinding } from '../../shared/words/source.ts';
import type { Language } from '../../shared/words/words.ts';
import type { Translate } from '../locales/words.ts';

/** What to look at in a report: what is odd about its text, what its file held beside it, what the reading doubts. */
export function warningWords(
  { warnings, source }: Pick<ReportEntry, 'warnings'> & { readonly source: Pick<ReportSource, 'findings'> },
  t: Translate,
  language: Language,
): readonly string[] {
  const findings = source.findings.filter(({ kind }) => kind !== 'restored-numbers');
  return [
    ...warnings.map((warning) => t(`warning.${warning}`)),
    ...findings.map((finding) => formatFinding(finding, language)),
  ];
}
