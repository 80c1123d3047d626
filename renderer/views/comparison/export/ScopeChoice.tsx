import { useMemo } from 'react';
import { factsOf, type RowChoice } from '../../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../../../shared/model/comparison.ts';
import { Select } from '../../../components/kit/Select.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { useMasks } from '../derived.ts';
import { buildTree } from '../model/tree.ts';
import { Check, type ChoicesProps } from './Check.tsx';
import styles from './Export.module.css';

type ScopeProps = ChoicesProps & { readonly view: ComparisonView };

/** The one section that goes in, and which of its rows. */
export function ScopeChoice({ view, ...props }: ScopeProps) {
  const { t } = useTranslation();
  const { takes, refuses = {} } = factsOf(props.format);
  const refusal = refuses.rows;
  if (!takes.includes('section') && !takes.includes('rows')) return null;
  return (
    <fieldset>
      <legend>{t('export.scope')}</legend>
      {takes.includes('section') && <SectionChoice view={view} {...props} />}
      {(takes.includes('rows') || refusal !== undefined) && <RowChoices view={view} {...props} />}
      {refusal !== undefined && <Hint>{t(`export.why-${refusal}`)}</Hint>}
    </fieldset>
  );
}

function SectionChoice({ view, options, onChange }: ScopeProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const items = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const indent = (pair: number): string => {
    const item = items.find((each) => each.pair === pair);
    return item === undefined ? '' : `${'\u3000'.repeat(item.depth)}${item.title}`;
  };
  return (
    <Select
      aria-label={t('export.section')}
      className={styles['section']}
      data-testid="export-section"
      choices={[null, ...items.map(({ pair }) => pair)]}
      chosen={options.section}
      onChoose={(section) => onChange({ ...options, section })}
      words={(pair) => (pair === null ? t('export.section-all') : indent(pair))}
    />
  );
}

const ROW_CHOICES = ['all', 'changed', 'noted', 'kinds'] as const;

function RowChoices({ view, format, options, onChange }: ScopeProps) {
  const { t } = useTranslation();
  const isTaken = factsOf(format).takes.includes('rows');
  const { rows } = options;
  const chosen = typeof rows === 'string' ? rows : 'kinds';
  const choose = (choice: RowChoice): void => onChange({ ...options, rows: choice });
  return (
    <>
      {ROW_CHOICES.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="export-rows"
            data-testid={`export-rows-${each}`}
            checked={isTaken ? chosen === each : each === 'all'}
            disabled={!isTaken}
            onChange={() => choose(each === 'kinds' ? shownKinds(view, options.masks) : each)}
          />
          <span>{t(`export.rows-${each}`)}</span>
        </label>
      ))}
      {isTaken && typeof rows !== 'string' && <Kinds view={view} rows={rows} onChoose={choose} />}
    </>
  );
}

/** The kinds that there are and that no mask hides. */
function shownKinds(view: ComparisonView, masks: Readonly<Partial<Record<ChangeKind, boolean>>>) {
  const shown = CHANGE_KINDS.filter((kind) => view.comparison.counts[kind] > 0 && masks[kind] !== true);
  return shown.length === 0 ? CHANGE_KINDS : shown;
}

type KindsProps = {
  readonly view: ComparisonView;
  readonly rows: readonly ChangeKind[];
  readonly onChoose: (rows: readonly ChangeKind[]) => void;
};

/** The last one cannot be taken away: a file with nothing in it is for nobody. */
function Kinds({ view, rows, onChoose }: KindsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['kinds']}>
      {CHANGE_KINDS.map((kind) => (
        <Check
          key={kind}
          label={`${t(`change.${kind}`)} ${view.comparison.counts[kind]}`}
          isOn={rows.includes(kind)}
          isDisabled={rows.length === 1 && rows.includes(kind)}
          testId={`export-kind-${kind}`}
          onChange={(isOn) =>
            onChoose(CHANGE_KINDS.filter((each) => (each === kind ? isOn : rows.includes(each))))
          }
        />
      ))}
    </div>
  );
}
