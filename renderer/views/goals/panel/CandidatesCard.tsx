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
import { useTranslation } from '../../../locales/words.ts';

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
    <section className="goal-card" data-testid="candidates">
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
      <p className="hint">{t('goals.was-searched', { searched: searchedWords(outcome.searched, t) })}</p>
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
    <div className={isShown ? 'candidate on' : 'candidate'} data-testid="candidate" data-linked={isLinked}>
      <b title={t('goals.score')}>{formatScore(candidate.score)}</b>
      <div>
        <p>
          <Quote report={report} span={candidate.span} shared={candidate.marks} />
        </p>
        <small>
          {reasons.join(' · ')}
          {candidate.terms.length > 0 &&
            ` · ${t('goals.shared', { words: candidate.terms.join(t('goals.comma')) })}`}
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
    <div className="evidence-foot">
      <PlaceLink
        report={report}
        span={span}
        title={t('notes.in-reader')}
        onOpen={() => {
          readAt(id, span);
        }}
      />
      <span className="sp" />
      {!isShown && item.outcome?.report === id && <SetAgainst goal={item.goal.key} index={index} />}
      {isLinked ? (
        <span className="good">✓ {t('goals.is-evidence')}</span>
      ) : (
        <button
          type="button"
          className="link"
          data-testid="candidate-link"
          onClick={() => {
            linkPassage(item, id, span);
          }}
        >
          {t('goals.as-evidence')}
        </button>
      )}
    </div>
  );
}

function SetAgainst({ goal, index }: { readonly goal: string; readonly index: number }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="link"
      data-testid="candidate-show"
      onClick={() => {
        chooseCandidate(goal, index);
      }}
    >
      {t('goals.set-against')}
    </button>
  );
}
