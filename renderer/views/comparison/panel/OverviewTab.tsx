import { clsx } from 'clsx';
import { useMemo, useState, type ReactNode } from 'react';
import { answerKeys } from '../../../components/answer-keys.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import { roveInPage } from '../../../components/rove.ts';
import { PanelList } from '../../../components/SidePanel.tsx';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { gistOf, type Gist, type GistEntry } from '../../../../shared/model/gist.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { goToPair } from '../actions.ts';
import { goTo, goToChange, useComparison } from '../comparison-store.ts';
import { useMasks } from '../derived.ts';
import { figureWords } from '../model/figure-words.ts';
import { isMasked } from '../model/masks.ts';
import { changePlace } from '../model/move-words.ts';
import { changeOf, outlinedWords, placeOfPair, placeOfWords, type Words } from '../model/place.ts';
import { buildTree } from '../model/tree.ts';
import { quotedChange, quotedWords } from '../quoted-words.ts';
import { TreeWords } from '../tree/TreeWords.tsx';
import { ChangeWords } from './ChangeItem.tsx';
import changes from './Changes.module.css';
import { GistPicture } from './GistPicture.tsx';
import styles from './OverviewTab.module.css';
import { TargetLists } from './TargetLists.tsx';

type ViewProps = { readonly view: ComparisonView };
type GistProps = ViewProps & { readonly gist: Gist };

/** Phrases of each kind that the overview names; the tab of phrases has all. */
const PHRASES = 8;

/** What the comparison comes to; each line leads to its place. */
export function OverviewTab({ view }: ViewProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const gist = useMemo(() => gistOf(view.comparison, view, (kind) => isMasked(kind, masks)), [view, masks]);
  return (
    <PanelList data-testid="gist" onKeyDown={answerKeys(roveInPage)}>
      <GistPicture gist={gist} />
      <Part title={t('gist.structure')}>
        <Structure view={view} gist={gist} />
      </Part>
      <Part title={t('gist.targets')}>
        <Changes view={view} indices={gist.targets} none={t('gist.no-targets')} />
      </Part>
      <TargetLists view={view} />
      <Part title={t('gist.weightiest', { n: gist.weightiest.length })} hint={t('gist.weightiest-why')}>
        <Weightiest view={view} gist={gist} />
      </Part>
      <Part title={t('gist.phrases')}>
        <Phrases view={view} />
      </Part>
    </PanelList>
  );
}

type PartProps = { readonly title: string; readonly hint?: string; readonly children: ReactNode };

function Part({ title, hint, children }: PartProps) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {hint !== undefined && <Hint className={styles['hint']}>{hint}</Hint>}
      {children}
    </section>
  );
}

/** Sections that the overview names, those that only have another title last; the tree has all. */
const SECTIONS = 10;

/** How many sections were renamed, moved and so on, and which of them on the first two levels. */
function Structure({ view, gist }: GistProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const items = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const place = useComparison((state) => state.place);
  const isRenamed = (pair: number): boolean => view.comparison.sections[pair]?.relation === 'renamed';
  const listed = [...gist.structure].sort((a, b) => Number(isRenamed(a)) - Number(isRenamed(b)));
  const counts = gist.relations.map(
    ({ relation, count }) => `${t(`relation.${relation}`)} ${formatCount(count)}`,
  );
  return (
    <>
      <p className={styles['line']}>{counts.join(' · ')}</p>
      {listed.slice(0, SECTIONS).map((pair) => {
        const item = items.find((each) => each.pair === pair);
        return item === undefined ? null : (
          <Button
            kind="bare"
            key={pair}
            className={clsx(styles['go'], place?.kind === 'section' && place.pair === pair && styles['on'])}
            data-rove=""
            data-testid="gist-section"
            {...quotedWords(view, outlinedWords(view, placeOfPair(view, pair)))}
            onClick={() => goToPair(pair)}
          >
            <TreeWords item={item} />
          </Button>
        );
      })}
      {listed.length > SECTIONS && (
        <Hint className={styles['hint']}>{t('gist.more-sections', { n: listed.length - SECTIONS })}</Hint>
      )}
    </>
  );
}

/** The weightiest changes; what else came to the section of one, or went from it, is listed on a click. */
function Weightiest({ view, gist }: GistProps) {
  const { t } = useTranslation();
  if (gist.weightiest.length === 0) return <Nothing>{t('comparison.no-changes')}</Nothing>;
  return gist.weightiest.map((entry) => (
    <Entry key={view.comparison.changes[entry.lead]?.key} view={view} entry={entry} />
  ));
}

