import { clsx } from 'clsx';
import type { HTMLAttributes } from 'react';
import styles from './Quote.module.css';

type QuoteProps = HTMLAttributes<HTMLElement> & {
  readonly as?: 'span' | 'p' | 'blockquote';
  /** All of it, however long; else three lines. */
  readonly isWhole?: boolean;
};

/** Words of a report, set apart. */
export function Quote({ as: Tag = 'span', isWhole = false, className, ...rest }: QuoteProps) {
  return (
    <Tag
      className={clsx(styles['quote'], isWhole && styles['whole'], className)}
      lang="zh-CN"
      data-report-text=""
      {...rest}
    />
  );
}

/** What stands before or after the words that are meant. */
export function Around(props: { readonly children: string }) {
  return <span className={styles['around']} {...props} />;
}
