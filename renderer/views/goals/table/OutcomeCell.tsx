import { isolate } from '../../../../shared/base/isolate.ts';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence } from '../../../../shared/model/goal.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Quote } from '../Quote.tsx';
import type { GoalItem, Shown } from '../model/items.ts';
import { sectionIndexAt, sectionPath } from '../model/places.ts';
import { isAboutGoal } from '../model/plan-verdicts.ts';
import { quotedEvidence } from '../quoted-goal.ts';
import { searchedWords } from '../searched-words.ts';
import styles from './GoalRow.module.css';

type OutcomeCellProps = { readonly view: GoalsView; readonly item: GoalItem };

/** What a later report says of a goal: linked evidence, else the candidate that is shown, else what was searched in vain. */
export function OutcomeCell({ view, item }: OutcomeCellProps) {
  const { t } = useTranslation();
  const { shown, outcome, standing, mark } = item;
  const absence = standing.kind === 'given' ? standing.verdict.absence : null;
  if (absence !== null)
    return <NothingFound words={t('goals.recorded-absence', { searched: searchedWords(absence, t) })} />;
  switch (shown.kind) {
    case 'candidate':
      return <CandidatePassage view={view} shown={shown} count={outcome?.candidates.length ?? 0} />;
    case 'evidence':
      return <EvidencePassage view={view} evidence={shown.evidence} total={mark?.evidence.length ?? 1} />;
    case 'none':
      return outcome === null ? (
        <NothingFound words={t('goals.not-searched')} />
      ) : (
        <NothingFound words={t('goals.not-found', { searched: searchedWords(outcome.searched, t) })} />
      );
  }
}

function NothingFound({ words }: { readonly words: string }) {
  return <p className={styles['nothing-found']}>{words}</p>;
}

type CandidatePassageProps = {
  readonly view: GoalsView;
  readonly shown: Extract<Shown, { readonly kind: 'candidate' }>;
  readonly count: number;
};

function CandidatePassage({ view, shown, count }: CandidatePassageProps) {
  const { t } = useTranslation();
  const { report, index, candidate } = shown;
  const ofCandidates = count > 1 ? t('goals.of-candidates', { n: count }) : '';
  const place = index === 0 ? ofCandidates : t('goals.nth-candidate', { at: index + 1, n: count });
  const perhaps = isAboutGoal(candidate) ? '' : t('goals.perhaps');
  const note = [perhaps, place].filter((words) => words !== '').join(' · ');
  return <Passage view={view} report={report} span={candidate.span} note={note} />;
}

type EvidencePassageProps = {
  readonly view: GoalsView;
  readonly evidence: Evidence;
  readonly total: number;
};

function EvidencePassage({ view, evidence, total }: EvidencePassageProps) {
  const { t } = useTranslation();
  const note = total > 1 ? t('goals.evidence-of', { n: total }) : t('goals.evidence');
  if (evidence.kind === 'outside')
    return <Placeless evidence={evidence} note={`${isolate(evidence.source)} · ${note}`} />;
  if (evidence.span === null)
    return <Placeless evidence={evidence} note={`⚠ ${t('goals.evidence-lost')} · ${note}`} />;
  return <Passage view={view} report={evidence.report} span={evidence.span} note={note} />;
}

/** Words of another source, or such as the text has no more. */
function Placeless({ evidence, note }: { readonly evidence: Evidence; readonly note: string }) {
  return (
    <>
      <p lang="zh-CN" data-report-text="" {...quoted(quotedEvidence(evidence))}>
        {evidence.kind === 'outside' ? evidence.quote : evidence.anchor.quote}
      </p>
      <small>{note}</small>
    </>
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
