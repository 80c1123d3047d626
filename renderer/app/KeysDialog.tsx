import { Dialog } from '../components/Dialog.tsx';
import { useApp } from '../state/app-store.ts';
import { useGoals } from '../views/goals/goals-store.ts';
import { ProposalHelp } from '../views/goals/ProposalHelp.tsx';
import { RankHelp } from './RankHelp.tsx';
import { KEY_GROUPS } from './keys.ts';
import { useTranslation } from '../locales/words.ts';

/** All keys, by screen. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const isMac = useApp((state) => state.start?.platform === 'mac');
  const measured = useGoals((state) => state.view?.measured);
  const name = (part: string): string => (part === 'mod' ? (isMac ? '⌘' : 'Ctrl') : part);
  return (
    <Dialog title={t('keys.title')} onClose={onClose} size="wide" testId="keys-dialog">
      <div className="keys">
        {KEY_GROUPS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {keys.map(([combinations, word]) => (
                <div key={word}>
                  <dt>
                    {combinations.map((combination) => (
                      <span key={combination} className="combination">
                        {combination.split('+').map((part) => (
                          <kbd key={part}>{part === '' ? '+' : name(part)}</kbd>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{t(`keys.${word}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <RankHelp />
      {measured !== undefined && <ProposalHelp measured={measured} />}
    </Dialog>
  );
}
