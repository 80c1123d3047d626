import { useState } from 'react';
import type { TagPreview, TagWriting } from '../../../shared/contract/note-api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Button } from '../../components/kit/Button.tsx';
import { Hint, Spacer, Tag } from '../../components/kit/Words.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { ColourSign } from '../../components/NoteLook.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useTranslation } from '../../locales/words.ts';
import { takeCodebook, useCodebook } from '../../state/codebook-store.ts';
import { formatCount } from '../../state/format.ts';
import { run } from '../../state/history.ts';
import styles from './CodebookImport.module.css';

type CodebookImportProps = { readonly taking: { readonly tags: readonly TagPreview[] } };

/** CSS pixels of a line before it is measured. */
const LINE_HEIGHT = 44;
const PARTS = ['definition', 'example', 'counterExample'] as const;
/** What becomes of words where both say something else. */
const WAYS = ['keep', 'replace'] as const;
type Way = (typeof WAYS)[number];
/** What differs comes first, what is new next. */
const ORDER = ['changed', 'new', 'same'] as const;

const close = (): void => useCodebook.setState({ taking: null });

/** What a codebook would bring, before it is taken in: which tags are new, of which something else is said, which are the same. */
export function CodebookImport({ taking: { tags } }: CodebookImportProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('keep');
  const of = (wanted: TagPreview['state']): readonly TagPreview[] =>
    tags.filter(({ state }) => state === wanted);
  const count = (state: TagPreview['state']): string => formatCount(of(state).length);
  return (
    <Dialog
      title={t('codebook.import-title')}
      size="wide"
      testId="codebook-preview"
      onClose={close}
      footer={<Foot canTake={of('same').length < tags.length} replaces={way === 'replace'} />}
    >
      <p data-testid="codebook-counts">
        {t('codebook.import-counts', { new: count('new'), changed: count('changed'), same: count('same') })}
      </p>
      {of('changed').length > 0 && <WayChoice way={way} onChoose={setWay} />}
      <Hint>{t('codebook.import-hint')}</Hint>
      <VirtualList
        className={styles['list']}
        items={ORDER.flatMap(of)}
        keyOf={({ tag }) => tag.path}
        height={LINE_HEIGHT}
        aria-label={t('codebook.import-title')}
        data-testid="codebook-lines"
        draw={(preview) => <Line preview={preview} />}
      />
    </Dialog>
  );
}

type WayChoiceProps = { readonly way: Way; readonly onChoose: (way: Way) => void };

function WayChoice({ way, onChoose }: WayChoiceProps) {
  const { t } = useTranslation();
  return (
    <div>
      <Segments
        label={t('codebook.both-say')}
        choices={WAYS}
        chosen={way}
        testId="codebook-way"
        words={(each) => t(`codebook.${each}`)}
        onChoose={onChoose}
      />
    </div>
  );
}

function Foot({ canTake, replaces }: { readonly canTake: boolean; readonly replaces: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Spacer />
      <Button onClick={close}>{t('app.cancel')}</Button>
      <Button
        writes
        kind="primary"
        disabled={!canTake}
        data-testid="codebook-take"
        onClick={() => run(takeCodebook(replaces))}
      >
        {t('codebook.take')}
      </Button>
    </>
  );
}

function Line({ preview: { state, tag, before } }: { readonly preview: TagPreview }) {
  const { t } = useTranslation();
  return (
    <div className={styles['line']} data-testid="codebook-line" data-state={state}>
      <Tag>{t(`codebook.states.${state}`)}</Tag>
      <span>
        {tag.colour !== null && <ColourSign colour={tag.colour} />} {tag.path}
      </span>
      <span>
        {PARTS.map((part) => (
          <Words key={part} part={part} tag={tag} before={state === 'changed' ? before : null} />
        ))}
      </span>
    </div>
  );
}

type WordsProps = {
  readonly part: (typeof PARTS)[number];
  readonly tag: TagWriting;
  /** What is said here; null where there is nothing to set it against. */
  readonly before: TagWriting | null;
};

/** What the file says, behind what is said here where that is something else. */
function Words({ part, tag, before }: WordsProps) {
  const { t } = useTranslation();
  const [own, theirs] = [before?.[part] ?? '', tag[part]];
  if (theirs === '') return null;
  return (
    <span className={styles['words']}>
      <small>{t(`codebook.${part}`)}</small> {own !== '' && own !== theirs && <del>{own}</del>} {theirs}
    </span>
  );
}
