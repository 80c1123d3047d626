import { useEffect, useState } from 'react';
import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import { call } from '../../client/call.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { TableMenu } from '../../components/TableMenu.tsx';
import { Hint, Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { run, useHistory } from '../../state/history.ts';
import { LogFilters } from './LogFilters.tsx';
import { filterSteps, NO_FILTER, type LogFilter } from './log-words.ts';
import styles from './LogDialog.module.css';
import { StepLine } from './StepLine.tsx';
import { ThingList } from './ThingList.tsx';

const LOG = { kind: 'log' } as const;

/** Height of a step's two lines, before they are measured. */
const STEP_HEIGHT = 58;

/** What the reader decided: what, when, about what, and why; each can be gone to, and gone back to before. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const steps = useSteps();
  const [filter, setFilter] = useState(NO_FILTER);
  const [opened, setOpened] = useState<LoggedStep | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  return (
    <Dialog title={t('log.title')} size="wide" testId="log-dialog" onClose={onClose}>
      <div className={styles['log']}>
        {opened === null ? (
          <StepList steps={steps} filter={filter} onFilter={setFilter} left={left} onOpen={setOpened} />
        ) : (
          <ThingList
            step={opened}
            onBack={() => {
              setLeft(opened.id);
              setOpened(null);
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

type StepListProps = {
  readonly steps: readonly LoggedStep[] | null;
  readonly filter: LogFilter;
  readonly onFilter: (filter: LogFilter) => void;
  /** The step whose things were looked at last: the list goes on there. */
  readonly left: number | null;
  readonly onOpen: (step: LoggedStep) => void;
};

function StepList({ steps, filter, onFilter, left, onOpen }: StepListProps) {
  const { t } = useTranslation();
  const listed = filterSteps(steps ?? [], filter, t);
  return (
    <>
      <div className={styles['filters']}>
        <LogFilters
          steps={steps ?? []}
          filter={filter}
          onChange={(change) => onFilter({ ...filter, ...change })}
        />
        <LogTable all={steps ?? []} listed={listed} />
        <Hint as="span" role="status">
          {t('log.count', { n: listed.length })}
        </Hint>
      </div>
      <Hint>{t('log.hint')}</Hint>
      {steps !== null && listed.length === 0 && <NoSteps isEmpty={steps.length === 0} />}
      <VirtualList
        className={styles['steps']}
        items={listed}
        keyOf={({ id }) => id}
        height={STEP_HEIGHT}
        current={listed.findIndex(({ id }) => id === left)}
        takesFocus={left !== null}
        aria-label={t('log.title')}
        data-testid="log-steps"
        draw={(step, rove) => <StepLine step={step} rove={rove} onOpen={() => onOpen(step)} />}
      />
    </>
  );
}

function NoSteps({ isEmpty }: { readonly isEmpty: boolean }) {
  const { t } = useTranslation();
  return <Nothing>{t(isEmpty ? 'log.empty' : 'log.none')}</Nothing>;
}

type LogTableProps = { readonly all: readonly LoggedStep[]; readonly listed: readonly LoggedStep[] };

/** The log as a table, or what is listed of it. */
function LogTable({ all, listed }: LogTableProps) {
  const { t } = useTranslation();
  return (
    <TableMenu
      isAbove
      source={LOG}
      name={t('log.title')}
      listed={() => {
        if (listed.length === 0 || listed.length === all.length) return null;
        return { source: { ...LOG, only: listed.map(({ id }) => String(id)) }, count: listed.length };
      }}
    />
  );
}

/** All steps, read again whenever one was taken or done. */
function useSteps(): readonly LoggedStep[] | null {
  const [steps, setSteps] = useState<readonly LoggedStep[] | null>(null);
  const undo = useHistory((state) => state.undo);
  const taken = useHistory((state) => state.taken);
  const language = useApp((state) => state.settings.language);
  useEffect(() => {
    run(call('history/list', { language }).then(setSteps));
  }, [undo, taken, language]);
  return steps;
}
