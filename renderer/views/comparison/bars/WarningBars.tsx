import { clsx } from 'clsx';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { navigate } from '../../../state/app-store.ts';
import { formatYears } from '../../../state/format.ts';
import { DamagedWarning } from '../../../components/DamagedWarning.tsx';
import { WarningBar } from '../../../components/WarningBar.tsx';
import { choosePanel } from '../comparison-store.ts';
import { missingYears, steps } from '../model/years.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './WarningBars.module.css';
import { MenuButton, MenuItem } from '../../../components/Menu.tsx';
import { Button } from '../../../components/kit/Button.tsx';

type WarningBarsProps = {
  readonly view: ComparisonView;
  /** Opens the panel that lists what the reader decided. */
  readonly onList: () => void;
};

/**
 * What a reader of this comparison must know: years that lie between, a result that was cut short, and what the reader
 * decided that has no place today.
 */
export function WarningBars({ view, onList }: WarningBarsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <DamagedWarning reports={[view.left.summary, view.right.summary]} />
      <LostWarning view={view} onList={onList} />
      {!view.comparison.isComplete && <p className="warning">⚠ {t('comparison.incomplete')}</p>}
      {view.comparison.sharesLittle && (
        <WarningBar of={keyOf('strangers', view)} testId="strangers-warning">
          <span>⚠ {t('comparison.shares-little')}</span>
        </WarningBar>
      )}
      <BetweenWarning view={view} />
      <MissingWarning view={view} />
    </div>
  );
}

/** Decisions that have no effect, since their words are not found. */
function LostWarning({ view, onList }: WarningBarsProps) {
  const { t } = useTranslation();
  const lost = view.decisions.filter(({ placed }) => placed === null).length;
  if (lost === 0) return null;
  return (
    <div className="warning" data-testid="lost-warning">
      <span>⚠ {t('decision.lost-some', { n: lost })}</span>
      <Button
        kind="link"
        className={styles['link']}
        onClick={() => {
          choosePanel('decisions');
          onList();
        }}
      >
        {t('decision.lost-list')}
      </Button>
    </div>
  );
}

/** So many steps stand beside the warning in one line. */
const FEW = 3;

type ViewProps = Pick<WarningBarsProps, 'view'>;

/** Reports of the library that lie between the two, each step to be compared by itself. */
function BetweenWarning({ view }: ViewProps) {
  const { t } = useTranslation();
  const years = yearsOf(view);
  const pairs = steps(view);
  const between = view.between.map((report) => report.head.year).filter((year) => year !== null);
  if (years === null || between.length === 0) return null;
  return (
    <WarningBar of={keyOf('between', view)} testId="between-warning">
      <span>⚠ {t('comparison.between-one', { ...years, years: formatYears(between, t('app.comma')) })}</span>
      {pairs.length > FEW ? <StepsMenu pairs={pairs} /> : <StepLinks pairs={pairs} />}
    </WarningBar>
  );
}

type StepsProps = { readonly pairs: ReturnType<typeof steps> };
type Step = StepsProps['pairs'][number];

function goTo({ left, right }: Step): void {
  navigate({ kind: 'comparison', left: left.id, right: right.id, focus: null });
}

function yearsOfStep({ left, right }: Step) {
  return { left: left.head.year ?? '', right: right.head.year ?? '' };
}

function StepLinks({ pairs }: StepsProps) {
  const { t } = useTranslation();
  return pairs.map((pair) => (
    <Button
      key={`${pair.left.id}-${pair.right.id}`}
      kind="link"
      className={styles['link']}
      onClick={() => goTo(pair)}
    >
      {t('comparison.compare-pair', yearsOfStep(pair))}
    </Button>
  ));
}

/** Of twenty years the links would fill the screen. */
function StepsMenu({ pairs }: StepsProps) {
  const { t } = useTranslation();
  const words = t('comparison.compare-steps', { n: pairs.length });
  return (
    <MenuButton
      label={`${words} ▾`}
      title={words}
      kind="link"
      className={clsx(styles['link'])}
      testId="compare-steps"
    >
      {pairs.map((pair) => (
        <MenuItem key={`${pair.left.id}-${pair.right.id}`} testId="compare-step" onSelect={() => goTo(pair)}>
          {t('comparison.compare-pair', yearsOfStep(pair))}
        </MenuItem>
      ))}
    </MenuButton>
  );
}

/** Years between the two of which the library has no report. */
function MissingWarning({ view }: ViewProps) {
  const { t } = useTranslation();
  const years = yearsOf(view);
  const missing = missingYears(view);
  if (years === null || missing.length === 0) return null;
  return (
    <WarningBar of={keyOf('missing', view)} testId="missing-warning">
      <span>⚠ {t('comparison.missing', { ...years, years: formatYears(missing, t('app.comma')) })}</span>
    </WarningBar>
  );
}

function keyOf(warning: string, { left, right }: ComparisonView): string {
  return `${warning} ${left.summary.id} ${right.summary.id}`;
}

function yearsOf(view: ComparisonView): { readonly left: number; readonly right: number } | null {
  const left = view.left.summary.head.year;
  const right = view.right.summary.head.year;
  return left === null || right === null ? null : { left, right };
}
