import { useState } from 'react';
import type { CleaningEntry, ReportView } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run } from '../../state/history.ts';
import styles from './Cleaning.module.css';
import { CleaningEdit } from './CleaningEdit.tsx';
import { keepStep, type StepGroup } from './model/cleaning.ts';
import { cleanAs, useReader } from './reader-store.ts';

type CleaningGroupProps = {
  readonly group: StepGroup;
  readonly view: ReportView;
  /** Where in the text each edit was made. */
  readonly places: ReadonlyMap<CleaningEntry, number>;
};

/** Edits that are listed at once, and those that come on top of them at a click. */
const PAGE = 30;
const MORE = 5 * PAGE;

/** One step of cleaning with its edits; each, or all of them, can be put back and removed again. */
export function CleaningGroup({ group, view, places }: CleaningGroupProps) {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(PAGE);
  const { step, entries, applied } = group;
  return (
    <details className={styles['step']} data-testid="clean-step" data-step={step}>
      <summary>
        <span>{t(`cleaningStep.${step}`)}</span>
        <span className={styles['applied']}>{t('reader.applied', { applied, total: entries.length })}</span>
      </summary>
      <StepSwitches group={group} view={view} />
      {entries.slice(0, limit).map((entry) => (
        <CleaningEdit
          key={entry.source.start}
          group={group}
          entry={entry}
          view={view}
          place={places.get(entry) ?? 0}
        />
      ))}
      {entries.length > limit && (
        <Button kind="link" onClick={() => setLimit(limit + MORE)}>
          {t('reader.show-more', { n: Math.min(entries.length - limit, MORE) })}
        </Button>
      )}
    </details>
  );
}

/** Puts the whole step back, or removes all of it again. */
function StepSwitches({ group, view }: Pick<CleaningGroupProps, 'group' | 'view'>) {
  const { t } = useTranslation();
  const isBusy = useReader((state) => state.isBusy);
  const { step, entries, applied } = group;
  const keep = (isKept: boolean): void => run(cleanAs(keepStep(view.choice, step, isKept)));
  return (
    <p className={styles['switches']}>
      <Button
        writes
        kind="link"
        disabled={isBusy || applied === 0}
        data-testid="put-back-all"
        onClick={() => keep(true)}
      >
        {t('reader.put-back-all')}
      </Button>
      <Button
        writes
        kind="link"
        disabled={isBusy || applied === entries.length}
        data-testid="remove-all"
        onClick={() => keep(false)}
      >
        {t('reader.remove-all')}
      </Button>
    </p>
  );
}
