import { Dialog } from '../components/Dialog.tsx';
import { listKeys, type KeyEntry, type KeyTable, type KeyWord } from '../components/key-table.ts';
import { Combination } from '../components/kit/Combination.tsx';
import { useTranslation } from '../locales/words.ts';
import { useApp } from '../state/app-store.ts';
import type { Route } from '../state/routes.ts';
import { useGoals } from '../views/goals/goals-store.ts';
import { ProposalHelp } from '../views/goals/filters/ProposalHelp.tsx';
import { KEY_GROUPS } from './keys.ts';
import styles from './KeysDialog.module.css';
import { RankHelp } from './RankHelp.tsx';

/** All keys, by screen: those of the screen that is open come first. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const screen = useApp((state) => state.route.kind);
  const measured = useGoals((state) => state.view?.measured);
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="wide" testId="keys-dialog">
      <div className={styles['keys']}>
        {groupsFor(screen).map(({ group, table }) => (
          <section key={group} data-testid="keys-group" data-group={group}>
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

function groupsFor(screen: Route['kind']): typeof KEY_GROUPS {
  const isHere = ({ group }: (typeof KEY_GROUPS)[number]): boolean => group === screen;
  const isEverywhere = ({ group }: (typeof KEY_GROUPS)[number]): boolean => group === 'everywhere';
  return [
    ...KEY_GROUPS.filter(isHere),
    ...KEY_GROUPS.filter(isEverywhere),
    ...KEY_GROUPS.filter((each) => !isHere(each) && !isEverywhere(each)),
  ];
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
