import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { keyHint } from '../../../components/key-table.ts';
import { DECIDE_KEYS, GOALS_KEYS } from '../keys.ts';
import { focusSpot, asCommentField } from '../../../components/spots.ts';
import { useState } from 'react';
import { useGoals, showGoalsDialog } from '../goals-store.ts';
import { formatMoment } from '../../../state/format.ts';
import { decideChosen, judge, saveComment, withdrawVerdicts } from '../actions.ts';
import { chosenNow } from '../derived.ts';
import type { GoalItem } from '../model/items.ts';
import { groundWords, shareRight, verdictWords } from '../model/proposal-words.ts';
import { currentScheme, TONE_SIGNS, type Standing } from '../model/verdicts.ts';
import { searchedWords } from '../searched-words.ts';
import { useTranslation } from '../../../locales/words.ts';

type VerdictCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/** Whether it is a goal at all, and the verdict on it: by button or key, with a comment. */
export function VerdictCard({ view, item }: VerdictCardProps) {
  const { t } = useTranslation();
  const scheme = currentScheme(view.schemes);
  const { standing, state } = item;
  const isChosen = item.shown.kind !== 'none' && item.shown.candidate?.isChosen === true;
  const given = standing.kind === 'given' ? standing.verdict : null;
  return (
    <section className="goal-card" data-testid="verdict-card">
      <h3>
        <span>{t('goals.is-goal')}</span>
      </h3>
      <div className="verdict-buttons">
        {(['confirmed', 'rejected', 'proposed'] as const).map((choice) => (
          <button
            key={choice}
            type="button"
            aria-pressed={state === choice}
            data-testid={`decide-${choice}`}
            onClick={() => {
              decideChosen(choice);
            }}
          >
            {t(`goals.decide.${choice}`)} <kbd>{keyHint(DECIDE_KEYS[choice])}</kbd>
          </button>
        ))}
      </div>
      <h3>
        <span>{t('goals.verdict-by', { n: scheme?.version ?? 1 })}</span>
        <button
          type="button"
          className="link"
          data-testid="open-scheme"
          onClick={() => {
            showGoalsDialog('scheme');
          }}
        >
          {t('goals.scheme-edit')}
        </button>
      </h3>
      <div className="verdict-buttons" role="group" aria-label={t('goals.head-verdict')}>
        {scheme?.entries.map((entry, index) => (
          <button
            key={entry.code}
            type="button"
            className={`tone-${entry.tone}`}
            aria-pressed={given?.code === entry.code}
            title={`${entry.meaning}\n${t(`goals.needs-long.${entry.needs}`)}`}
            data-testid={`judge-${entry.code}`}
            onClick={() => {
              judge(chosenNow(), entry.code);
            }}
          >
            <span aria-hidden="true">{TONE_SIGNS[entry.tone]}</span> {entry.label}{' '}
            {index < 9 && <kbd>{index + 1}</kbd>}
          </button>
        ))}
      </div>
      {standing.kind === 'proposed' && <ProposalNote view={view} standing={standing} isChosen={isChosen} />}
      {given !== null && (
        <div className="verdict-record" data-testid="verdict-record">
          {standing.kind === 'given' && standing.isOld && (
            <p className="warn">
              {t('goals.old-version', { n: given.schemeVersion, label: verdictWords(standing, t) })}
            </p>
          )}
          {given.absence !== null && (
            <p>{t('goals.recorded-absence', { searched: searchedWords(given.absence, t) })}</p>
          )}
          <p className="hint">
            {t('goals.given-at', { at: formatMoment(given.decidedAt) })}
            {' · '}
            <button
              type="button"
              className="link"
              data-testid="withdraw"
              onClick={() => {
                withdrawVerdicts(chosenNow());
              }}
            >
              {t('goals.withdraw')} <kbd>{keyHint(GOALS_KEYS['withdraw-verdict'])}</kbd>
            </button>
          </p>
        </div>
      )}
      <Comment key={given?.comment ?? ''} item={item} />
    </section>
  );
}

type ProposalNoteProps = {
  readonly view: GoalsView;
  readonly standing: Extract<Standing, { readonly kind: 'proposed' }>;
  /** True where it rests on a figure that the reader chose. */
  readonly isChosen: boolean;
};

/** What the program proposes, on what ground, and how often that is right. */
function ProposalNote({ view, standing, isChosen }: ProposalNoteProps) {
  const { t } = useTranslation();
  const { proposal } = standing;
  const share = isChosen ? null : shareRight(proposal, view.measured);
  const ground = groundWords(proposal, t);
  return (
    <p className="hint" data-testid="proposal-note">
      {proposal.grade === 'open'
        ? t('goals.proposal-open', { ground })
        : t('goals.proposal-is', {
            label: verdictWords(standing, t),
            grade: t(`goals.grade.${proposal.grade}`),
            ground: isChosen ? t('goals.by-own-figure') : ground,
          })}
      {share !== null && t('goals.share-right', { n: view.measured.pairs, share })}
    </p>
  );
}

function Comment({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const waiting = useGoals((state) => state.comments.get(item.goal.key));
  const own = item.standing.kind === 'given' ? item.standing.verdict.comment : (waiting ?? '');
  const [text, setText] = useState(own);
  return (
    <label className="form-block">
      <span>{t('goals.comment')}</span>
      <textarea
        className="field"
        rows={2}
        value={text}
        placeholder={t(item.standing.kind === 'given' ? 'goals.comment-hint' : 'goals.comment-waits')}
        ref={asCommentField}
        data-testid="goal-comment"
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={() => {
          if (text !== own) saveComment(item, text);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
          event.preventDefault();
          focusSpot('main');
        }}
      />
    </label>
  );
}
