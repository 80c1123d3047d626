import { useEffect, useState } from 'react';
import type { BinnedReport, Losses } from '../../../../shared/contract/shelf-api.ts';
import type { ReportId } from '../../../../shared/model/report.ts';
import { call } from '../../../client/call.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Nothing, Spacer, Toned } from '../../../components/kit/Words.tsx';
import { translate, useTranslation, type Translate } from '../../../locales/words.ts';
import { useApp } from '../../../state/app-store.ts';
import { formatCount, formatDate, formatReport, namesOf } from '../../../state/format.ts';
import { loadHistory, run, useHistory } from '../../../state/history.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { showToast } from '../../../state/toast-store.ts';
import { restoreReport } from '../library-store.ts';
import styles from './BinDialog.module.css';

/** What was deleted, each to be brought back or deleted for good; that is asked once more, with all that would be lost. */
export function BinDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [binned, load] = useBin();
  const [asked, ask] = useState<readonly BinnedReport[] | null>(null);
  const answer = (isSure: boolean): void => {
    if (isSure && asked !== null) run(purge(asked).then(load));
    ask(null);
  };
  return (
    <Dialog
      title={t('bin.title')}
      testId="bin-dialog"
      // The first Escape answers what is asked.
      onClose={() => (asked === null ? onClose() : ask(null))}
      footer={<Foot isEmpty={binned.length === 0} onEmpty={() => ask(binned)} />}
    >
      {asked !== null && <Ask reports={asked} onAnswer={answer} />}
      {binned.length === 0 && <Nothing>{t('bin.nothing')}</Nothing>}
      {binned.map((each) => (
        <Binned
          key={each.report.id}
          binned={each}
          onRestore={(id) => run(restoreReport({ id }).then(load))}
          onPurge={() => ask([each])}
        />
      ))}
    </Dialog>
  );
}

async function purge(reports: readonly BinnedReport[]): Promise<void> {
  await call('shelf/purge', { reports: reports.map(({ report }) => report.id) });
  await loadHistory();
  showToast(translate('bin.purged', { n: formatCount(reports.length) }));
}

function Foot({ isEmpty, onEmpty }: { readonly isEmpty: boolean; readonly onEmpty: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Hint as="span">{t('bin.hint')}</Hint>
      <Spacer />
      <Button writes disabled={isEmpty} data-testid="bin-empty" onClick={onEmpty}>
        {t('bin.empty')}
      </Button>
    </>
  );
}

function useBin(): readonly [readonly BinnedReport[], () => Promise<void>] {
  const [binned, setBinned] = useState<readonly BinnedReport[]>([]);
  const shelves = useShelves((state) => state.shelves);
  const taken = useHistory((state) => state.taken);
  useEffect(() => run(call('shelf/bin', {}).then(setBinned)), [shelves, taken]);
  return [binned, async () => setBinned(await call('shelf/bin', {}))];
}

type AskProps = { readonly reports: readonly BinnedReport[]; readonly onAnswer: (isSure: boolean) => void };

/** Says what would be lost, and asks. */
function Ask({ reports, onAnswer }: AskProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const lost = lossWords(sumOf(reports.map(({ losses }) => losses)), t);
  const [first] = reports;
  return (
    <div className={styles['ask']} role="alertdialog" aria-label={t('bin.ask-title')} data-testid="bin-ask">
      <p>
        {reports.length === 1 && first !== undefined
          ? t('bin.ask-one', { name: formatReport(namesOf(first.report), t, language) })
          : t('bin.ask-many', { n: formatCount(reports.length) })}
      </p>
      <Toned as="p" tone="warn">
        {lost === '' ? t('bin.lose-text') : t('bin.lose', { what: lost })}
      </Toned>
      <p>{t('bin.lose-history')}</p>
      <div className={styles['answers']}>
        <Button autoFocus onClick={() => onAnswer(false)}>
          {t('app.cancel')}
        </Button>
        <Button writes kind="primary" data-testid="bin-purge" onClick={() => onAnswer(true)}>
          {t('bin.purge')}
        </Button>
      </div>
    </div>
  );
}

type BinnedProps = {
  readonly binned: BinnedReport;
  readonly onRestore: (id: ReportId) => void;
  readonly onPurge: () => void;
};

function Binned({ binned, onRestore, onPurge }: BinnedProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const lost = lossWords(binned.losses, t);
  return (
    <div className={styles['line']} data-testid="binned">
      <span className={styles['words']}>
        <b lang="zh-CN" data-report-text="">
          {formatReport(namesOf(binned.report), t, language)}
        </b>
        <small>
          {[t('bin.deleted-at', { at: formatDate(binned.deletedAt.slice(0, 10), language) }), lost]
            .filter((part) => part !== '')
            .join(' · ')}
        </small>
      </span>
      <Button writes data-testid="bin-restore" onClick={() => onRestore(binned.report.id)}>
        {t('library.restore')}
      </Button>
      <Button writes kind="link" data-testid="bin-purge-one" onClick={onPurge}>
        {t('bin.purge')}
      </Button>
    </div>
  );
}

const KINDS = ['notes', 'verdicts', 'goals', 'decisions', 'reviews', 'corrections'] as const;

function sumOf(all: readonly Losses[]): Losses {
  const total = (kind: (typeof KINDS)[number]): number => all.reduce((sum, losses) => sum + losses[kind], 0);
  return {
    ...{ notes: total('notes'), verdicts: total('verdicts'), goals: total('goals') },
    ...{ decisions: total('decisions'), reviews: total('reviews'), corrections: total('corrections') },
  };
}

/** 批注 3，判定 2; '' where there is nothing. */
function lossWords(losses: Losses, t: Translate): string {
  return KINDS.filter((kind) => losses[kind] > 0)
    .map((kind) => t(`bin.of-${kind}`, { n: formatCount(losses[kind]) }))
    .join(t('bin.join'));
}
