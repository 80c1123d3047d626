import type { ReactNode } from 'react';
import {
  namesakeOf,
  type SettledTarget,
  type TargetsView,
  type TargetView,
} from '../../../../shared/contract/target-views.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Finding } from '../../../../shared/model/indicator.ts';
import { labelIn } from '../../../../shared/words/scheme.ts';
import type { Language } from '../../../../shared/words/words.ts';
import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import { quoted, type Quoted } from '../../../components/quoted.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';
import { navigate, useApp } from '../../../state/app-store.ts';
import { goTo } from '../comparison-store.ts';
import { placeOfWords, type Words } from '../model/place.ts';
import { targetWords, turnWords } from '../model/target-words.ts';
import { yearOf } from '../model/tree.ts';
import { quotedWords } from '../quoted-words.ts';
import styles from './OverviewTab.module.css';
import { useTargets } from './use-targets.ts';

type ViewProps = { readonly view: ComparisonView };

/** This year's targets beside last year's, what became of those, and numbers that do not fit; each leads to its place. */
export function TargetLists({ view }: ViewProps) {
  const { t } = useTranslation();
  const { view: targets, error } = useTargets(view);
  const [left, right] = [yearOf(view, 'left', t), yearOf(view, 'right', t)];
  return (
    <>
      <List title={t('gist.targets-of', { year: right })} targets={targets} error={error}>
        {targets?.right.map((each) => (
          <LaterTarget
            key={each.key}
            view={view}
            target={each}
            words={targetWords(each, targets.right)}
            namesake={namesakeOf(each, targets.left)}
          />
        ))}
      </List>
      <List
        title={t('gist.became-of', { year: left })}
        hint={gapHint(view, t)}
        targets={targets}
        error={error}
        link={<GoalsLink view={view} />}
      >
        {targets?.left.map((each) => (
          <EarlierTarget key={each.key} view={view} target={each} words={targetWords(each, targets.left)} />
        ))}
      </List>
      <List title={t('gist.doubts')} targets={targets} error={error} link={<FindingsLink view={view} />}>
        {targets?.findings.map((each) => (
          <Doubt
            key={[each.kind, each.indicator, each.year, each.printed].join()}
            view={view}
            finding={each}
          />
        ))}
      </List>
    </>
  );
}

/** The later report looks back on the year before it, which the targets of one that is older yet are not for. */
function gapHint({ left, right }: ComparisonView, t: Translate): string | null {
  const [from, to] = [left.summary.head.year, right.summary.head.year];
  if (from === null || to === null || to - from < 2) return null;
  return t('gist.gap', { from, to, told: to - 1, next: from + 1 });
}

type ListProps = {
  readonly title: string;
  readonly hint?: string | null;
  /** Leads to the screen whose matter this is. */
  readonly link?: ReactNode;
  readonly targets: TargetsView | null;
  readonly error: ReturnType<typeof useTargets>['error'];
  readonly children: readonly ReactNode[] | undefined;
};

function List({ title, hint = null, link, targets, error, children = [] }: ListProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['part']} aria-busy={targets === null && error === null}>
      <h3>{title}</h3>
      {hint !== null && <Hint className={styles['hint']}>{hint}</Hint>}
      {error !== null && <ErrorBox error={error} />}
      {targets === null && error === null && <Hint>{t('gist.reading')}</Hint>}
      {targets !== null && children.length === 0 && <Nothing>{t('gist.none')}</Nothing>}
      {children}
      {link}
    </section>
  );
}

function GoalsLink({ view }: ViewProps) {
  const { t } = useTranslation();
  return (
    <p className={styles['links']}>
      <Button
        kind="link"
        data-testid="gist-goals"
        onClick={() => navigate({ kind: 'goals', report: view.left.summary.id, focus: null })}
      >
        {t('gist.goals', { year: yearOf(view, 'left', t) })}
      </Button>
    </p>
  );
}

function FindingsLink({ view }: ViewProps) {
  const { t } = useTranslation();
  return (
    <p className={styles['links']}>
      <Button
        kind="link"
        data-testid="gist-findings"
        onClick={() => navigate({ kind: 'indicators', place: view.left.summary.shelf, focus: null })}
      >
        {t('gist.findings')}
      </Button>
    </p>
  );
}

