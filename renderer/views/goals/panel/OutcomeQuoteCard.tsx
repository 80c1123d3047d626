import type { FiguredReport, GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { Evidence } from '../../../../shared/model/goal.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { keyHint } from '../../../components/key-table.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Kbd } from '../../../components/kit/Combination.tsx';
import { Hint, Spacer, Toned } from '../../../components/kit/Words.tsx';
import { quoted } from '../../../components/quoted.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { linkShown, openPlace, stepCandidate } from '../actions.ts';
import { GOALS_KEYS } from '../keys.ts';
import type { GoalItem, Shown } from '../model/items.ts';
import { quotedEvidence } from '../quoted-goal.ts';
import { isAboutGoal } from '../model/plan-verdicts.ts';
import { searchedWords } from '../searched-words.ts';
import { CardHead, InSentence } from './QuotedCard.tsx';
import { yearWords } from './year-words.ts';
import card from './Card.module.css';

type OutcomeQuoteCardProps = { readonly view: GoalsView; readonly item: GoalItem };

const NO_SPANS: readonly Span[] = [];

/** The evidence, or the candidate that is shown, in its sentence. */
export function OutcomeQuoteCard({ view, item }: OutcomeQuoteCardProps) {
  const { shown } = item;
  const place = placeOf(view, item);
  return (
    <section className={card['card']} data-testid="outcome-quote" data-kind={shown.kind}>
      {shown.kind === 'none' && <NothingShown item={item} />}
      {shown.kind !== 'none' && place !== null && <PlacedQuote item={item} place={place} />}
      {shown.kind === 'evidence' && place === null && <PlacelessQuote evidence={shown.evidence} />}
      {shown.kind !== 'none' && <OutcomeFoot item={item} />}
    </section>
  );
}

function NothingShown({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const { outcome } = item;
  return (
    <>
      <h3>{t('goals.nothing-shown')}</h3>
      <p className={card['nothing-found']}>
        {outcome === null
          ? t('goals.not-searched-long')
          : t('goals.not-found', { searched: searchedWords(outcome.searched, t) })}
      </p>
    </>
  );
}

type PlacedQuoteProps = { readonly item: GoalItem; readonly place: Place };

function PlacedQuote({ item, place }: PlacedQuoteProps) {
  const { t } = useTranslation();
  const { shown } = item;
  const { report, span } = place;
  const marks = shown.kind === 'none' ? NO_SPANS : (shown.candidate?.marks ?? NO_SPANS);
  return (
    <>
      <CardHead
        title={`${yearWords(report, t)} · ${shownWords(item, t)}`}
        report={report}
        span={span}
        keyName={keyHint(GOALS_KEYS['open-evidence'])}
        onOpen={() => openPlace('evidence')}
      />
      <InSentence report={report} span={span} shared={marks} />
      {isOnlyPerhaps(shown) && <Hint data-testid="perhaps">{t('goals.perhaps-long')}</Hint>}
    </>
  );
}

/** A source outside the library, or words that the text has no more. */
function PlacelessQuote({ evidence }: { readonly evidence: Evidence }) {
  const { t } = useTranslation();
  const [note, quote] =
    evidence.kind === 'outside'
      ? [evidence.source, evidence.quote]
      : [`⚠ ${t('goals.evidence-lost')}`, evidence.anchor.quote];
  return (
    <>
      <h3>
        {t('goals.evidence')} · {note}
      </h3>
      <p className={card['quote']} lang="zh-CN" data-report-text="" {...quoted(quotedEvidence(evidence))}>
        {quote}
      </p>
    </>
  );
}

/** Takes what is shown as evidence, and goes on to the next candidate. */
function OutcomeFoot({ item }: { readonly item: GoalItem }) {
  const { t } = useTranslation();
  const { shown } = item;
  return (
    <div className={card['foot']}>
      {shown.kind === 'candidate' && shown.isLinked && <Toned tone="good">✓ {t('goals.is-evidence')}</Toned>}
      {shown.kind === 'candidate' && !shown.isLinked && (
        <Button writes kind="link" data-testid="link-shown" onClick={linkShown}>
          {t('goals.as-evidence')} <Kbd>{keyHint(GOALS_KEYS['link-candidate'])}</Kbd>
        </Button>
      )}
      <Spacer />
      {hasAnother(item) && (
        <Button kind="link" data-testid="next-candidate" onClick={() => stepCandidate(1)}>
          {t('goals.next-candidate')} <Kbd>{keyHint(GOALS_KEYS['next-candidate'])}</Kbd>
        </Button>
      )}
    </div>
  );
}

/** True where there is another candidate than the one shown. */
function hasAnother({ shown, outcome }: GoalItem): boolean {
  const count = outcome?.candidates.length ?? 0;
  return count > 1 || (count === 1 && shown.kind === 'evidence' && shown.candidate === null);
}

function shownWords({ shown, outcome }: GoalItem, t: Translate): string {
  return shown.kind === 'candidate'
    ? t('goals.nth-candidate', { at: shown.index + 1, n: outcome?.candidates.length ?? 0 })
    : t('goals.evidence');
}

function isOnlyPerhaps(shown: Shown): boolean {
  return shown.kind === 'candidate' && !shown.isLinked && !isAboutGoal(shown.candidate);
}

type Place = { readonly report: FiguredReport; readonly span: Span };

function placeOf(view: GoalsView, { shown }: GoalItem): Place | null {
  const at =
    shown.kind === 'candidate'
      ? { id: shown.report, span: shown.candidate.span }
      : shown.kind === 'evidence' && shown.evidence.kind === 'passage'
        ? { id: shown.evidence.report, span: shown.evidence.span }
        : null;
  const report = view.later.find(({ summary }) => summary.id === at?.id);
  const span = at?.span ?? null;
  return report === undefined || span === null ? null : { report, span };
}