type EntryProps = ViewProps & { readonly entry: GistEntry };

function Entry({ view, entry: { lead, more } }: EntryProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const words = view.comparison.changes[lead]?.kind === 'added' ? 'gist.also-added' : 'gist.also-removed';
  return (
    <>
      <ChangeLine view={view} index={lead} />
      {more.length > 0 && (
        <Button
          kind="link"
          className={styles['more']}
          aria-expanded={isOpen}
          data-rove=""
          data-testid="gist-more"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? '▾' : '▸'} {t(words, { n: more.length })}
        </Button>
      )}
      {isOpen && (
        <div className={styles['opened']}>
          {more.map((index) => (
            <ChangeLine key={index} view={view} index={index} isPlaced />
          ))}
        </div>
      )}
    </>
  );
}

type ChangesProps = ViewProps & { readonly indices: readonly number[]; readonly none: string };

function Changes({ view, indices, none }: ChangesProps) {
  if (indices.length === 0) return <Nothing>{none}</Nothing>;
  return indices.map((index) => <ChangeLine key={index} view={view} index={index} />);
}

type ChangeLineProps = ViewProps & {
  readonly index: number;
  /** True where the line above has named its place. */
  readonly isPlaced?: boolean;
};

/** A change in a line, which leads to it. */
function ChangeLine({ view, index, isPlaced = false }: ChangeLineProps) {
  const { t } = useTranslation();
  const isCurrent = useComparison((state) => changeOf(state.place) === index);
  const change = view.comparison.changes[index];
  if (change === undefined) return null;
  const place =
    changePlace(view, change.left?.start ?? null, change.right?.start ?? null) || t('tree.opening');
  const facts = [...figureWords(change, t), ...(isPlaced ? [] : [place])];
  return (
    <Button
      kind="bare"
      className={clsx(styles['go'], isCurrent && styles['on'])}
      aria-current={isCurrent}
      data-rove=""
      data-testid="gist-change"
      {...quotedChange(view, change)}
      onClick={() => goToChange(index)}
    >
      <span className={changes['words']}>
        <ChangeWords view={view} change={change} />
      </span>
      {facts.length > 0 && <small>{facts.join(' · ')}</small>}
    </Button>
  );
}

/** The phrases that took the place of others, came or went, those of the highest rank first. */
function Phrases({ view }: ViewProps) {
  const { t } = useTranslation();
  const { substitutions, phraseTurns } = view.comparison;
  const turns = (side: 'left' | 'right') =>
    phraseTurns.filter((turn) => turn.side === side).slice(0, PHRASES);
  if (substitutions.length === 0 && phraseTurns.length === 0)
    return <Nothing>{t('panel.phrases-none')}</Nothing>;
  return (
    <div className={styles['phrases']} lang="zh-CN" data-report-text="">
      {substitutions.slice(0, PHRASES).map(({ from, to, places: [first] }) => (
        <Phrase key={`${from}→${to}`} view={view} words={sidesOf(first)}>
          <del>{from}</del> → <ins>{to}</ins>
        </Phrase>
      ))}
      {turns('left').map(({ phrase, places: [first] }) => (
        <Phrase key={`-${phrase}`} view={view} words={first ? [{ side: 'left', span: first.span }] : []}>
          <del>{phrase}</del>
        </Phrase>
      ))}
      {turns('right').map(({ phrase, places: [first] }) => (
        <Phrase key={`+${phrase}`} view={view} words={first ? [{ side: 'right', span: first.span }] : []}>
          <ins>{phrase}</ins>
        </Phrase>
      ))}
    </div>
  );
}

function sidesOf(
  place: ComparisonView['comparison']['substitutions'][number]['places'][number] | undefined,
): readonly Words[] {
  if (place === undefined) return [];
  return [
    { side: 'right', span: place.right },
    { side: 'left', span: place.left },
  ];
}

type PhraseProps = ViewProps & { readonly words: readonly Words[]; readonly children: ReactNode };

function Phrase({ view, words, children }: PhraseProps) {
  return (
    <Button
      kind="bare"
      className={styles['phrase']}
      data-rove=""
      data-testid="gist-phrase"
      {...quotedWords(view, words, { isPart: true })}
      onClick={() => goTo(placeOfWords(view, words))}
    >
      {children}
    </Button>
  );
}
