import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import type { JudgedCandidate, JudgedFigure } from '../../../../shared/model/goal.ts';
import { sliceSpan } from '../../../../shared/model/span.ts';
import { chooseFigure } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './FigureChoice.module.css';

type FigureChoiceProps = {
  readonly item: GoalItem;
  readonly report: FiguredReport;
  readonly candidate: JudgedCandidate;
};

/** The figures of a passage: one click sets one against the goal, one more takes that back. */
export function FigureChoice({ item, report, candidate }: FigureChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['choice']} data-testid="figure-choice">
      <Hint id="figure-choice-label">
        {t(candidate.isChosen ? 'goals.figures-chosen' : 'goals.figures-of')}
      </Hint>
      <div className={styles['figures']} role="group" aria-labelledby="figure-choice-label">
        {candidate.figures.map((each) => (
          <FigureButton
            key={each.figure.valueSpan.start}
            {...{ item, report, each }}
            isShown={candidate.result?.valueSpan.start === each.figure.valueSpan.start}
            isChosen={candidate.isChosen}
          />
        ))}
      </div>
    </div>
  );
}

type FigureButtonProps = {
  readonly item: GoalItem;
  readonly report: FiguredReport;
  readonly each: JudgedFigure;
  /** Whether it is what stands against the goal, and whether the reader said so. */
  readonly isShown: boolean;
  readonly isChosen: boolean;
};

function FigureButton({ item, report, each, isShown, isChosen }: FigureButtonProps) {
  const { t } = useTranslation();
  const { figure, attainment } = each;
  const isOwn = isShown && isChosen;
  const why = attainment.kind === 'comparable' ? null : t(`goals.calc.short-${attainment.reason}`);
  return (
    <Button
      writes
      kind="bare"
      aria-pressed={isOwn}
      className={styles['figure']}
      data-shown={isShown}
      title={t(isOwn ? 'goals.figure-let-go' : 'goals.figure-choose')}
      data-testid="figure-option"
      onClick={() => chooseFigure(item, report.summary.id, isOwn ? null : figure.valueSpan)}
    >
      <span lang="zh-CN" data-report-text="">
        {figure.name} <b>{sliceSpan(report.text, figure.valueSpan)}</b>
      </span>
      {isShown && <small>{t(isOwn ? 'goals.figure-own' : 'goals.figure-taken')}</small>}
      {!isShown && why !== null && <small>{why}</small>}
    </Button>
  );
}
