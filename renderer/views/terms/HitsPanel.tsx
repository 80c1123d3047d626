import type { TermHit, TermsView } from '../../../shared/contract/terms-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { IconButton } from '../../components/kit/IconButton.tsx';
import { Splitter, useSetWidth } from '../../components/kit/Splitter.tsx';
import type { Rove } from '../../components/rove.ts';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { Nothing, Spacer } from '../../components/kit/Words.tsx';
import { quoted } from '../../components/quoted.ts';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { closeHits, openHit, yearOf } from './actions.ts';
import styles from './HitsPanel.module.css';
import { useTerms, type ShownHits } from './terms-store.ts';

/** Height of a hit's three lines, before they are measured. */
const HIT_HEIGHT = 84;

/** Where the phrase of a number stands: each hit with its year, its sections and the words around it. */
export function HitsPanel({ view }: { readonly view: TermsView }) {
  const { t } = useTranslation();
  const hits = useTerms((state) => state.hits);
  const width = useSetWidth('hits');
  if (hits === null) return null;
  return (
    <aside className={styles['panel']} style={width} aria-label={t('terms.hits')} data-testid="terms-hits">
      <Splitter panel="hits" edge="left" />
      <HitsHead view={view} hits={hits} />
      {hits.list === null ? (
        <Nothing>{t('app.reading')}</Nothing>
      ) : (
        <HitList
          key={`${hits.term.phrase} ${hits.report ?? ''}`}
          view={view}
          list={hits.list}
          isYearShown={hits.report === null}
        />
      )}
    </aside>
  );
}

/** Which phrase in which year, and how many hits it has. */
function HitsHead({ view, hits }: { readonly view: TermsView; readonly hits: ShownHits }) {
  const { t } = useTranslation();
  const year = hits.report === null ? null : yearOf(view, hits.report);
  return (
    <header className={styles['head']}>
      <b lang="zh-CN" data-report-text="">
        {hits.term.phrase}
      </b>
      <span>{year === null ? t('terms.all-years') : t('report.year', { year })}</span>
      {hits.list !== null && (
        <span role="status" data-testid="terms-hit-count" data-count={hits.list.length}>
          {t('terms.hit-count', { n: formatCount(hits.list.length) })}
        </span>
      )}
      <Spacer />
      <IconButton
        label={t('terms.close-hits')}
        size="small"
        data-testid="terms-close-hits"
        onClick={closeHits}
      >
        ✕
      </IconButton>
    </header>
  );
}

type HitListProps = {
  readonly view: TermsView;
  readonly list: readonly TermHit[];
  readonly isYearShown: boolean;
};

function HitList({ view, list, isYearShown }: HitListProps) {
  const { t } = useTranslation();
  if (list.length === 0) return <Nothing>{t('terms.no-hits')}</Nothing>;
  return (
    <VirtualList
      items={list}
      keyOf={({ report, span }) => `${report} ${span.start}`}
      height={HIT_HEIGHT}
      takesFocus
      aria-label={t('terms.hits')}
      draw={(hit, rove) => (
        <HitLine hit={hit} rove={rove} year={isYearShown ? yearOf(view, hit.report) : null} />
      )}
    />
  );
}

type HitLineProps = {
  readonly hit: TermHit;
  readonly rove: Rove;
  /** Null where all hits are of one year. */
  readonly year: number | null;
};

function HitLine({ hit, rove, year }: HitLineProps) {
  const { t } = useTranslation();
  const { context, mark, path } = hit;
  return (
    <Button
      kind="bare"
      className={styles['hit']}
      data-testid="terms-hit"
      {...quoted({ ...hit, isPart: true })}
      {...rove}
      onClick={() => openHit(hit)}
    >
      <small lang="zh-CN" data-report-text="">
        {year !== null && <b>{year} </b>}
        {path.join(' › ') || t('tree.opening')}
      </small>
      <span lang="zh-CN" data-report-text="">
        {context.slice(0, mark.start)}
        <mark>{context.slice(mark.start, mark.end)}</mark>
        {context.slice(mark.end)}
      </span>
    </Button>
  );
}
