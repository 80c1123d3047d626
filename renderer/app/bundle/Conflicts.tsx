import type { BundleConflict, BundleView } from '../../../shared/contract/bundle-api.ts';
import { CONFLICT_CHOICES, type ConflictChoice } from '../../../shared/model/bundle.ts';
import { CONFLICT_CHOICE_WORDS, CONFLICT_KIND_WORDS } from '../../../shared/words/bundle.ts';
import { wordsIn, type Language } from '../../../shared/words/words.ts';
import { clsx } from 'clsx';
import type { KeyboardEvent } from 'react';
import { Button } from '../../components/kit/Button.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { Hint } from '../../components/kit/Words.tsx';
import type { Rove } from '../../components/rove.ts';
import { useTranslation } from '../../locales/words.ts';
import { Segments } from '../../components/Segments.tsx';
import { useApp } from '../../state/app-store.ts';
import { chooseFor, chooseForAll, type OpenedBundle } from '../../state/bundle-store.ts';
import { formatCount } from '../../state/format.ts';
import styles from './Bundle.module.css';

type ConflictsProps = { readonly view: BundleView; readonly choices: OpenedBundle['choices'] };

/** Height of a conflict before it is measured. */
const CONFLICT_HEIGHT = 110;

/** Where library and bundle say different things: each is decided, or all at once. */
export function Conflicts({ view: { conflicts }, choices }: ConflictsProps) {
  const { t } = useTranslation();
  if (conflicts.length === 0)
    return <Hint data-testid="bundle-no-conflicts">{t('bundle.no-conflicts')}</Hint>;
  return (
    <>
      <div className={styles['line']}>
        <h3>{t('bundle.conflicts', { n: formatCount(conflicts.length) })}</h3>
        <Hint as="span">{t('bundle.keys')}</Hint>
        <ForAll />
      </div>
      <VirtualList
        className={styles['conflicts']}
        items={conflicts}
        keyOf={({ id }) => id}
        height={CONFLICT_HEIGHT}
        aria-label={t('bundle.conflicts', { n: formatCount(conflicts.length) })}
        data-testid="bundle-conflicts"
        onItemKey={chooseByKey}
        draw={(conflict, rove) => (
          <Conflict conflict={conflict} choice={choices[conflict.id] ?? null} rove={rove} />
        )}
      />
    </>
  );
}

function ForAll() {
  const { t } = useTranslation();
  const words = useChoiceWords();
  return (
    <>
      <Hint as="span">{t('bundle.for-all')}</Hint>
      {CONFLICT_CHOICES.map((choice) => (
        <Button key={choice} data-testid={`bundle-all-${choice}`} onClick={() => chooseForAll(choice)}>
          {words[choice]}
        </Button>
      ))}
    </>
  );
}

function useChoiceWords(): Readonly<Record<ConflictChoice, string>> {
  return wordsIn(
    CONFLICT_CHOICE_WORDS,
    useApp((state) => state.settings.language),
  );
}

type ConflictProps = {
  readonly conflict: BundleConflict;
  readonly choice: ConflictChoice | null;
  readonly rove: Rove;
};

function Conflict({ conflict, choice, rove }: ConflictProps) {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const { id, kind, mine, theirs } = conflict;
  return (
    <div
      className={styles['conflict']}
      role="group"
      aria-label={`${wordsIn(CONFLICT_KIND_WORDS, language)[kind]} ${aboutOf(conflict)}`}
      data-testid="bundle-conflict"
      data-kind={kind}
      {...rove}
    >
      <div className={styles['line']}>
        <About conflict={conflict} language={language} />
        <Choice id={id} possible={possibleFor(conflict)} choice={choice} />
      </div>
      <div className={styles['sides']}>
        <Said label={t('bundle.mine')} lines={mine} isLeft={choice === 'theirs'} />
        <Said label={t('bundle.theirs')} lines={theirs} isLeft={choice === 'mine'} />
      </div>
    </div>
  );
}

function possibleFor({ canBoth }: Pick<BundleConflict, 'canBoth'>): readonly ConflictChoice[] {
  return CONFLICT_CHOICES.filter((each) => each !== 'both' || canBoth);
}

type ChoiceProps = {
  readonly id: string;
  readonly possible: readonly ConflictChoice[];
  readonly choice: ConflictChoice | null;
};

function Choice({ id, possible, choice }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useChoiceWords();
  return (
    <Segments<ConflictChoice | 'none'>
      label={t('bundle.choice')}
      choices={possible}
      chosen={choice ?? 'none'}
      testId="choose"
      size="small"
      words={(each) => each !== 'none' && words[each]}
      onChoose={(each) => each !== 'none' && chooseFor(id, each)}
    />
  );
}

/** A digit chooses for the conflict that has the focus. */
function chooseByKey({ key }: Pick<KeyboardEvent, 'key'>, conflict: BundleConflict): void {
  const choice = possibleFor(conflict)[Number(key) - 1];
  if (choice !== undefined) chooseFor(conflict.id, choice);
}

function aboutOf({ place, year, words }: BundleConflict): string {
  return [place, year ?? '', words].filter((part) => part !== '').join(' ');
}

function About({ conflict, language }: { readonly conflict: BundleConflict; readonly language: Language }) {
  return (
    <p>
      <b>{wordsIn(CONFLICT_KIND_WORDS, language)[conflict.kind]}</b>{' '}
      <span lang="zh-CN" data-report-text="">
        {aboutOf(conflict)}
      </span>
    </p>
  );
}

type SaidProps = {
  readonly label: string;
  readonly lines: readonly string[];
  /** The other side was chosen. */
  readonly isLeft: boolean;
};

/** What a side says, one line for each thing. */
function Said({ label, lines, isLeft }: SaidProps) {
  const { t } = useTranslation();
  const said = lines.filter((line) => line !== '');
  return (
    <div className={clsx(styles['side'], isLeft && styles['left'])}>
      <small>{label}</small>
      {said.length === 0 && <Hint as="span">{t('bundle.says-nothing')}</Hint>}
      <span className={styles['said']} lang="zh-CN" data-report-text="">
        {said.map((line, at) => (
          <span key={at}>{line}</span>
        ))}
      </span>
    </div>
  );
}