type LineProps = ViewProps & {
  readonly testId: string;
  readonly words: readonly Words[];
  readonly quote: string;
  readonly below: string;
  /** What is copied from it, where that is more than the words it leads to. */
  readonly copied?: Quoted;
};

function Line({ view, testId, words, quote, below, copied = quotedWords(view, words) }: LineProps) {
  return (
    <Button
      kind="bare"
      className={styles['go']}
      data-rove=""
      data-testid={testId}
      {...copied}
      onClick={() => goTo(placeOfWords(view, words))}
    >
      <span lang="zh-CN" data-report-text="">
        {quote.replace(/\s+/gu, ' ').trim()}
      </span>
      <small>{below}</small>
    </Button>
  );
}

type TargetProps<T extends TargetView> = ViewProps & { readonly target: T; readonly words: string };

type LaterTargetProps = TargetProps<TargetView> & {
  /** What the earlier report sets under the same name, where it sets nothing that is like it. */
  readonly namesake: TargetView | undefined;
};

function LaterTarget({ view, target, words: quote, namesake }: LaterTargetProps) {
  const { t } = useTranslation();
  const { span, figure } = target;
  const other = target.other ?? namesake;
  const words: readonly Words[] = [
    { side: 'right', span },
    ...(other === undefined ? [] : [{ side: 'left' as const, span: other.span }]),
  ];
  const year = yearOf(view, 'left', t);
  const turn = namesake === undefined ? turnWords(other?.figure ?? null, figure, t) : [t('gist.remeasured')];
  const below =
    other === undefined
      ? t('gist.not-set', { year })
      : [t('gist.set-before', { year, quote: other.quote }), ...turn].join(' · ');
  return <Line view={view} testId="gist-target" words={words} quote={quote} below={below} />;
}

/** The reader's verdict, else what the program proposes, and named as such. */
function EarlierTarget({ view, target, words: quote }: TargetProps<SettledTarget>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { span, result } = target;
  const words: readonly Words[] = [
    { side: 'left', span },
    ...(result === null ? [] : [{ side: 'right' as const, span: result.span }]),
  ];
  const below = judge(target, t, language);
  return <Line view={view} testId="gist-outcome" words={words} quote={quote} below={below} />;
}

function judge({ verdict, proposal, result }: SettledTarget, t: Translate, language: Language): string {
  const said = result === null ? [] : [result.quote.replace(/\s+/gu, ' ').trim()];
  if (verdict !== null)
    return [t('gist.judged', { label: labelIn(verdict, language), coder: verdict.coder }), ...said].join(
      ' · ',
    );
  if (proposal === null) return t('gist.not-searched');
  const word = t(`goals.proposal.${proposal.grade === 'open' ? 'open' : proposal.verdict}`);
  return [t('gist.proposed', { word }), ...said].join(' · ');
}

/** Leads to the words where they stand in one of the two reports, else to the indicator. */
function Doubt({ view, finding }: ViewProps & { readonly finding: Finding }) {
  const { t } = useTranslation();
  const words = finding.places.flatMap(({ report, figure }): readonly Words[] => {
    if (report === view.right.summary.id) return [{ side: 'right', span: figure.valueSpan }];
    return report === view.left.summary.id ? [{ side: 'left', span: figure.valueSpan }] : [];
  });
  const { indicator, year } = finding;
  return (
    <div className={styles['doubt']}>
      <Line
        view={view}
        testId="gist-doubt"
        words={words}
        quote={t(`gist.doubt-${finding.kind}`, { indicator, year })}
        below={clausesOf(finding).join(' · ')}
        copied={quoted(...finding.places)}
      />
      <Button
        kind="link"
        onClick={() => navigate({ kind: 'indicators', place: view.right.summary.shelf, focus: indicator })}
      >
        {t('gist.see-indicator')}
      </Button>
    </div>
  );
}

/** The clauses that a finding is made of, those of one report together. */
function clausesOf({ places }: Finding): readonly string[] {
  const byYear = new Map<number, string[]>();
  for (const { reportYear, figure } of places)
    byYear.set(reportYear, [...(byYear.get(reportYear) ?? []), figure.quote]);
  return [...byYear].map(([year, quotes]) => `${year}：${[...new Set(quotes)].join('，')}`);
}
