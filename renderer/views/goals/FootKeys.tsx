import { Fragment } from 'react';
import { keyHint } from '../../components/key-table.ts';
import { Kbd } from '../../components/kit/Combination.tsx';
import { useTranslation } from '../../locales/words.ts';
import { GOALS_KEYS } from './keys.ts';
import styles from './FootKeys.module.css';

/** The keys that are used most; `lastVerdict` is the last digit that gives a verdict. */
export function FootKeys({ lastVerdict }: { readonly lastVerdict: number }) {
  const { t } = useTranslation();
  return (
    <span className={styles['keys']}>
      <KeyHint of={['next-goal', 'previous-goal']} words={t('goals.key-move')} />
      <KeyHint of={['confirm-goal']} words={t('goals.key-confirm')} />
      <KeyHint of={['reject-goal']} words={t('goals.key-reject')} />
      <span>
        <Kbd>1</Kbd>–<Kbd>{String(lastVerdict)}</Kbd> {t('goals.key-judge')}
      </span>
      <KeyHint of={['next-candidate']} words={t('goals.key-evidence')} />
      <KeyHint of={['all-goals']} words={t('goals.key-all')} isRare />
      <KeyHint of={['open-goal']} words={t('goals.key-open')} isRare />
    </span>
  );
}

type KeyHintProps = {
  readonly of: readonly (keyof typeof GOALS_KEYS)[];
  readonly words: string;
  /** Gives way in a narrow window. */
  readonly isRare?: boolean;
};

function KeyHint({ of, words, isRare = false }: KeyHintProps) {
  return (
    <span className={isRare ? styles['rare'] : undefined}>
      {of.map((command) => (
        <Fragment key={command}>
          <Kbd>{keyHint(GOALS_KEYS[command])}</Kbd>{' '}
        </Fragment>
      ))}
      {words}
    </span>
  );
}
