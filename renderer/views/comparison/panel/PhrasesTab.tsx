import { answerKeys } from '../../../components/answer-keys.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { PhraseTurn, Substitution } from '../../../../shared/model/comparison.ts';
import { asRove, roveInPage } from '../../../components/rove.ts';
import { goTo, useComparison } from '../comparison-store.ts';
import { changePlace } from '../model/move-words.ts';
import type { Words } from '../model/place.ts';
import { yearOf } from '../model/tree.ts';
import { quotedWords } from '../quoted-words.ts';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import styles from './PhrasesTab.module.css';
import { PanelList } from '../../../components/SidePanel.tsx';
import { clsx } from 'clsx';
import { Hint } from '../../../components/kit/Words.tsx';
import changes from './Changes.module.css';

/** Phrases that took the place of others, then those that came or went, each with all its places. */
export function PhrasesTab({ view }: { readonly view: ComparisonView }) {
  const { t } = useTranslation();
  const { substitutions, phraseTurns } = view.comparison;
  if (countPhrases(view) === 0) return <Nothing>{t('panel.phrases-none')}</Nothing>;
  return (
    <PanelList data-testid="phrases" onKeyDown={answerKeys(roveInPage)}>
      {substitutions.map((phrase, index) => (
        <Exchanged key={`${phrase.from}→${phrase.to}`} view={view} phrase={phrase} isTabStop={index === 0} />
      ))}
      {(['left', 'right'] as const).map((side) => (
        <Turns
          key={side}
          view={view}
          side={side}
          isTabStop={substitutions.length === 0 && phraseTurns[0]?.side === side}
        />
      ))}
    </PanelList>
  );
}

/** How many phrases the tab lists. */
export function countPhrases({ comparison }: ComparisonView): number {
  return comparison.substitutions.length + comparison.phraseTurns.length;
}

type ExchangedProps = {
  readonly view: ComparisonView;
  readonly phrase: Substitution;
  readonly isTabStop: boolean;
};

function Exchanged({ view, phrase, isTabStop }: ExchangedProps) {
  const { t } = useTranslation();
  return (
    <section className={styles['phrase']} data-testid="phrase">
      <p className={changes['words']} lang="zh-CN" data-report-text="">
        <del>{phrase.from}</del> → <ins>{phrase.to}</ins>
        <span className={styles['count']}> {t('panel.places', { n: phrase.places.length })}</span>
      </p>
      {phrase.places.map(({ row, left, right }, index) => (
        <Place
          key={`${row}-${left.start}`}
          view={view}
          row={row}
          words={changePlace(view, left.start, right.start)}
          flash={[
            { side: 'left', span: left },
            { side: 'right', span: right },
          ]}
          isTabStop={isTabStop && index === 0}
        />
      ))}
    </section>
  );
}

type TurnsProps = {
  readonly view: ComparisonView;
  readonly side: PhraseTurn['side'];
  readonly isTabStop: boolean;
};

/** What only the report of one side says. */
function Turns({ view, side, isTabStop }: TurnsProps) {
  const { t } = useTranslation();
  const turns = view.comparison.phraseTurns.filter((turn) => turn.side === side);
  if (turns.length === 0) return null;
  return (
    <>
      <Hint className={styles['side']}>{t('panel.phrases-only', { year: yearOf(view, side, t) })}</Hint>
      {turns.map((turn, index) => (
        <Turn key={turn.phrase} view={view} turn={turn} isTabStop={isTabStop && index === 0} />
      ))}
    </>
  );
}

type TurnProps = { readonly view: ComparisonView; readonly turn: PhraseTurn; readonly isTabStop: boolean };

function Turn({ view, turn, isTabStop }: TurnProps) {
  const { t } = useTranslation();
  const { phrase, side, places } = turn;
  return (
    <section className={styles['phrase']} data-testid="phrase-turn" data-side={side}>
      <p className={changes['words']} lang="zh-CN" data-report-text="">
        {side === 'left' ? <del>{phrase}</del> : <ins>{phrase}</ins>}
        <span className={styles['count']}> {t('panel.places', { n: places.length })}</span>
      </p>
      {places.map(({ row, span }, index) => (
        <Place
          key={span.start}
          view={view}
          row={row}
          words={changePlace(view, side === 'left' ? span.start : null, side === 'right' ? span.start : null)}
          flash={[{ side, span }]}
          isTabStop={isTabStop && index === 0}
        />
      ))}
    </section>
  );
}

type PlaceProps = {
  readonly view: ComparisonView;
  readonly row: number;
  readonly words: string;
  readonly flash: readonly Words[];
  readonly isTabStop: boolean;
};

/** Goes to a place and marks it in the text. */
function Place({ view, row, words, flash, isTabStop }: PlaceProps) {
  const { t } = useTranslation();
  const place = useComparison((state) => state.place);
  const isOn = place?.kind === 'words' && place.words.some(({ span }) => span === flash[0]?.span);
  return (
    <Button
      kind="bare"
      className={clsx(styles['place'], isOn && styles['on'])}
      data-testid="phrase-place"
      {...asRove(isTabStop)}
      {...quotedWords(view, flash, { isPart: true })}
      onClick={() => goTo({ kind: 'words', row, words: flash })}
    >
      {words || t('tree.opening')}
    </Button>
  );
}
