import type { YearsView } from '../../../shared/contract/years-api.ts';
import { ChipButton } from '../../components/kit/Chips.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import { askAboutRow } from './actions.ts';
import { frequentRows } from './model/table.ts';
import styles from './TopicBar.module.css';
import { askTopic, useYears } from './years-store.ts';

/** Words that often stand with those of the topic. */
export function WordSuggestions({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation();
  const suggestions = useYears((state) => state.topicView?.suggestions) ?? [];
  if (suggestions.length === 0) return null;
  return (
    <div className={styles['line']}>
      <Hint as="span">{t('years.suggestions')}</Hint>
      {suggestions.map((word) => (
        <ChipButton
          key={word}
          lang="zh-CN"
          data-report-text=""
          data-testid="topic-suggestion"
          title={t('years.add-word', { word })}
          onClick={() => askTopic({ words: [...words, word] })}
        >
          ＋{word}
        </ChipButton>
      ))}
    </div>
  );
}

/** Rows that are offered where nothing was asked yet. */
const OFFERED = 12;

/** The rows that most years have: topics that need no typing. */
export function RowSuggestions({ view }: { readonly view: YearsView }) {
  const { t } = useTranslation();
  return (
    <div className={styles['line']}>
      <Hint as="span">{t('years.from-rows')}</Hint>
      {frequentRows(view, OFFERED).map(({ key, title }) => (
        <ChipButton
          key={key}
          className={styles['offer']}
          lang="zh-CN"
          data-report-text=""
          data-testid="topic-offer"
          title={title}
          onClick={() => askAboutRow(key)}
        >
          {title}
        </ChipButton>
      ))}
    </div>
  );
}
