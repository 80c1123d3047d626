import { clsx } from 'clsx';
import type { FiguredReport, GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { GoalOutcome, JudgedCandidate } from '../../../../shared/model/goal.ts';
import { formatScore } from '../../../state/format.ts';
import { chooseCandidate } from '../goals-store.ts';
import { linkPassage, readAt } from '../actions.ts';
import { isAmong, type GoalItem } from '../model/items.ts';
import { Quote } from '../Quote.tsx';
import { searchedWords } from '../searched-words.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { yearWords } from './year-words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Spacer, Toned } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import card from './Card.module.css';
import styles from './CandidatesCard.module.css';

type CandidatesCardProps = {
  readonly view: GoalsView;
  readonly item: GoalItem;
  readonly outcome: GoalOutcome;
};

/** Passages of one later report that may say what became of the goal, each with its score and its reasons. */
export function CandidatesCard({ view, item, outcome }: CandidatesCardProps) {
  const { t } = useTranslation();
  const report = view.later.find(({ summary }) => summary.id === outcome.report);
  if (report === undefined) return null;
  return (
    <section className={card['card']} data-testid="candidates">
      <h3>
        <span>
          {t('goals.candidates-of', { report: yearWords(report, t), n: outcome.candidates.length })}
        </span>
      </h3>
      {outcome.candidates.map((candidate, index) => (
        <CandidateLine
          key={candidate.span.start}
          item={item}
          report={report}
          candidate={candidate}
          index={index}
        />
      ))}
      <Hint>{t('goals.was-searched', { searched: searchedWords(outcome.searched, t) })}</Hint>
    </section>
  );
}

type CandidateLineProps = {
  readonly item: GoalItem;
  readonly report: FiguredReport;
  readonly candidate: JudgedCandidate;
  readonly index: number;
};

function CandidateLine({ item, report, candidate, index }: CandidateLineProps) {
  const { t } = useTranslation();
  const { shown } = item;
  const isShown = shown.kind !== 'none' && shown.candidate === candidate;
  const isLinked = isAmong(item.mark?.evidence ?? [], report.summary.id, candidate.span);
  const reasons = candidate.reasons.map((reason) => t(`goals.reason.${reason}`));
  return (
    <div
      className={clsx(card['passage'], styles['candidate'])}
      data-testid="candidate"
      data-shown={isShown}
      data-linked={isLinked}
    >
      <b title={t('goals.score')}>{formatScore(candidate.score)}</b>
      <div>
        <p>
          <Quote report={report} span={candidate.span} shared={candidate.marks} />
        </p>
        <small>
          {reasons.join(' · ')}
          {candidate.terms.length > 0 &&
            ` · ${t('goals.shared', { words: candidate.terms.join(t('app.comma')) })}`}
        </small>
        <CandidateFoot {...{ item, report, candidate, index, isShown, isLinked }} />
      </div>
    </div>
  );
}

type CandidateFootProps = CandidateLineProps & { readonly isShown: boolean; readonly isLinked: boolean };

/** Where the passage stands, and what can be done with it. */
function CandidateFoot({ item, report, candidate, index, isShown, isLinked }: CandidateFootProps) {
  const { t } = useTranslation();
  const { id } = report.summary;
  const { span } = candidate;
  return (
    <div className={card['foot']}>
      <PlaceLink report={report} span={span} title={t('notes.in-reader')} onOpen={() => readAt(id, span)} />
      <Spacer />
      {!isShown && item.outcome?.report === id && <SetAgainst goal={item.goal.key} index={index} />}
      {isLinked ? (
        <Toned tone="good">✓ {t('goals.is-evidence')}</Toned>
      ) : (
        <Button writes kind="link" data-testid="candidate-link" onClick={() => linkPassage(item, id, span)}>
          {t('goals.as-evidence')}
        </Button>
      )}
    </div>
  );
}

function SetAgainst({ goal, index }: { readonly goal: string; readonly index: number }) {
  const { t } = useTranslation();
  return (
    <Button kind="link" data-testid="candidate-show" onClick={() => chooseCandidate(goal, index)}>
      {t('goals.set-against')}
    </Button>
  );
}
