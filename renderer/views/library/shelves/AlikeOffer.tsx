import { useEffect, useState } from 'react';
import type { AlikePlaces } from '../../../../shared/contract/shelf-api.ts';
import { call } from '../../../client/call.ts';
import { afterQuiet } from '../../../client/quiet.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Spacer } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { run, useHistory } from '../../../state/history.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { showShelfDialog } from './list-store.ts';
import { mergePlaces, partPlaces } from './shelf-commands.ts';
import styles from './AlikeOffer.module.css';

/** Asks of two names whether they are one place, one pair at a time. */
export function AlikeOffer() {
  const { t } = useTranslation();
  const [pairs, answer] = useAlike();
  const [pair] = pairs;
  if (pair === undefined) return null;
  const { from, into } = pair;
  const [few, many] = pair.counts;
  return (
    <div className={styles['offer']} role="region" aria-label={t('places.alike')} data-testid="alike-offer">
      <span lang="zh-CN">{t('places.alike-ask', { from, into, few, many })}</span>
      {pairs.length > 1 && (
        <span className={styles['rest']}>{t('places.alike-rest', { n: formatCount(pairs.length - 1) })}</span>
      )}
      <Spacer />
      <Button
        writes
        kind="primary"
        data-testid="alike-merge"
        onClick={() => answer(mergePlaces([{ from, into }]), (each) => [each.from, each.into].includes(from))}
      >
        {t('places.alike-merge')}
      </Button>
      <Button
        writes
        data-testid="alike-part"
        onClick={() => answer(partPlaces([{ from, into }]), (each) => each === pair)}
      >
        {t('places.alike-part')}
      </Button>
      {pairs.length > 1 && <ListAll pairs={pairs} />}
    </div>
  );
}

function ListAll({ pairs }: { readonly pairs: readonly AlikePlaces[] }) {
  const { t } = useTranslation();
  return (
    <Button writes kind="link" data-testid="alike-many" onClick={() => showShelfDialog({ kind: 'alike' })}>
      {t('alike.many', { n: formatCount(pairs.length) })}
    </Button>
  );
}

/** Takes an answer that is being written, and tells which pairs are asked about no longer. */
type Answer = (given: Promise<void>, isAnswered: (pair: AlikePlaces) => boolean) => void;

/** Pairs that are asked about; read anew when the shelves are, and when a step is done or taken back: places may be kept apart elsewhere. */
function useAlike(): readonly [readonly AlikePlaces[], Answer] {
  const shelves = useShelves((state) => state.shelves);
  const isWhole = useShelves((state) => state.isWhole);
  const { undo, taken } = useHistory();
  const [pairs, setPairs] = useState<readonly AlikePlaces[]>([]);
  useEffect(() => {
    if (!isWhole) return undefined;
    return afterQuiet(() => run(call('shelf/alike', {}).then(setPairs)));
  }, [shelves, isWhole, undo, taken]);
  // What was answered is asked no longer, however long the next reading waits; where it failed, it is asked again.
  const answer = (given: Promise<void>, isAnswered: (pair: AlikePlaces) => boolean): void => {
    setPairs((asked) => asked.filter((pair) => !isAnswered(pair)));
    run(
      given.catch(async (error: unknown) => {
        setPairs(await call('shelf/alike', {}));
        throw error;
      }),
    );
  };
  return [pairs, answer];
}
