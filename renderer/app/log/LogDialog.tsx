import { useEffect, useState } from 'react';
import type { LoggedStep } from '../../../shared/contract/history-api.ts';
import { call } from '../../client/call.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { TableMenu } from '../../components/TableMenu.tsx';
import { Hint, Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { run, useHistory } from '../../state/history.ts';
import { LogFilters } from './LogFilters.tsx';
import { filterSteps, NO_FILTER } from './log-words.ts';
import styles from './LogDialog.module.css';
import { StepLine } from './StepLine.tsx';

const LOG = { kind: 'log' } as const;

/** Height of a step's two lines, before they are measured. */
const STEP_HEIGHT = 58;

/** What the reader decided: what, when, about what, and why; each can be gone back to. */
export function LogDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const steps = useSteps();
  const [filter, setFilter] = useState(NO_FILTER);
  const listed = filterSteps(steps ?? [], filter, t);
  return (
    <Dialog title={t('log.title')} size="wide" testId="log-dialog" onClose={onClose}>
      <div className={styles['log']}>
        <div className={styles['filters']}>
          <LogFilters
            steps={steps ?? []}
            filter={filter}
            onChange={(change) => setFilter({ ...filter, ...change })}
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
          aria-label={t('log.title')}
          data-testid="log-steps"
          draw={(step, rove) => <StepLine step={step} rove={rove} />}
        />
      </div>
    </Dialog>
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
  useEffect(() => {
    run(call('history/list', {}).then(setSteps));
  }, [undo, taken]);
  return steps;
}
