import { useEffect, useState } from 'react';
import { isolate } from '../../../../shared/base/isolate.ts';
import type { AgreementView, Disagreement, GoalsView } from '../../../../shared/contract/goal-api.ts';
import type { AppError } from '../../../../shared/base/errors.ts';
import type { Agreement, Coder, CoderId } from '../../../../shared/model/goal.ts';
import { call, toAppError } from '../../../client/call.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorBox } from '../../../components/ErrorBox.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { formatPercent } from '../model/calculation.ts';
import { goToGoal } from '../goals-store.ts';
import { standingOf } from '../model/verdicts.ts';
import { VerdictBadge } from '../VerdictBadge.tsx';
import { Hint, Nothing, Toned } from '../../../components/kit/Words.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './AgreementDialog.module.css';

type AgreementDialogProps = { readonly view: GoalsView; readonly onClose: () => void };

/** How far two coders agree, and on what they do not. */
export function AgreementDialog({ view, onClose }: AgreementDialogProps) {
  const { t } = useTranslation();
  const other = view.coders.find(({ id }) => id !== view.coder.id) ?? view.coder;
  const [first, setFirst] = useState(view.coder.id);
  const [second, setSecond] = useState(other.id);
  return (
    <Dialog title={t('goals.agreement')} onClose={onClose} size="wide" testId="agreement-dialog">
      <Hint>{t('goals.agreement-blind')}</Hint>
      <div className={styles['coders']}>
        <CoderChoice coders={view.coders} value={first} testId="agreement-first" onChange={setFirst} />
        <span>{t('goals.agreement-with')}</span>
        <CoderChoice coders={view.coders} value={second} testId="agreement-second" onChange={setSecond} />
      </div>
      {first === second ? (
        <Toned as="p" tone="warn">
          {t('goals.agreement-same')}
        </Toned>
      ) : (
        <AgreementOf view={view} first={first} second={second} />
      )}
    </Dialog>
  );
}

type AgreementOfProps = {
  readonly view: GoalsView;
  readonly first: CoderId;
  readonly second: CoderId;
};

function AgreementOf({ view, first, second }: AgreementOfProps) {
  const { t } = useTranslation();
  const { found, error } = useAgreement(view, first, second);
  return (
    <>
      {error !== null && <ErrorBox error={error} />}
      {found === null && error === null && <ProgressBar done={0} total={0} label={t('goals.agreement')} />}
      {found !== null && (
        <>
          <AgreementTable found={found} />
          <Hint>{t('goals.agreement-formula')}</Hint>
          <Disagreements view={view} found={found} />
        </>
      )}
    </>
  );
}

function AgreementTable({ found }: { readonly found: AgreementView }) {
  const { t } = useTranslation();
  return (
    <table className={styles['table']} data-testid="agreement-table">
      <thead>
        <tr>
          <th scope="col">{t('goals.agreement-on')}</th>
          <th scope="col">{t('goals.agreement-items')}</th>
          <th scope="col">{t('goals.agreement-observed')}</th>
          <th scope="col">{t('goals.agreement-expected')}</th>
          <th scope="col">{t('goals.agreement-kappa')}</th>
        </tr>
      </thead>
      <tbody>
        <AgreementLine label={t('goals.agreement-states')} agreement={found.states} />
        <AgreementLine label={t('goals.agreement-verdicts')} agreement={found.verdicts} />
      </tbody>
    </table>
  );
}

type DisagreementsProps = { readonly view: GoalsView; readonly found: AgreementView };

function Disagreements({ view, found }: DisagreementsProps) {
  const { t } = useTranslation();
  const { disagreements } = found;
  return (
    <>
      <h3>{t('goals.disagreements', { n: disagreements.length })}</h3>
      {disagreements.length === 0 && <Nothing>{t('goals.disagreements-none')}</Nothing>}
      <div role="list">
        {disagreements.map((one) => (
          <DisagreementLine key={one.key} view={view} found={found} one={one} />
        ))}
      </div>
    </>
  );
}

function useAgreement(view: GoalsView, first: CoderId, second: CoderId) {
  const [found, setFound] = useState<AgreementView | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const report = view.earlier.summary.id;
  useEffect(() => {
    let isGone = false;
    call('goals/agreement', { report, first, second }).then(
      (value) => {
        if (isGone) return;
        setFound(value);
        setError(null);
      },
      (thrown: unknown) => {
        if (!isGone) setError(toAppError(thrown));
      },
    );
    return () => {
      isGone = true;
    };
  }, [report, first, second]);
  return { found, error };
}

type CoderChoiceProps = {
  readonly coders: readonly Coder[];
  readonly value: CoderId;
  readonly testId: string;
  readonly onChange: (id: CoderId) => void;
};

function CoderChoice({ coders, value, testId, onChange }: CoderChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      choices={coders.map(({ id }) => id)}
      chosen={value}
      words={(id) => coders.find((coder) => coder.id === id)?.name ?? ''}
      aria-label={t('goals.coder')}
      data-testid={testId}
      onChoose={onChange}
    />
  );
}

type AgreementLineProps = { readonly label: string; readonly agreement: Agreement };

function AgreementLine({ label, agreement }: AgreementLineProps) {
  const { t } = useTranslation();
  const { items, observed, expected, kappa } = agreement;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{items}</td>
      <td>{items === 0 ? '—' : formatPercent(observed)}</td>
      <td>{items === 0 ? '—' : formatPercent(expected)}</td>
      <td data-testid="kappa">{kappa === null ? t('goals.kappa-undefined') : kappa.toFixed(3)}</td>
    </tr>
  );
}

type DisagreementLineProps = {
  readonly view: GoalsView;
  readonly found: AgreementView;
  readonly one: Disagreement;
};

function DisagreementLine({ view, found, one }: DisagreementLineProps) {
  const { t } = useTranslation();
  const hasGoal = view.goals.some(({ key }) => key === one.key);
  return (
    <div role="listitem" className={styles['disagreement']} data-testid="disagreement">
      <Button kind="link" disabled={!hasGoal} title={t('notes.go')} onClick={() => goToGoal(one.key)}>
        <b lang="zh-CN" data-report-text="">
          {one.name}
        </b>
      </Button>
      <span className={styles['quote']} lang="zh-CN" data-report-text="">
        {one.quote}
      </span>
      {(
        [
          [found.first, one.first],
          [found.second, one.second],
        ] as const
      ).map(([coder, made]) => (
        <span key={coder.id} className={styles['side']}>
          {isolate(coder.name)}：{t(`goals.state.${made.state}`)}{' '}
          {made.verdict !== null && <VerdictBadge standing={standingOf(made.verdict, null, view.schemes)} />}
        </span>
      ))}
    </div>
  );
}
