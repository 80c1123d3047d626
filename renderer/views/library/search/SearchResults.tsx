import { useMemo } from 'react';
import { isolate } from '../../../../shared/base/isolate.ts';
import type { SearchHit, SearchResult } from '../../../../shared/contract/views.ts';
import { parseQuery } from '../../../../shared/text/plain/query.ts';
import { answerKeys } from '../../../components/answer-keys.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import { roveInPage } from '../../../components/rove.ts';
import { asMain } from '../../../components/spots.ts';
import { WaitingFrame } from '../../../components/Waiting.tsx';
import { quoted } from '../../../components/quoted.ts';
import { useTranslation } from '../../../locales/words.ts';
import { besideYear, formatCount } from '../../../state/format.ts';
import { run } from '../../../state/history.ts';
import { goToHit } from '../actions.ts';
import { groupHits, type HitGroup } from '../model/hits.ts';
import { isEverywhere, otherQuery } from '../model/search-words.ts';
import { search, SEARCH_MAX, SEARCH_STEP, useSearch, type Sought } from './search-store.ts';
import { SearchBar } from './SearchBar.tsx';
import { SearchState } from './SearchState.tsx';
import styles from './SearchResults.module.css';

/** Where to look, and where it was found, by report and section; each hit leads to its place. */
export function SearchResults() {
  const { result, isSearching, reading } = useSearch();
  const isStopped = reading.progress !== null || reading.error !== null;
  return (
    <div className={styles['hits']} data-testid="search-results" data-ready={!isSearching}>
      <SearchBar />
      {isStopped ? <SearchState reading={reading} /> : <Found result={result} isSearching={isSearching} />}
    </div>
  );
}

type FoundProps = { readonly result: SearchResult | null; readonly isSearching: boolean };

function Found({ result, isSearching }: FoundProps) {
  const { t } = useTranslation();
  const query = useSearch((state) => state.query);
  const groups = useMemo(() => groupHits(result?.hits ?? [], result?.total ?? 0), [result]);
  if (query.trim() !== '' && parseQuery(query) === null) return <Nothing>{t('search.only-not')}</Nothing>;
  if (result === null) return <WaitingFrame>{isSearching ? t('library.searching') : ''}</WaitingFrame>;
  return (
    <div onKeyDown={answerKeys(roveInPage)}>
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
  const sought = useSearch((state) => state.resultOf);
  const isSearching = useSearch((state) => state.isSearching);
  if (sought === null) return null;
  const { query, filter } = sought;
  const { total, reports, written } = result;
  return (
    <p className={styles['result']} role="status" data-testid="search-counts">
      {total === 0
        ? t(isEverywhere(filter) ? 'library.search-none' : 'search.none-within', { query })
        : t('library.search-result', { query, n: formatCount(total), reports: formatCount(reports) })}
      {written > 0 && ` · ${t('library.search-notes', { n: formatCount(written) })}`}
      {isSearching ? ` · ${t('library.searching')}` : <OtherWords sought={sought} total={total} />}
    </p>
  );
}

/** Other words that were perhaps meant, where quotes or blanks were looked for as they stand. */
function OtherWords({ sought: { query }, total }: { readonly sought: Sought; readonly total: number }) {
  const { t } = useTranslation();
  const other = otherQuery(query, total === 0);
  if (other === null) return null;
  return (
    <>
      {' '}
      <Button
        kind="link"
        data-testid="search-other"
        onClick={() => {
          useSearch.setState({ typed: other });
          void search(other);
        }}
      >
        {t('search.other', { query: other })}
      </Button>
    </>
  );
}

function ReportHits({ group }: { readonly group: HitGroup }) {
  const { t } = useTranslation();
  const count = formatCount(group.count);
  return (
    <section className={styles['report']}>
      <h2 lang="zh-CN" data-report-text="">
        {group.place || t('report.no-place')} {group.year ?? t('report.no-year')}{' '}
        <small>
          {[
            isolate(besideYear(group.title, group.year)),
            group.isWhole ? count : t('search.at-least', { n: count }),
          ]
            .filter((word) => word !== '')
            .join(' · ')}
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
  const { query, limit } = useSearch();
  const counts = { shown: formatCount(result.hits.length), n: formatCount(result.total) };
  return (
    <p className={styles['more']}>
      {limit < SEARCH_MAX ? (
        <Button
          data-testid="search-more"
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
  const isFirst = useSearch((state) => state.result?.hits[0] === hit);
  return (
    <Button
      kind="bare"
      className={styles['hit']}
      lang="zh-CN"
      data-report-text=""
      data-rove=""
      data-testid="search-hit"
      {...quoted({ report: hit.report, span: hit.at, isPart: hit.kind === 'text' })}
      ref={isFirst ? asMain : undefined}
      onClick={() => run(goToHit(hit))}
    >
      {hit.kind !== 'text' && <span className={styles['kind']}>✎ {t(`search.kind-${hit.kind}`)}</span>}
      {context.slice(0, mark.start)}
      <mark>{context.slice(mark.start, mark.end)}</mark>
      {context.slice(mark.end)}
    </Button>
  );
}
