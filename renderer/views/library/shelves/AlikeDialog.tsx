import { useEffect, useState } from 'react';
import type { AlikePlaces, PlacePair } from '../../../../shared/contract/shelf-api.ts';
import { call } from '../../../client/call.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Spacer } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { run, useHistory } from '../../../state/history.ts';
import { useShelves } from '../../../state/shelves-store.ts';
import { keyOfPair, planMerges, type AlikeFilter, type MergePlan } from '../model/alike.ts';
import { AlikeAsk } from './AlikeAsk.tsx';
import { AlikeList } from './AlikeList.tsx';
import { MergePreview } from './MergePreview.tsx';
import { mergePlaces, partPlaces, type Conduct } from './shelf-commands.ts';
import { doWork, type Work } from './work.ts';
import styles from './AlikeDialog.module.css';

type AlikeDialogProps = { readonly onClose: () => void };

/** From so many on it is asked once more before it is done. */
const MANY = 100;

type Stage =
  | { readonly kind: 'choose'; readonly isAsked: boolean }
  | { readonly kind: 'merge'; readonly plan: MergePlan; readonly isAsked: boolean };

const CHOOSE: Stage = { kind: 'choose', isAsked: false };

/** All pairs of names that are perhaps of one place, to be answered for together; what a merge makes is listed before it is done. */
export function AlikeDialog({ onClose }: AlikeDialogProps) {
  const { t } = useTranslation();
  const pairs = usePairs();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [filter, onFilter] = useState<AlikeFilter>({ kind: null, words: '' });
  const [stage, setStage] = useState<Stage>(CHOOSE);
  const [work, begin] = useWork();
  const own = (pairs ?? []).filter((pair) => chosen.has(keyOfPair(pair)));
  const answer = (given: (conduct: Conduct) => Promise<void>): void => {
    setStage(CHOOSE);
    setChosen(new Set());
    begin(given);
  };
  const part = (): void => answer(() => partPlaces(own.map(pairOf)));
  const merge = ({ merged }: MergePlan): void => answer((conduct) => mergePlaces(pairsOf(merged), conduct));
  const foot = { stage, own, isBusy: work !== null, onStage: setStage, onPart: part, onMerge: merge };
  return (
    <Dialog
      title={t('alike.title')}
      size="wide"
      testId="alike-dialog"
      // The first Escape leads back to what is chosen.
      onClose={() => (stage.kind === 'merge' || stage.isAsked ? setStage(backFrom(stage)) : onClose())}
      footer={<Foot {...foot} />}
    >
      {stage.isAsked && <Ask {...foot} />}
      {work !== null && <UnderWay {...work} />}
      {stage.kind === 'merge' ? (
        <MergePreview plan={stage.plan} />
      ) : (
        <AlikeList {...{ pairs, chosen, filter, onFilter }} onChoose={setChosen} />
      )}
    </Dialog>
  );
}

/** From a question back to what was asked about, else to what is chosen. */
function backFrom(stage: Stage): Stage {
  return stage.isAsked ? { ...stage, isAsked: false } : CHOOSE;
}

function pairOf({ from, into }: PlacePair): PlacePair {
  return { from, into };
}

function pairsOf(merged: MergePlan['merged']): readonly PlacePair[] {
  return merged.flatMap(({ from, into }) => from.map((each) => ({ from: each, into })));
}

function countOf({ merged }: MergePlan): { readonly names: number; readonly moved: number } {
  return {
    names: pairsOf(merged).length,
    moved: merged.reduce((sum, each) => sum + each.moved, 0),
  };
}

/** Null until they were read; read anew when the shelves are, and when a step is taken back. */
function usePairs(): readonly AlikePlaces[] | null {
  const [pairs, setPairs] = useState<readonly AlikePlaces[] | null>(null);
  const shelves = useShelves((state) => state.shelves);
  const { undo, taken } = useHistory();
  useEffect(() => {
    let isWanted = true;
    run(call('shelf/alike', {}).then((read) => (isWanted ? setPairs(read) : undefined)));
    return () => {
      isWanted = false;
    };
  }, [shelves, undo, taken]);
  return pairs;
}

