import { useEffect, useState } from 'react';
import type { LoggedStep, LoggedThing } from '../../../shared/contract/history-api.ts';
import { call } from '../../client/call.ts';
import { Button } from '../../components/kit/Button.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import type { Rove } from '../../components/rove.ts';
import { useTranslation } from '../../locales/words.ts';
import { useApp } from '../../state/app-store.ts';
import { formatMoment } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import { goToThing } from './go-to-thing.ts';
import { aboutWords, reportWords } from './log-words.ts';
import styles from './LogDialog.module.css';
import { ThingWords } from './ThingWords.tsx';

/** Height of a thing's two lines, before they are measured. */
const THING_HEIGHT = 58;

type ThingListProps = { readonly step: LoggedStep; readonly onBack: () => void };

/** All that one step was done to, each with the way to it. */
export function ThingList({ step, onBack }: ThingListProps) {
  const { t } = useTranslation();
  const things = useThings(step.id);
  return (
    <>
      <div className={styles['filters']}>
        <Button data-testid="log-back" onClick={onBack}>
          {t('log.back')}
        </Button>
        <span>
          {formatMoment(step.at)} <b>{t(`step.${step.action}`)}</b> {aboutWords(step, t)}
        </span>
      </div>
      <VirtualList
        className={styles['steps']}
        items={things}
        keyOf={({ at }) => at}
        height={THING_HEIGHT}
        takesFocus
        aria-label={t(`step.${step.action}`)}
        data-testid="log-things"
        draw={({ at, thing }, rove) => <ThingLine step={step.id} at={at} thing={thing} rove={rove} />}
      />
    </>
  );
}

type Listed = { readonly at: number; readonly thing: LoggedThing };

function useThings(step: number): readonly Listed[] {
  const language = useApp((state) => state.settings.language);
  const [things, setThings] = useState<readonly Listed[]>([]);
  useEffect(() => {
    const taken = call('history/things', { step, language });
    run(taken.then((found) => setThings(found.map((thing, at) => ({ at, thing })))));
  }, [step, language]);
  return things;
}

type ThingLineProps = Listed & { readonly step: number; readonly rove: Rove };

function ThingLine({ step, at, thing, rove }: ThingLineProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['step']} data-testid="log-thing">
      <span className={styles['moment']}>{at + 1}</span>
      <span className={styles['what']}>
        {reportWords(thing)}
        <ThingWords thing={thing} />
      </span>
      <Button
        kind="link"
        data-testid="log-find"
        disabled={!thing.canGo}
        {...rove}
        onClick={() => run(goToThing(step, at))}
      >
        {t('notes.go')}
      </Button>
    </div>
  );
}
