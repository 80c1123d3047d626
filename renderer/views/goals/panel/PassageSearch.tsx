import { useDeferredValue, useMemo, useState } from 'react';
import type { FiguredReport } from '../../../../shared/contract/goal-api.ts';
import type { Span } from '../../../../shared/model/span.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { findPassages, type Passage } from '../model/passages.ts';
import { PassageLine } from './PassageLine.tsx';
import styles from './PassageSearch.module.css';

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
  return (
    <div className={styles['search']}>
      <TextField
        type="search"
        value={query}
        autoFocus
        placeholder={t('goals.search-hint')}
        aria-label={t('goals.search-hint')}
        data-testid="passage-query"
        onChange={setQuery}
      />
      <FoundPassages reports={reports} asked={asked} action={action} onPick={onPick} />
    </div>
  );
}

type FoundPassagesProps = PassageSearchProps & { readonly asked: string };

function FoundPassages({ reports, asked, action, onPick }: FoundPassagesProps) {
  const { t } = useTranslation();
  const found = useMemo(
    (): readonly Found[] =>
      reports.map((report) => ({ report, passages: findPassages(report.text, asked, LIMIT) })),
    [reports, asked],
  );
  const count = found.reduce((sum, { passages }) => sum + passages.length, 0);
  return (
    <>
      {asked.trim() !== '' && (
        <Hint role="status">
          {count === 0 ? t('goals.search-none') : t('goals.search-found', { n: count })}
        </Hint>
      )}
      <div className={styles['found']}>
        {found.flatMap(({ report, passages }) =>
          passages.map((passage) => (
            <PassageLine
              key={`${report.summary.id}-${passage.span.start}`}
              {...{ report, passage, action, onPick }}
            />
          )),
        )}
      </div>
    </>
  );
}
