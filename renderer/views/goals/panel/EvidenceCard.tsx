import type { GoalsView } from '../../../../shared/contract/goal-api.ts';
import { useState } from 'react';
import type { Evidence } from '../../../../shared/model/goal.ts';
import { link, linkPassage, readAt, unlink } from '../actions.ts';
import type { GoalItem } from '../model/items.ts';
import { PassageSearch } from './PassageSearch.tsx';
import { PlaceLink, yearWords } from './QuoteCards.tsx';
import { useTranslation } from '../../../locales/words.ts';

type EvidenceCardProps = { readonly view: GoalsView; readonly item: GoalItem };

/** What the verdict rests on: several passages of several reports, and sources outside the library. */
export function EvidenceCard({ view, item }: EvidenceCardProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<'search' | 'outside' | null>(null);
  const evidence = item.mark?.evidence ?? [];
  const { later } = view;
  return (
    <section className="goal-card" data-testid="evidence-card">
      <h3>
        <span>{t('goals.evidence-count', { n: evidence.length })}</span>
      </h3>
      {evidence.length === 0 && <p className="hint">{t('goals.evidence-none')}</p>}
      {evidence.map((one) => (
        <EvidenceLine key={one.id} view={view} item={item} evidence={one} />
      ))}
      <div className="goal-card-foot">
        {later.length > 0 && (
          <button
            type="button"
            className="link"
            aria-expanded={adding === 'search'}
            data-testid="evidence-search"
            onClick={() => {
              setAdding(adding === 'search' ? null : 'search');
            }}
          >
            {t('goals.search-evidence')}
          </button>
        )}
        <button
          type="button"
          className="link"
          aria-expanded={adding === 'outside'}
          data-testid="evidence-outside"
          onClick={() => {
            setAdding(adding === 'outside' ? null : 'outside');
          }}
        >
          {t('goals.outside-evidence')}
        </button>
      </div>
      {adding === 'search' && (
        <PassageSearch
          reports={later}
          action={t('goals.as-evidence')}
          onPick={(report, span) => {
            linkPassage(item, report.summary.id, span);
          }}
        />
      )}
      {adding === 'outside' && (
        <OutsideForm
          onDone={(source, quote) => {
            setAdding(null);
            if (quote !== '') link(item, { kind: 'outside', source, quote });
          }}
        />
      )}
    </section>
  );
}

type EvidenceLineProps = EvidenceCardProps & { readonly evidence: Evidence };

function EvidenceLine({ view, item, evidence }: EvidenceLineProps) {
  const { t } = useTranslation();
  const report =
    evidence.kind === 'passage'
      ? view.later.find(({ summary }) => summary.id === evidence.report)
      : undefined;
  const span = evidence.kind === 'passage' ? evidence.span : null;
  return (
    <div className="evidence-line" data-testid="evidence" data-kind={evidence.kind}>
      <p lang="zh-CN" data-report-text="">
        {evidence.kind === 'passage' ? evidence.anchor.quote : evidence.quote}
      </p>
      <div className="evidence-foot">
        {evidence.kind === 'outside' && <span>{t('goals.outside-from', { source: evidence.source })}</span>}
        {evidence.kind === 'passage' && report !== undefined && <span>{yearWords(report, t)}</span>}
        {evidence.kind === 'passage' && span === null && (
          <span className="warn">⚠ {t('goals.evidence-lost')}</span>
        )}
        {report !== undefined && span !== null && (
          <PlaceLink
            report={report}
            span={span}
            title={t('notes.in-reader')}
            onOpen={() => {
              readAt(report.summary.id, span);
            }}
          />
        )}
        <span className="sp" />
        <button
          type="button"
          className="link"
          data-testid="unlink"
          onClick={() => {
            unlink(item, evidence.id);
          }}
        >
          {t('goals.unlink')}
        </button>
      </div>
    </div>
  );
}

function OutsideForm({ onDone }: { readonly onDone: (source: string, quote: string) => void }) {
  const { t } = useTranslation();
  const [source, setSource] = useState('');
  const [quote, setQuote] = useState('');
  const isValid = source.trim() !== '' && quote.trim() !== '';
  return (
    <form
      className="goal-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) onDone(source.trim(), quote.trim());
      }}
    >
      <label className="form-block">
        <span>{t('goals.outside-source')}</span>
        <input
          className="field"
          value={source}
          autoFocus
          placeholder={t('goals.outside-source-hint')}
          data-testid="outside-source"
          onChange={(event) => {
            setSource(event.target.value);
          }}
        />
      </label>
      <label className="form-block">
        <span>{t('goals.outside-quote')}</span>
        <textarea
          className="field"
          rows={3}
          value={quote}
          lang="zh-CN"
          data-report-text=""
          data-testid="outside-quote"
          onChange={(event) => {
            setQuote(event.target.value);
          }}
        />
      </label>
      <div className="goal-form-foot">
        <span className="hint">{t('goals.outside-hint')}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone('', '');
          }}
        >
          {t('app.cancel')}
        </button>
        <button type="submit" className="primary" disabled={!isValid} data-testid="outside-save">
          {t('goals.link')}
        </button>
      </div>
    </form>
  );
}
