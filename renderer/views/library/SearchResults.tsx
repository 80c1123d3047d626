import { useMemo } from 'react';
import type { SearchHit } from '../../../shared/contract/views.ts';
import { roveInPage } from '../../components/rove.ts';
import { formatCount } from '../../state/format.ts';
import { search, SEARCH_STEP, useLibrary } from './library-store.ts';
import { run } from '../../state/history.ts';
import { goToHit } from './actions.ts';
import { groupHits } from './model/hits.ts';
import { useTranslation } from '../../locales/words.ts';

/** The library's own limit for one search. */
const SEARCH_MAX = 5000;

/** Where a phrase was found, by report and section; each hit leads to its place. */
export function SearchResults() {
  const { t } = useTranslation();
  const { query, search: result, isSearching, limit } = useLibrary();
  const groups = useMemo(() => groupHits(result?.hits ?? []), [result]);
  if (result === null) return <p className="waiting">{isSearching ? t('library.searching') : ''}</p>;
  const notes = result.hits.filter((hit) => hit.kind === 'note').length;
  return (
    <div className="hits" data-testid="search-results" data-ready={!isSearching} onKeyDown={roveInPage}>
      <p className="hits-head" role="status">
        {result.total === 0
          ? t('library.search-none', { query })
          : t('library.search-result', { query, n: formatCount(result.total), reports: groups.length })}
        {notes > 0 && ` · ${t('library.search-notes', { n: notes })}`}
      </p>
      {groups.map((group) => (
        <section key={group.report} className="hit-group">
          <h2 lang="zh-CN" data-report-text="">
            {group.place || t('report.no-place')} {group.year ?? t('report.no-year')}{' '}
            <small>
              {group.title} · {formatCount(group.count)}
            </small>
          </h2>
          {group.sections.map((section) => (
            <div key={section.path.join('\n')} className="hit-section">
              <h3 lang="zh-CN" data-report-text="">
                {section.path.join(' › ') || t('tree.opening')}
              </h3>
              {section.hits.map((hit) => (
                <HitLine key={`${hit.kind}${hit.span.start}-${hit.context}`} hit={hit} />
              ))}
            </div>
          ))}
        </section>
      ))}
      {result.total > result.hits.length && (
        <p className="hits-more">
          {limit < SEARCH_MAX ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                void search(query, limit + 4 * SEARCH_STEP);
              }}
            >
              {t('library.search-more', {
                shown: formatCount(result.hits.length),
                n: formatCount(result.total),
              })}
            </button>
          ) : (
            t('library.search-max', { shown: formatCount(result.hits.length), n: formatCount(result.total) })
          )}
        </p>
      )}
    </div>
  );
}

function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  const { context, mark } = hit;
  return (
    <button
      type="button"
      className="hit"
      lang="zh-CN"
      data-report-text=""
      data-rove=""
      data-testid="search-hit"
      onClick={() => {
        run(goToHit(hit));
      }}
    >
      {hit.kind === 'note' && <span className="hit-kind">✎ {t('library.in-note')}</span>}
      {context.slice(0, mark.start)}
      <mark>{context.slice(mark.start, mark.end)}</mark>
      {context.slice(mark.end)}
    </button>
  );
}
