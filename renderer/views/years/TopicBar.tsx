import type { YearsView } from '../../../shared/contract/years-api.ts';
import { Button } from '../../components/kit/Button.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { RemovableChip } from './RemovableChip.tsx';
import styles from './TopicBar.module.css';
import { RowSuggestions, WordSuggestions } from './TopicSuggestions.tsx';
import { WordField } from './WordField.tsx';
import { askTopic, useYears, type Topic } from './years-store.ts';

/** What every year is asked about: words as chips, a row, and words that go with them. */
export function TopicBar({ view }: { readonly view: YearsView }) {
  const topic = useYears((state) => state.topic);
  const { words, row } = topic;
  return (
    <div className={styles['bar']} data-testid="topic-bar">
      <div className={styles['line']}>
        <WordField words={words} />
        <TopicChips view={view} topic={topic} />
      </div>
      {row !== null && <RowWords words={words} />}
      <WordSuggestions words={words} />
      {words.length === 0 && row === null && <RowSuggestions view={view} />}
    </div>
  );
}

/** What was asked: a row by its title, and words. */
function TopicChips({ view, topic: { words, row } }: { readonly view: YearsView; readonly topic: Topic }) {
  const { t } = useTranslation();
  const title = view.rows.find(({ key }) => key === row)?.title;
  return (
    <>
      {title !== undefined && (
        <RemovableChip
          name={t('years.remove-row')}
          data-testid="topic-row"
          onRemove={() => askTopic({ row: null })}
        >
          <span lang="zh-CN" data-report-text="">
            {t('years.topic-row', { title })}
          </span>
        </RemovableChip>
      )}
      {words.map((word) => (
        <RemovableChip
          key={word}
          name={t('years.remove-word', { word })}
          data-testid="topic-word"
          onRemove={() => askTopic({ words: words.filter((other) => other !== word) })}
        >
          <span lang="zh-CN" data-report-text="">
            {word}
          </span>
        </RemovableChip>
      ))}
    </>
  );
}

/** The words that a row was searched by, to be taken up as one's own. */
function RowWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const found = useYears((state) => state.topicView?.words) ?? [];
  const ofRow = found.filter((word) => !words.includes(word));
  if (ofRow.length === 0) return null;
  return (
    <Hint className={styles['line']} data-testid="row-words">
      {t('years.row-words')}
      <span lang="zh-CN" data-report-text="">
        {ofRow.join('、')}
      </span>
      <Button kind="link" onClick={() => askTopic({ row: null, words: [...words, ...ofRow] })}>
        {t('years.take-words')}
      </Button>
    </Hint>
  );
}
