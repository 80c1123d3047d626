import { VirtualList } from '../../../components/kit/VirtualList.tsx';
import { Nothing, Toned } from '../../../components/kit/Words.tsx';
import type { Rove } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { countMetYears, keyOfPair, type MergedNames, type MergePlan } from '../model/alike.ts';
import { wholeShelf } from './shelf-commands.ts';
import styles from './AlikeDialog.module.css';

/** Height of a line before it is measured. */
const LINE_HEIGHT = 30;

/** All that a merge would make, and what it leaves out and why. */
export function MergePreview({ plan: { merged, unsure } }: { readonly plan: MergePlan }) {
  const { t } = useTranslation();
  return (
    <div className={styles['list']} data-testid="alike-plan">
      {merged.length === 0 ? <Nothing>{t('alike.nothing-to-merge')}</Nothing> : <Merged merged={merged} />}
      {unsure.length > 0 && <Unsure pairs={unsure} />}
    </div>
  );
}

function Merged({ merged }: Pick<MergePlan, 'merged'>) {
  const { t } = useTranslation();
  const total = (of: (each: MergedNames) => number): string =>
    formatCount(merged.reduce((sum, each) => sum + of(each), 0));
  return (
    <>
      <p>
        {t('alike.preview', {
          n: total(({ from }) => from.length),
          places: formatCount(merged.length),
          moved: total(({ moved }) => moved),
        })}
      </p>
      <VirtualList
        className={styles['pairs']}
        items={merged}
        keyOf={({ into }) => into}
        height={LINE_HEIGHT}
        aria-label={t('alike.title')}
        data-testid="alike-merged"
        draw={(names, rove) => <MergedLine names={names} rove={rove} />}
      />
    </>
  );
}

function Unsure({ pairs }: { readonly pairs: MergePlan['unsure'] }) {
  const { t } = useTranslation();
  const words = t('alike.unsure', { n: formatCount(pairs.length) });
  return (
    <>
      <Toned as="p" tone="warn">
        {words}
      </Toned>
      <VirtualList
        className={styles['unsure']}
        items={pairs}
        keyOf={keyOfPair}
        height={LINE_HEIGHT}
        aria-label={words}
        data-testid="alike-unsure"
        draw={({ from, into, counts: [few, many] }, rove) => (
          <p className={styles['line']} lang="zh-CN" data-report-text="" {...rove}>
            {t('alike.pair', { from, into, few, many })}
          </p>
        )}
      />
    </>
  );
}

function MergedLine({ names, rove }: { readonly names: MergedNames; readonly rove: Rove }) {
  const { t } = useTranslation();
  const { from, into, moved, reports } = names;
  const years = countMetYears([into, ...from].flatMap((place) => wholeShelf(place) ?? []));
  return (
    <p className={styles['line']} lang="zh-CN" data-report-text="" {...rove}>
      {t('alike.group', {
        from: from.join(t('bin.join')),
        into,
        moved: formatCount(moved),
        n: formatCount(reports),
      })}
      {years > 0 && <Toned tone="warn">{t('alike.group-years', { n: years })}</Toned>}
    </p>
  );
}
