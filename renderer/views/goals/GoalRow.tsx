import { useMemo, type MouseEvent } from 'react';
import type { GoalsView } from '../../../shared/contract/goal-api.ts';
import type { ReportId } from '../../../shared/model/report.ts';
import type { Span } from '../../../shared/model/span.ts';
import { AttainmentCell } from './AttainmentCell.tsx';
import type { GoalItem } from './model/items.ts';
import { figuresWithin } from './model/pieces.ts';
import { sectionPath } from './model/places.ts';
import { OutcomeCell } from './OutcomeCell.tsx';
import { Quote } from './Quote.tsx';
import { VerdictBadge } from './VerdictBadge.tsx';
import { type Translate, useTranslation } from '../../locales/words.ts';

export type RowContext = {
  readonly view: GoalsView;
  readonly figures: ReadonlyMap<ReportId, readonly Span[]>;
};

type GoalRowProps = {
  readonly context: RowContext;
  readonly item: GoalItem;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: (event: MouseEvent<HTMLElement>, key: string) => void;
};

/** The line of a goal: its words, what the later report says, how far it came, and the verdict. */
export function GoalRow({ context, item, isCurrent, isSelected, onPick }: GoalRowProps) {
  const { t } = useTranslation();
  const { view, figures } = context;
  const { goal } = item;
  const marks = useMemo(
    () => ({ figures: figuresWithin(figures.get(view.earlier.summary.id) ?? [], goal.span), shared: [] }),
    [figures, view.earlier.summary.id, goal.span],
  );
  const names = [isCurrent ? 'on' : '', isSelected ? 'several' : '', `is-${item.state}`];
  return (
    <div
      className={`goal-row ${names.join(' ')}`}
      onClick={(event) => {
        onPick(event, goal.key);
      }}
    >
      <div className="goal-words" role="gridcell">
        <p>
          <Quote text={view.earlier.text} span={goal.span} marks={marks} />
        </p>
        <small>{goalNote(context, item, t)}</small>
      </div>
      <div className="goal-words" role="gridcell">
        <OutcomeCell context={context} item={item} />
      </div>
      <div className="goal-attainment" role="gridcell">
        <AttainmentCell item={item} />
      </div>
      <div className="goal-verdict" role="gridcell">
        <VerdictBadge standing={item.standing} />
        <small>{stateWords(item, t)}</small>
      </div>
    </div>
  );
}

function goalNote({ view }: RowContext, item: GoalItem, t: Translate): string {
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
    ...(item.state === 'proposed' ? [] : [t(`goals.state.${item.state}`)]),
    ...(item.standing.kind === 'given' && item.standing.isOld
      ? [t('goals.by-version', { n: item.standing.verdict.schemeVersion })]
      : []),
  ];
  return parts.join(' · ');
}
