import { codeOf, TONE_SIGNS, toneOf, type Standing } from './model/verdicts.ts';
import { type Translate, useTranslation } from '../../locales/words.ts';

/** A verdict by sign, word and colour; one that the program only proposes has a dashed edge and says so. */
export function VerdictBadge({ standing }: { readonly standing: Standing }) {
  const { t } = useTranslation();
  if (standing.kind === 'none') return <span className="no-verdict">—</span>;
  const tone = toneOf(standing);
  const words = verdictWords(standing, t);
  return (
    <span
      className={`verdict tone-${tone} ${standing.kind === 'proposed' ? 'is-proposed' : ''}`}
      data-testid="verdict"
      data-kind={standing.kind}
      data-code={codeOf(standing)}
    >
      <span aria-hidden="true">{TONE_SIGNS[tone]}</span>
      {standing.kind === 'proposed' ? t('goals.proposed-as', { label: words }) : words}
    </span>
  );
}

/** What a verdict is called: in the scheme of its time, else as the program calls it. */
export function verdictWords(standing: Standing, t: Translate): string {
  if (standing.kind === 'none') return t('goals.no-verdict');
  if (standing.entry !== undefined) return standing.entry.label;
  return standing.kind === 'proposed' ? t(`goals.proposal.${standing.proposal}`) : standing.verdict.code;
}
