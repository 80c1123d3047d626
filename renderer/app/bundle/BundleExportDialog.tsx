import { Fragment } from 'react';
import type { BundlePlan } from '../../../shared/contract/bundle-api.ts';
import { BUNDLE_TOPICS } from '../../../shared/model/bundle.ts';
import { BUNDLE_TOPIC_WORDS } from '../../../shared/words/bundle.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Facts } from '../../components/kit/Facts.tsx';
import { Hint, Toned } from '../../components/kit/Words.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { chooseWhole, leaveBundle, saveBundle, type AskedBundle } from '../../state/bundle-export-store.ts';
import { useBundleWork } from '../../state/bundle-work.ts';
import { formatBytes, formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import styles from './Bundle.module.css';
import { WorkFoot } from './WorkFoot.tsx';

/** Chooses what a project bundle holds, tells what that is, and writes it. */
export function BundleExportDialog({ asked }: { readonly asked: AskedBundle }) {
  const { t } = useTranslation();
  const isBusy = useBundleWork((state) => state.work !== null);
  return (
    <Dialog
      title={t('bundle.export-title')}
      testId="bundle-export"
      onClose={leaveBundle}
      footer={isBusy ? <WorkFoot label={t('export.working')} /> : <Foot asked={asked} />}
    >
      <p>{t('bundle.export-intro')}</p>
      {asked.reports.length > 0 && (
        <Segments
          label={t('bundle.scope')}
          choices={['these', 'whole'] as const}
          chosen={asked.isWhole ? 'whole' : 'these'}
          testId="bundle-scope"
          isDisabled={() => isBusy}
          words={(scope) => t(`bundle.scope-${scope}`, { n: formatCount(asked.reports.length) })}
          onChoose={(scope) => run(chooseWhole(scope === 'whole'))}
        />
      )}
      <div className={styles['plan']} aria-busy={asked.plan === null} data-testid="bundle-plan">
        {asked.plan !== null && <Plan plan={asked.plan} />}
      </div>
    </Dialog>
  );
}

function Foot({ asked }: { readonly asked: AskedBundle }) {
  const { t } = useTranslation();
  const size = asked.plan?.originalBytes ?? null;
  return (
    <>
      <Hint as="span">{size !== null && t('bundle.originals', { size: formatBytes(size) })}</Hint>
      <Button onClick={leaveBundle}>{t('app.cancel')}</Button>
      <Button
        kind="primary"
        disabled={asked.plan === null || asked.plan.counts.reports === 0}
        data-testid="bundle-save"
        onClick={() => run(saveBundle(t('bundle.file-name')))}
      >
        {t('export.submit')}
      </Button>
    </>
  );
}

/** What the bundle would hold, and what it would not. */
function Plan({ plan: { counts, along, leftBehind } }: { readonly plan: BundlePlan }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const words = wordsIn(BUNDLE_TOPIC_WORDS, language);
  return (
    <>
      <Facts>
        {BUNDLE_TOPICS.filter((topic) => counts[topic] > 0).map((topic) => (
          <Fragment key={topic}>
            <dt>{words[topic]}</dt>
            <dd>{formatCount(counts[topic])}</dd>
          </Fragment>
        ))}
      </Facts>
      {along.length > 0 && <p>{t('bundle.along', { n: formatCount(along.length) })}</p>}
      {leftBehind > 0 && (
        <Toned as="p" tone="warn">
          {t('bundle.left-behind', { n: formatCount(leftBehind) })}
        </Toned>
      )}
    </>
  );
}
