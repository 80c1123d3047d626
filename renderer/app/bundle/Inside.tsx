import { titleOrFile } from '../../../shared/base/title-of-file.ts';
import type { BundledReport, BundleView } from '../../../shared/contract/bundle-api.ts';
import { BUNDLE_TOPICS } from '../../../shared/model/bundle.ts';
import { BUNDLE_TOPIC_WORDS } from '../../../shared/words/bundle.ts';
import { wordsIn } from '../../../shared/words/words.ts';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { Hint, Toned } from '../../components/kit/Words.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { chooseCoders, type OpenedBundle } from '../../state/bundle-store.ts';
import { useBundleWork } from '../../state/bundle-work.ts';
import { formatCount, formatReport } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import styles from './Bundle.module.css';

type InsideProps = { readonly view: BundleView; readonly coders: OpenedBundle['coders'] };

/** What a bundle holds, and how much of it the library has not. */
export function Inside({ view, coders }: InsideProps) {
  const { t } = useTranslation();
  const { appVersion: app, isOlder, isWhole, isIntoEmpty, reports } = view;
  const n = formatCount(reports.length);
  const about = [
    t(isWhole ? 'bundle.of-whole' : 'bundle.of-part', { n }),
    t('bundle.by', { app }),
    ...(isOlder ? [t('bundle.older')] : []),
  ];
  return (
    <>
      <p data-testid="bundle-about">
        {about.join(' · ')}
        {isIntoEmpty && <Toned tone="good"> {t('bundle.into-empty')}</Toned>}
      </p>
      <div className={styles['both']}>
        <Counts view={view} />
        <Reports reports={reports} />
      </div>
      {view.sharedCoders.length > 0 && <Coders names={view.sharedCoders} coders={coders} />}
    </>
  );
}

function Counts({ view: { counts } }: Pick<InsideProps, 'view'>) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const words = wordsIn(BUNDLE_TOPIC_WORDS, language);
  return (
    <table className={styles['counts']} data-testid="bundle-counts">
      <thead>
        <tr>
          <th scope="col">{t('bundle.topic')}</th>
          <th scope="col">{t('bundle.all')}</th>
          <th scope="col">{t('bundle.added')}</th>
        </tr>
      </thead>
      <tbody>
        {BUNDLE_TOPICS.filter((topic) => counts[topic].all > 0).map((topic) => (
          <tr key={topic} data-topic={topic}>
            <th scope="row">{words[topic]}</th>
            <td>{formatCount(counts[topic].all)}</td>
            <td>{formatCount(counts[topic].added)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Height of a line before it is measured. */
const LINE_HEIGHT = 30;

function Reports({ reports }: { readonly reports: readonly BundledReport[] }) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const lines = reports.map((report, at) => ({ report, at }));
  return (
    <VirtualList
      className={styles['reports']}
      items={lines}
      keyOf={({ at }) => at}
      height={LINE_HEIGHT}
      aria-label={t('bundle.reports')}
      data-testid="bundle-reports"
      draw={({ report: { place, year, title, fileName, isNew } }, rove) => (
        <div className={styles['report']} {...rove}>
          <Toned tone={isNew ? 'good' : undefined}>{t(isNew ? 'bundle.new' : 'bundle.known')}</Toned>
          <span lang="zh-CN" data-report-text="">
            {formatReport({ place, year, title: titleOrFile(title, fileName) }, t, language)}
          </span>
        </div>
      )}
    />
  );
}

type CodersProps = { readonly names: readonly string[]; readonly coders: OpenedBundle['coders'] };

/** Coders of one name: whether they are one person changes what is new and what differs. */
function Coders({ names, coders }: CodersProps) {
  const { t } = useTranslation();
  const isBusy = useBundleWork((state) => state.work !== null);
  return (
    <div className={styles['line']}>
      <span>{t('bundle.coders', { names: names.join(t('bundle.join')) })}</span>
      <Segments
        label={t('bundle.coders-label')}
        choices={['same', 'apart'] as const}
        chosen={coders}
        testId="bundle-coders"
        size="small"
        isDisabled={() => isBusy}
        words={(choice) => t(`bundle.coders-${choice}`)}
        onChoose={(choice) => run(chooseCoders(choice))}
      />
      {coders === 'apart' && <Hint as="span">{t('bundle.coders-hint')}</Hint>}
    </div>
  );
}