function UnderWay({ done, total, isEnding, stop }: Work) {
  const { t } = useTranslation();
  return (
    <div className={styles['work']}>
      <ProgressBar className={styles['bar']} {...{ done, total }} label={t('alike.merging')} />
      {isEnding ? (
        <Hint as="span" role="status">
          {t('alike.ending')}
        </Hint>
      ) : (
        <Button data-testid="alike-stop" onClick={stop}>
          {t('export.stop')}
        </Button>
      )}
    </div>
  );
}

/** What is under way; null where nothing is. */
function useWork(): readonly [Work | null, (begun: (conduct: Conduct) => Promise<void>) => void] {
  const [work, setWork] = useState<Work | null>(null);
  const begin = (begun: (conduct: Conduct) => Promise<void>): void => {
    run(doWork(begun, setWork));
  };
  return [work, begin];
}

type FootProps = {
  readonly stage: Stage;
  readonly own: readonly AlikePlaces[];
  readonly isBusy: boolean;
  readonly onStage: (stage: Stage) => void;
  readonly onPart: () => void;
  readonly onMerge: (plan: MergePlan) => void;
};

function Foot(props: FootProps) {
  const { t } = useTranslation();
  const { stage, own, isBusy, onStage, onPart } = props;
  if (stage.kind === 'merge') return <PreviewFoot {...props} plan={stage.plan} />;
  const isShut = own.length === 0 || isBusy || stage.isAsked;
  return (
    <>
      <Hint as="span" role="status" data-testid="alike-chosen">
        {t('alike.chosen', { n: formatCount(own.length) })}
      </Hint>
      <Spacer />
      <Button
        writes
        disabled={isShut}
        data-testid="alike-part-many"
        onClick={() => (own.length < MANY ? onPart() : onStage({ kind: 'choose', isAsked: true }))}
      >
        {t('alike.part')}
      </Button>
      <Button
        writes
        kind="primary"
        disabled={isShut}
        data-testid="alike-preview"
        onClick={() => onStage({ kind: 'merge', plan: planMerges(own), isAsked: false })}
      >
        {t('alike.merge')}
      </Button>
    </>
  );
}

function PreviewFoot({ plan, stage, onStage, onMerge }: FootProps & { readonly plan: MergePlan }) {
  const { t } = useTranslation();
  const { names } = countOf(plan);
  return (
    <>
      <Spacer />
      <Button autoFocus data-testid="alike-back" onClick={() => onStage(CHOOSE)}>
        {t('alike.back')}
      </Button>
      <Button
        writes
        kind="primary"
        disabled={names === 0 || stage.isAsked}
        data-testid="alike-merge-many"
        onClick={() => (names < MANY ? onMerge(plan) : onStage({ kind: 'merge', plan, isAsked: true }))}
      >
        {t('alike.do-merge', { n: formatCount(names) })}
      </Button>
    </>
  );
}

/** Asks once more before hundreds are answered for. */
function Ask({ stage, own, onStage, onPart, onMerge }: FootProps) {
  const { t } = useTranslation();
  const isMerge = stage.kind === 'merge';
  const { names, moved } = isMerge ? countOf(stage.plan) : { names: own.length, moved: 0 };
  const count = { n: formatCount(names), moved: formatCount(moved) };
  return (
    <AlikeAsk
      words={isMerge ? t('alike.ask-merge', count) : t('alike.ask-part', count)}
      yes={isMerge ? t('alike.do-merge', count) : t('alike.do-part', count)}
      onAnswer={(isSure) => {
        if (!isSure) onStage(backFrom(stage));
        else if (isMerge) onMerge(stage.plan);
        else onPart();
      }}
    />
  );
}
