import type { FiguredReport, GoalsView } from '../../../../shared/contract/goal-api.ts';
import { keyHint } from '../../../components/key-table.ts';
import { GOALS_KEYS } from '../keys.ts';
import { useMemo, type ReactNode } from 'react';
import type { ComparedReport } from '../../../../shared/contract/views.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { linkShown, openPlace, stepCandidate } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { isAboutGoal } from '../model/plan-verdicts.ts';
import { contextAround } from '../model/passages.ts';
import { sectionIndexAt, sectionPath } from '../model/places.ts';
import { Quote } from '../Quote.tsx';
import { searchedWords } from '../searched-words.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';

type CardProps = { readonly view: GoalsView; readonly item: GoalItem };

const NO_SPANS: readonly Span[] = [];

/** The goal in its sentence. */
export function GoalQuoteCard({ view, item }: CardProps) {
  const { t } = useTranslation();
  const { earlier } = view;
  const candidate = item.shown.kind === 'none' ? null : item.shown.candidate;
  return (
    <section className="goal-card" data-testid="goal-quote">
      <CardHead
        title={`${yearWords(earlier, t)} · ${t('goals.goal')}`}
        report={earlier}
        span={item.goal.span}
        keyName={keyHint(GOALS_KEYS['open-goal'])}
        onOpen={() => {
          openPlace('goal');
        }}
      />
      <InSentence report={earlier} span={item.goal.span} shared={candidate?.goalMarks ?? NO_SPANS} />
    </section>
  );
}

/** The evidence, or the candidate that is shown, in its sentence. */
export function OutcomeQuoteCard({ view, item }: CardProps) {
  const { t } = useTranslation();
  const { shown, outcome } = item;
  const count = outcome?.candidates.length ?? 0;
  if (shown.kind === 'none')
    return (
      <section className="goal-card" data-testid="outcome-quote" data-kind="none">
        <h3>{t('goals.nothing-shown')}</h3>
        <p className="nothing-found">
          {outcome === null
            ? t('goals.not-searched-long')
            : t('goals.not-found', { searched: searchedWords(outcome.searched, t) })}
        </p>
      </section>
    );
  const place = placeOf(view, item);
  const title =
    shown.kind === 'evidence'
      ? t('goals.evidence')
      : t('goals.nth-candidate', { at: shown.index + 1, n: count });
  return (
    <section className="goal-card" data-testid="outcome-quote" data-kind={shown.kind}>
      {place === null ? (
        <>
          <h3>
            {title}
            {shown.kind === 'evidence' && shown.evidence.kind === 'outside' && ` · ${shown.evidence.source}`}
            {shown.kind === 'evidence' &&
              shown.evidence.kind === 'passage' &&
              ` · ⚠ ${t('goals.evidence-lost')}`}
          </h3>
          <p className="goal-quote" lang="zh-CN" data-report-text="">
            {shown.kind !== 'evidence'
              ? ''
              : shown.evidence.kind === 'outside'
                ? shown.evidence.quote
                : shown.evidence.anchor.quote}
          </p>
        </>
      ) : (
        <>
          <CardHead
            title={`${yearWords(place.report, t)} · ${title}`}
            report={place.report}
            span={place.span}
            keyName={keyHint(GOALS_KEYS['open-evidence'])}
            onOpen={() => {
              openPlace('evidence');
            }}
          />
          <InSentence report={place.report} span={place.span} shared={shown.candidate?.marks ?? NO_SPANS} />
          {shown.kind === 'candidate' && !shown.isLinked && !isAboutGoal(shown.candidate) && (
            <p className="hint" data-testid="perhaps">
              {t('goals.perhaps-long')}
            </p>
          )}
        </>
      )}
      <div className="goal-card-foot">
        {shown.kind === 'candidate' && shown.isLinked && (
          <span className="good">✓ {t('goals.is-evidence')}</span>
        )}
        {shown.kind === 'candidate' && !shown.isLinked && (
          <button type="button" className="link" data-testid="link-shown" onClick={linkShown}>
            {t('goals.as-evidence')} <kbd>{keyHint(GOALS_KEYS['link-candidate'])}</kbd>
          </button>
        )}
        <span className="sp" />
        {(count > 1 || (count === 1 && shown.kind === 'evidence' && shown.candidate === null)) && (
          <button
            type="button"
            className="link"
            data-testid="next-candidate"
            onClick={() => {
              stepCandidate(1);
            }}
          >
            {t('goals.next-candidate')} <kbd>{keyHint(GOALS_KEYS['next-candidate'])}</kbd>
          </button>
        )}
      </div>
    </section>
  );
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

/** `2015 年报告`. */
export function yearWords(report: ComparedReport, t: Translate): string {
  const { year } = report.summary.head;
  return year === null ? t('report.no-year') : t('goals.report-of', { year });
}

type CardHeadProps = {
  readonly title: string;
  readonly report: ComparedReport;
  readonly span: Span;
  readonly keyName?: string;
  readonly onOpen: () => void;
};

/** What a card quotes, and the way to its place. */
function CardHead({ title, report, span, keyName, onOpen }: CardHeadProps) {
  const { t } = useTranslation();
  return (
    <h3>
      <span>{title}</span>
      <PlaceLink
        report={report}
        span={span}
        title={keyName === undefined ? t('notes.in-reader') : `${t('notes.in-reader')}（${keyName}）`}
        onOpen={onOpen}
      />
    </h3>
  );
}

type PlaceLinkProps = {
  readonly report: ComparedReport;
  readonly span: Span;
  readonly title: string;
  readonly onOpen: () => void;
};

/** The section of a place; leads to it in the Reader. */
export function PlaceLink({ report, span, title, onOpen }: PlaceLinkProps): ReactNode {
  const { t } = useTranslation();
  const path = sectionPath(report.outline, sectionIndexAt(report.outline, span.start));
  return (
    <button type="button" className="link place-link" title={title} data-testid="place-link" onClick={onOpen}>
      <span className="place-path" lang="zh-CN" data-report-text="">
        {path || t('goals.opening')}
      </span>
      <span aria-hidden="true">↗</span>
    </button>
  );
}

type InSentenceProps = {
  readonly report: FiguredReport;
  readonly span: Span;
  readonly shared: readonly Span[];
};

function InSentence({ report, span, shared }: InSentenceProps) {
  const around = useMemo(() => contextAround(report.text, span), [report.text, span]);
  return (
    <p className="goal-quote">
      {around.isCutBefore && <span className="around">…</span>}
      <Quote report={report} span={around.span} shared={shared} own={span} />
      {around.isCutAfter && <span className="around">…</span>}
    </p>
  );
}
