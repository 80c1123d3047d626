import { clsx } from 'clsx';
import type { HTMLAttributes } from 'react';
import styles from './Words.module.css';

export type ToneName = 'warn' | 'good';

type WordsProps = HTMLAttributes<HTMLElement> & {
  readonly as?: 'span' | 'p' | 'b' | 'small' | 'div';
  readonly tone?: ToneName | undefined;
};

const toneClass = (tone: ToneName | undefined): string | undefined => tone && styles[tone];

/** Words in the colour of what calls for care, or of what went well. */
export function Toned({ as: Tag = 'span', tone, className, ...rest }: WordsProps) {
  return <Tag className={clsx(toneClass(tone), className)} {...rest} />;
}

/** Small words that explain. */
export function Hint({ as: Tag = 'p', tone, className, ...rest }: WordsProps) {
  return <Tag className={clsx(styles['hint'], toneClass(tone), className)} {...rest} />;
}

/** Stands where a list has nothing to show, and says why. */
export function Nothing({ as: Tag = 'p', tone, className, ...rest }: WordsProps) {
  return <Tag className={clsx(styles['nothing'], toneClass(tone), className)} {...rest} />;
}

/** A word that the reader gave to a note. */
export function Tag({ className, ...rest }: HTMLAttributes<HTMLElement>) {
  return <span className={clsx(styles['tag'], className)} {...rest} />;
}

type UnseenProps = HTMLAttributes<HTMLElement> & { readonly as?: 'span' | 'h1' | 'h2' | 'legend' };

/** Words for those who hear the page. */
export function Unseen({ as: Tag = 'span', className, ...rest }: UnseenProps) {
  return <Tag className={clsx(styles['unseen'], className)} {...rest} />;
}

/** Takes the room that is left in a row. */
export function Spacer() {
  return <span className={styles['spacer']} />;
}
