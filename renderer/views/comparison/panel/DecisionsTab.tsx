import { isolate } from '../../../../shared/base/isolate.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { sortOfDecision, type Decision } from '../../../../shared/model/decision.ts';
import type { Anchor } from '../../../../shared/model/note.ts';
import { DecisionSign } from '../../../components/DecisionSign.tsx';
import { LostQuote } from '../../../components/LostQuote.tsx';
import { asRove, roveInPage } from '../../../components/rove.ts';
import { formatMoment } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { goToSpan } from '../actions.ts';
import { undecide } from '../linking-actions.ts';
import { listDecisions, severalOf } from '../model/decisions.ts';
import { changePlace } from '../model/move-words.ts';
import { shorten } from '../model/places.ts';
import { yearOf } from '../model/tree.ts';
import { quotedChange } from '../quoted-words.ts';
import { useTranslation, type Translate } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { TableMenu } from '../../../components/TableMenu.tsx';
import { nameTable } from '../model/table-name.ts';
import styles from './ChangesTab.module.css';
import { Hint, Nothing, Toned } from '../../../components/kit/Words.tsx';
import { EntryCard } from '../../../components/EntryCard.tsx';
import { PanelList } from '../../../components/SidePanel.tsx';
import { Quote } from '../../../components/kit/Quote.tsx';

/** Characters of a quote that the list shows; one whose place was lost is shown whole. */
const QUOTE = 60;

const NOWHERE = { left: null, right: null };

/** All that the reader decided between the two reports; what has no place today stands first. */
export function DecisionsTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const decisions = useMemo(() => listDecisions(view), [view]);
  return (
    <>
      <TableLine view={view} />
      {decisions.length === 0 && <Nothing>{t('decision.none')}</Nothing>}
      <DecisionList view={view} decisions={decisions} />
    </>
  );
}

/** The decisions as a table, and back in. */
function TableLine({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { left, right } = view;
  const source = { kind: 'decisions', left: left.summary.id, right: right.summary.id } as const;
  return (
    <div className={styles['tables']}>
      <TableMenu source={source} name={nameTable(view, t('tables.decisions'), t)} />
    </div>
  );
}

type DecisionListProps = { readonly view: ComparisonView; readonly decisions: readonly Decision[] };

function DecisionList({ view, decisions }: DecisionListProps) {
  if (decisions.length === 0) return null;
  return (
    <PanelList role="list" data-testid="decision-list" onKeyDown={answerKeys(roveInPage)}>
      {decisions.map((decision, index) => (
        <DecisionItem key={decision.id} view={view} decision={decision} isTabStop={index === 0} />
      ))}
    </PanelList>
  );
}

type DecisionItemProps = {
  readonly view: ComparisonView;
  readonly decision: Decision;
  readonly isTabStop: boolean;
};

/** What was decided and about which words; a click goes there. */
function DecisionItem({ view, decision, isTabStop }: DecisionItemProps) {
  const { t } = useTranslation();
  const { id, kind, level, placed, left, right, lost } = decision;
  return (
    <EntryCard
      role="listitem"
      data-testid="decision"
      data-kind={kind}
      data-level={level}
      data-placed={placed !== null}
      data-sort={sortOfDecision(decision)}
      {...quotedChange(view, placed ?? NOWHERE)}
      place={<DecisionPlace view={view} decision={decision} />}
      quotes={
        <>
          {left !== null && <DecidedWords anchor={left} isLost={lost.includes('left')} />}
          {right !== null && <DecidedWords anchor={right} isLost={lost.includes('right')} />}
        </>
      }
      onGo={placed === null ? undefined : () => goToDecision(placed)}
      go={{ title: t('notes.go'), ...asRove(isTabStop) }}
      foot={<Hint as="span">{signature(decision, t)}</Hint>}
      actions={
        <Button writes kind="link" data-testid="decision-undo" onClick={() => run(undecide(id))}>
          {t('app.take-back')}
        </Button>
      }
    />
  );
}

function DecisionPlace({ view, decision }: Omit<DecisionItemProps, 'isTabStop'>) {
  const { t } = useTranslation();
  const { placed } = decision;
  return (
    <>
      <DecisionSign sort={sortOfDecision(decision)} title="" /> {kindWords(view, decision, t)}
      {placed === null ? (
        <Toned as="b" tone="warn">
          {' '}
          ⚠ {lostWords(view, decision, t)}
        </Toned>
      ) : (
        ` · ${changePlace(view, placed.left?.start ?? null, placed.right?.start ?? null) || t('tree.opening')}`
      )}
    </>
  );
}

function goToDecision(placed: NonNullable<Decision['placed']>): void {
  if (placed.right !== null) goToSpan('right', placed.right);
  else if (placed.left !== null) goToSpan('left', placed.left);
}

/** 对应 · 句 · 拆分 */
function kindWords(view: ComparisonView, decision: Decision, t: Translate): string {
  const { level } = decision;
  const several = severalOf(view, decision);
  return [
    t(`decision.kind-${sortOfDecision(decision)}`),
    t(`decision.level-${level}`),
    ...(several === null ? [] : [t(`relation.${several}`)]),
  ].join(' · ');
}

/** 张三 · 2026-01-05 14:20 */
function signature({ author, createdAt }: Decision, t: Translate): string {
  return [author === '' ? t('log.unrecorded') : isolate(author), formatMoment(createdAt)].join(' · ');
}

/** 未能定位，不起作用：2024 的报告里没有这句话 */
function lostWords(view: ComparisonView, { level, lost }: Decision, t: Translate): string {
  const years = lost.map((side) => yearOf(view, side, t)).join(t('decision.and'));
  return t(`decision.lost-${level}`, { years });
}

function DecidedWords({ anchor, isLost }: { readonly anchor: Anchor; readonly isLost: boolean }) {
  if (isLost) return <LostQuote anchor={anchor} />;
  return <Quote>{shorten(anchor.quote, QUOTE)}</Quote>;
}
