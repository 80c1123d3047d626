import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { GoalItem } from './model/items.ts';
import { isAboutGoal } from './model/plan-verdicts.ts';
import { sectionIndexAt, sectionPath } from './model/places.ts';
import { Quote } from './Quote.tsx';
import { searchedWords } from './searched-words.ts';
import { useTranslation } from '../../locales/words.ts';

type OutcomeCellProps = { readonly view: GoalsView; readonly item: GoalItem };

/** What a later report says of a goal: linked evidence, else the candidate that is shown, else what was searched in vain. */
export function OutcomeCell({ view, item }: OutcomeCellProps) {
  const { t } = useTranslation();
  const { shown, outcome, standing, mark } = item;
  const absence = standing.kind === 'given' ? standing.verdict.absence : null;
  const count = outcome?.candidates.length ?? 0;
  const ofCandidates = count > 1 ? t('goals.of-candidates', { n: count }) : '';
  if (absence !== null)
    return (
      <p className="nothing-found">{t('goals.recorded-absence', { searched: searchedWords(absence, t) })}</p>
    );
  if (shown.kind === 'candidate') {
    const place =
      shown.index === 0 ? ofCandidates : t('goals.nth-candidate', { at: shown.index + 1, n: count });
    const perhaps = isAboutGoal(shown.candidate) ? '' : t('goals.perhaps');
    const which = [perhaps, place].filter((words) => words !== '').join(' · ');
    return <Passage view={view} report={shown.report} span={shown.candidate.span} note={which} />;
  }
  if (shown.kind === 'evidence') {
    const { evidence } = shown;
    const total = mark?.evidence.length ?? 1;
    const note = total > 1 ? t('goals.evidence-of', { n: total }) : t('goals.evidence');
    if (evidence.kind === 'outside' || evidence.span === null)
      return (
        <>
          <p lang="zh-CN" data-report-text="">
            {evidence.kind === 'outside' ? evidence.quote : evidence.anchor.quote}
          </p>
          <small>
            {evidence.kind === 'outside' ? evidence.source : `⚠ ${t('goals.evidence-lost')}`} · {note}
          </small>
        </>
      );
    return <Passage view={view} report={evidence.report} span={evidence.span} note={note} />;
  }
  return (
    <p className="nothing-found">
      {outcome === null
        ? t('goals.not-searched')
        : t('goals.not-found', { searched: searchedWords(outcome.searched, t) })}
    </p>
  );
}

type PassageProps = {
  readonly view: GoalsView;
  readonly report: ReportId;
  readonly span: Span;
  readonly note: string;
};

function Passage({ view, report, span, note }: PassageProps) {
  const { t } = useTranslation();
  const later = view.later.find(({ summary }) => summary.id === report);
  if (later === undefined) return null;
  const isFirst = later === view.later[0];
  const year = later.summary.head.year;
  const parts = [
    ...(isFirst || year === null ? [] : [t('report.year', { year })]),
    sectionPath(later.outline, sectionIndexAt(later.outline, span.start)) || t('goals.opening'),
    ...(note === '' ? [] : [note]),
  ];
  return (
    <>
      <p>
        <Quote report={later} span={span} />
      </p>
      <small>{parts.join(' · ')}</small>
    </>
  );
}
