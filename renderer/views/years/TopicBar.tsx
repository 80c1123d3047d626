import { useState } from 'react';
import { asFindField } from '../../components/spots.ts';
import { useTranslation } from '../../locales/words.ts';
import type { YearsView } from '../../../shared/contract/years-api.ts';
import { askTopic, useYears } from './years-store.ts';
import { askAboutRow } from './actions.ts';

/** What every year is asked about: words as chips, a row, and words that go with them. */
export function TopicBar({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const { words, row } = useYears((state) => state.topic);
  const found = useYears((state) => state.topicView);
  const rowTitle = view.rows.find(({ key }) => key === row)?.title;
  const ofRow = row === null ? [] : (found?.words ?? []).filter((word) => !words.includes(word));
  return (
    <div className="topic-bar" data-testid="topic-bar">
      <div className="topic-line">
        <WordField words={words} />
        {rowTitle !== undefined && (
          <RemovableChip
            words={t('years.topic-row', { title: rowTitle })}
            name={t('years.remove-row')}
            testId="topic-row"
            onRemove={() => askTopic({ row: null })}
          />
        )}
        {words.map((word) => (
          <RemovableChip
            key={word}
            words={word}
            name={t('years.remove-word', { word })}
            testId="topic-word"
            onRemove={() => askTopic({ words: words.filter((other) => other !== word) })}
          />
        ))}
      </div>
      {ofRow.length > 0 && (
        <p className="topic-line hint" data-testid="row-words">
          {t('years.row-words')}
          <span lang="zh-CN" data-report-text="">
            {ofRow.join('、')}
          </span>
          <button
            type="button"
            className="link"
            onClick={() => askTopic({ row: null, words: [...words, ...ofRow] })}
          >
            {t('years.take-words')}
          </button>
        </p>
      )}
      <Suggestions words={words} />
      {words.length === 0 && row === null && <RowSuggestions view={view} />}
    </div>
  );
}

function WordField({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    // Several at once, parted as people part them.
    const all = typed.split(/[\s，,、；;]+/u).filter((word) => word !== '' && !words.includes(word));
    if (all.length > 0) askTopic({ words: [...words, ...new Set(all)] });
    setTyped('');
  };
  return (
    <input
      type="search"
      className="field topic-field"
      value={typed}
      placeholder={t('years.topic-hint')}
      aria-label={t('years.topic-field')}
      ref={asFindField}
      data-testid="topic-field"
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') add();
        else if (event.key === 'Backspace' && typed === '' && words.length > 0)
          askTopic({ words: words.slice(0, -1) });
        else if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}

type RemovableChipProps = {
  readonly words: string;
  readonly name: string;
  readonly testId: string;
  readonly onRemove: () => void;
};

function RemovableChip({ words, name, testId, onRemove }: RemovableChipProps) {
  return (
    <span className="chip year-chip" data-testid={testId}>
      <span lang="zh-CN" data-report-text="">
        {words}
      </span>
      <button type="button" title={name} aria-label={name} onClick={onRemove}>
        ✕
      </button>
    </span>
  );
}

function Suggestions({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const suggestions = useYears((state) => state.topicView?.suggestions) ?? [];
  if (suggestions.length === 0) return null;
  return (
    <div className="topic-line">
      <span className="hint">{t('years.suggestions')}</span>
      {suggestions.map((word) => (
        <button
          key={word}
          type="button"
          className="chip"
          lang="zh-CN"
          data-report-text=""
          data-testid="topic-suggestion"
          title={t('years.add-word', { word })}
          onClick={() => askTopic({ words: [...words, word] })}
        >
          ＋{word}
        </button>
      ))}
    </div>
  );
}

/** Rows that are offered where nothing was asked yet. */
const OFFERED = 12;

/** The rows that most years have: topics that need no typing. */
function RowSuggestions({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  const yearsOf = (cells: readonly (readonly number[])[]): number =>
    cells.filter((cell) => cell.length > 0).length;
  const rows = view.rows
    .filter(({ level, isListed }) => level >= 2 && isListed)
    .sort((a, b) => yearsOf(b.cells) - yearsOf(a.cells))
    .slice(0, OFFERED);
  return (
    <div className="topic-line">
      <span className="hint">{t('years.from-rows')}</span>
      {rows.map(({ key, title }) => (
        <button
          key={key}
          type="button"
          className="chip topic-offer"
          lang="zh-CN"
          data-report-text=""
          data-testid="topic-offer"
          title={title}
          onClick={() => askAboutRow(key)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
