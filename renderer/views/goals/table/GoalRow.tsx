import { clsx } from 'clsx';
import { memo, type MouseEvent } from 'react';
import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { AttainmentCell } from './AttainmentCell.tsx';
import type { GoalItem } from '../model/items.ts';
import { sectionPath } from '../model/places.ts';
import { quotedGoal } from '../quoted-goal.ts';
import { gradeWords } from '../model/proposal-words.ts';
import styles from './GoalRow.module.css';
import table from './GoalTable.module.css';
import { OutcomeCell } from './OutcomeCell.tsx';
import { Quote } from '../Quote.tsx';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { quoted } from '../../../components/quoted.ts';
import { type Translate, useTranslation } from '../../../locales/words.ts';

type GoalRowProps = {
  readonly view: GoalsView;
  readonly item: GoalItem;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: (event: MouseEvent<HTMLElement>, key: string) => void;
};

/** The line of a goal: its words, what the later report says, how far it came, and the verdict. */
export const GoalRow = memo(function GoalRow({ view, item, isCurrent, isSelected, onPick }: GoalRowProps) {
  const { t } = useTranslation();
  const { goal } = item;
  return (
    <div
      className={clsx(table['columns'], styles['row'])}
      data-current={isCurrent}
      data-selected={isSelected}
      data-state={item.state}
      {...quoted(...quotedGoal(view, item))}
      onClick={(event) => onPick(event, goal.key)}
    >
      <div className={styles['words']} role="gridcell">
        <p>
          {!hasName(item) && (
            <span className={styles['goal-of']} lang="zh-CN" data-report-text="">
              {item.name} ·{' '}
            </span>
          )}
          <Quote report={view.earlier} span={goal.span} />
        </p>
        <small>{goalNote(view, item, t)}</small>
      </div>
      <div className={styles['words']} role="gridcell">
        <OutcomeCell view={view} item={item} />
      </div>
      <div className={styles['attainment']} role="gridcell" data-testid="goal-attainment">
        <AttainmentCell item={item} />
      </div>
      <div className={styles['verdict']} role="gridcell">
        <VerdictBadge standing={item.standing} />
        <small>{stateWords(item, t)}</small>
      </div>
    </div>
  );
});

function goalNote(view: GoalsView, item: GoalItem, t: Translate): string {
  const { goal } = item;
  const parts = [
    sectionPath(view.earlier.outline, goal.section) || t('goals.opening'),
    ...goal.strengths.map((strength) => t(`goals.strength.${strength}`)),
    ...(item.isLong && item.dueYear !== null ? [t('goals.due', { year: item.dueYear })] : []),
    ...(goal.origin === 'added' ? [t('goals.added-by-hand')] : []),
  ];
  return parts.join(' · ');
}

function stateWords(item: GoalItem, t: Translate): string {
  const parts = [
    ...(item.standing.kind === 'proposed' ? [gradeWords(item.standing, t)] : []),
    ...(item.state === 'proposed' ? [] : [t(`goals.state.${item.state}`)]),
    ...(item.standing.kind === 'given' && item.standing.isOld
      ? [t('goals.by-version', { n: item.standing.verdict.schemeVersion })]
      : []),
  ];
  return parts.join(' · ');
}

/** 达到282亿元 alone does not say what it is of: a clause without its name has it before it. */
function hasName({ goal, name }: GoalItem): boolean {
  return goal.figure === null || goal.quote.includes(goal.name) || goal.quote.includes(name);
}
