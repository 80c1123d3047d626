import type { LoggedThing } from '../../../shared/contract/history-api.ts';
import { useTranslation } from '../../locales/words.ts';
import { kindWords } from './log-words.ts';
import styles from './LogDialog.module.css';

/** What a thing is and what became of it, its words on both sides, and what the reader wrote with it. */
export function ThingWords({ thing }: { readonly thing: LoggedThing }) {
  const { t } = useTranslation();
  const { words, otherWords, remark } = thing;
  const kind = kindWords(thing);
  const quotes = [words, otherWords].filter((quote) => quote !== '').map((quote) => `“${quote}”`);
  return (
    <>
      {kind !== '' && (
        <span className={styles['words']} title={kind} data-report-text="">
          {kind}
        </span>
      )}
      {quotes.map((quote, at) => (
        <span key={at} className={styles['words']} title={quote} lang="zh-CN" data-report-text="">
          {at > 0 && '→ '}
          {quote}
        </span>
      ))}
      {remark !== '' && (
        <span className={styles['words']} title={remark}>
          {t('log.remark', { words: remark })}
        </span>
      )}
    </>
  );
}
