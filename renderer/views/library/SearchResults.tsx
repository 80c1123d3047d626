import { answerKeys } from '../../components/answer-keys.ts';
import { useMemo } from 'react';
import type { SearchHit, SearchResult } from '../../../shared/contract/views.ts';
import { Button } from '../../components/kit/Button.tsx';
import { roveInPage } from '../../components/rove.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { search, SEARCH_MAX, SEARCH_STEP, useLibrary } from './library-store.ts';
import { goToHit } from './actions.ts';
import { groupHits, type HitGroup } from './model/hits.ts';
import { WaitingFrame } from '../../components/Waiting.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './SearchResults.module.css';

/** Where a phrase was found, by report and section; each hit leads to its place. */
export function SearchResults() {
  const { t } = useTranslation();
  const { search: result, isSearching } = useLibrary();
  const groups = useMemo(() => groupHits(result?.hits ?? []), [result]);
  if (result === null) return <WaitingFrame>{isSearching ? t('library.searching') : ''}</WaitingFrame>;
  return (
    <div
      className={styles['hits']}
      data-testid="search-results"
      data-ready={!isSearching}
      onKeyDown={answerKeys(roveInPage)}
    >
      <ResultLine result={result} />
      {groups.map((group) => (
        <ReportHits key={group.report} group={group} />
      ))}
      {result.total > result.hits.length && <MoreHits result={result} />}
    </div>
  );
}

type ResultProps = { readonly result: SearchResult };

/** How often the phrase was found, in how many reports, and how often in what readers wrote. */
function ResultLine({ result }: ResultProps) {
  const { t } = useTranslation();
  const query = useLibrary((state) => state.query);
  const { total, reports, written } = result;
  return (
    <p className={styles['result']} role="status">
      {total === 0
        ? t('library.search-none', { query })
        : t('library.search-result', { query, n: formatCount(total), reports: formatCount(reports) })}
      {written > 0 && ` · ${t('library.search-notes', { n: formatCount(written) })}`}
    </p>
  );
}

function ReportHits({ group }: { readonly group: HitGroup }) {
  const { t } = useTranslation();
  return (
    <section className={styles['report']}>
      <h2 lang="zh-CN" data-report-text="">
        {group.place || t('report.no-place')} {group.year ?? t('report.no-year')}{' '}
        <small>
          {group.title} · {formatCount(group.count)}
        </small>
      </h2>
      {group.sections.map((section) => (
        <div key={section.path.join('\n')} className={styles['section']}>
          <h3 lang="zh-CN" data-report-text="">
            {section.path.join(' › ') || t('tree.opening')}
          </h3>
          {section.hits.map((hit) => (
            <HitLine key={`${hit.kind}${hit.note ?? ''}${hit.span.start}-${hit.context}`} hit={hit} />
          ))}
        </div>
      ))}
    </section>
  );
}

/** The way to the hits that were not asked for yet, as far as the library gives them. */
function MoreHits({ result }: ResultProps) {
  const { t } = useTranslation();
  const { query, limit } = useLibrary();
  const counts = { shown: formatCount(result.hits.length), n: formatCount(result.total) };
  return (
    <p className={styles['more']}>
      {limit < SEARCH_MAX ? (
        <Button
          onClick={() => {
            void search(query, limit + 4 * SEARCH_STEP);
          }}
        >
          {t('library.search-more', counts)}
        </Button>
      ) : (
        t('library.search-max', counts)
      )}
    </p>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { context, mark } = hit;
  return (
    <Button
      kind="bare"
      className={styles['hit']}
      lang="zh-CN"
      data-report-text=""
      data-rove=""
      data-testid="search-hit"
      onClick={() => run(goToHit(hit))}
    >
      {hit.kind !== 'text' && <span className={styles['kind']}>✎ {t(`library.in-${hit.kind}`)}</span>}
      {context.slice(0, mark.start)}
      <mark>{context.slice(mark.start, mark.end)}</mark>
      {context.slice(mark.end)}
    </Button>
  );
}
