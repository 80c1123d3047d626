import { Dialog } from '../components/Dialog.tsx';
import { listKeys, type KeyEntry, type KeyTable, type KeyWord } from '../components/key-table.ts';
import { Combination } from '../components/kit/Combination.tsx';
import { useTranslation } from '../locales/words.ts';
import { useGoals } from '../views/goals/goals-store.ts';
import { ProposalHelp } from '../views/goals/filters/ProposalHelp.tsx';
import { KEY_GROUPS } from './keys.ts';
import styles from './KeysDialog.module.css';
import { RankHelp } from './RankHelp.tsx';

/** All keys, by screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const measured = useGoals((state) => state.view?.measured);
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="wide" testId="keys-dialog">
      <div className={styles['keys']}>
        {KEY_GROUPS.map(({ group, table }) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <KeyList table={table} />
          </section>
        ))}
      </div>
      <RankHelp />
      {measured !== undefined && (
        <div className={styles['help']}>
          <ProposalHelp measured={measured} />
        </div>
      )}
    </Dialog>
  );
}

function KeyList({ table }: { readonly table: KeyTable }) {
  const { t } = useTranslation();
  return (
    <dl>
      {entriesOf(table).map(([word, entry]) => (
        <div key={word}>
          <dt>
            {listKeys(entry).map((parts) => (
              <Combination key={parts.join('+')} parts={parts} />
            ))}
          </dt>
          <dd>{t(`keys.${word}`)}</dd>
        </div>
      ))}
    </dl>
  );
}

function entriesOf(table: KeyTable): readonly (readonly [KeyWord, KeyEntry])[] {
  const words: readonly string[] = Object.keys(table);
  const isWord = (word: string): word is KeyWord => word in table;
  return words.filter(isWord).flatMap((word) => {
    const entry = table[word];
    return entry === undefined ? [] : [[word, entry] as const];
  });
}
