import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { clearSelection } from '../../../components/selection.ts';
import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import { holds, trimSpan, type Span } from '../../../../shared/model/span.ts';
import { readSelection } from '../../../components/selection.ts';
import { findPassages, type Passage } from '../model/passages.ts';
import { sectionIndexAt, sectionPath } from '../model/places.ts';
import { Quote } from '../Quote.tsx';
import { yearWords } from './QuoteCards.tsx';
import { useTranslation } from '../../../locales/words.ts';

type PassageSearchProps = {
  readonly reports: readonly FiguredReport[];
  /** What is done with a passage, on its button. */
  readonly action: string;
  readonly onPick: (report: FiguredReport, span: Span) => void;
};

/** Sentences that are listed of each report. */
const LIMIT = 40;

type Found = { readonly report: FiguredReport; readonly passages: readonly Passage[] };

/** Finds sentences of reports by words; a whole one is taken, or what is selected in it. */
export function PassageSearch({ reports, action, onPick }: PassageSearchProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(
    (): readonly Found[] =>
      reports.map((report) => ({ report, passages: findPassages(report.text, asked, LIMIT) })),
    [reports, asked],
  );
  const count = found.reduce((sum, { passages }) => sum + passages.length, 0);
  return (
    <div className="passage-search">
      <input
        type="search"
        className="field"
        value={query}
        autoFocus
        placeholder={t('goals.search-hint')}
        aria-label={t('goals.search-hint')}
        data-testid="passage-query"
        onChange={(event) => {
          setQuery(event.target.value);
        }}
      />
      {asked.trim() !== '' && (
        <p className="hint" role="status">
          {count === 0 ? t('goals.search-none') : t('goals.search-found', { n: count })}
        </p>
      )}
      <div className="passage-list">
        {found.flatMap(({ report, passages }) =>
          passages.map((passage) => (
            <PassageLine
              key={`${report.summary.id}-${passage.span.start}`}
              report={report}
              passage={passage}
              action={action}
              onPick={onPick}
            />
          )),
        )}
      </div>
    </div>
  );
}

type PassageLineProps = {
  readonly report: FiguredReport;
  readonly passage: Passage;
  readonly action: string;
  readonly onPick: (report: FiguredReport, span: Span) => void;
};

function PassageLine({ report, passage, action, onPick }: PassageLineProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  const { span, marks } = passage;
  const path = sectionPath(report.outline, sectionIndexAt(report.outline, span.start));
  return (
    <div className="passage-line" ref={line} data-testid="passage">
      <p>
        <Quote report={report} span={span} shared={marks} />
      </p>
      <div className="evidence-foot">
        <span>
          {yearWords(report, t)} · {path || t('goals.opening')}
        </span>
        <span className="sp" />
        <button
          type="button"
          className="link"
          data-testid="passage-pick"
          onPointerDown={(event) => {
            event.preventDefault(); // keeps what is selected in the sentence
          }}
          onClick={() => {
            onPick(report, selectedIn(line.current, report.text, span));
            clearSelection();
          }}
        >
          {action}
        </button>
      </div>
    </div>
  );
}

/** The words that are selected in a sentence, or all of it. */
function selectedIn(line: HTMLElement | null, text: string, whole: Span): Span {
  const selected = line === null ? null : readSelection(line);
  if (selected === null) return whole;
  const own = trimSpan(text, selected.span);
  return holds(whole, own) && own.start < own.end ? own : whole;
}
