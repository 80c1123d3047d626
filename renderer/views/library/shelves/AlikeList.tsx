import { ALIKE_KINDS, type AlikeKind, type AlikePlaces } from '../../../../shared/contract/shelf-api.ts';
import { Checkbox } from '../../../components/kit/Checkbox.tsx';
import { SearchField } from '../../../components/kit/SearchField.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { VirtualList } from '../../../components/kit/VirtualList.tsx';
import { Hint, Nothing } from '../../../components/kit/Words.tsx';
import type { Rove } from '../../../components/rove.ts';
import { useTranslation } from '../../../locales/words.ts';
import { formatCount } from '../../../state/format.ts';
import { filterAlike, keyOfPair, type AlikeFilter } from '../model/alike.ts';
import { wholeShelf } from './shelf-commands.ts';
import styles from './AlikeDialog.module.css';

type AlikeListProps = {
  /** Null until they were read. */
  readonly pairs: readonly AlikePlaces[] | null;
  /** By `keyOfPair`. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly filter: AlikeFilter;
  readonly onFilter: (filter: AlikeFilter) => void;
};

/** Height of a pair's line before it is measured. */
const LINE_HEIGHT = 34;

/** The pairs, of one kind or of some names, each to be chosen; all that are listed by one box. */
export function AlikeList({ pairs, chosen, onChoose, filter, onFilter }: AlikeListProps) {
  const { t } = useTranslation();
  const all = pairs ?? [];
  const listed = filterAlike(all, filter);
  const choose = (some: readonly AlikePlaces[], isOn: boolean): void => {
    const keys = new Set(some.map(keyOfPair));
    onChoose(new Set(isOn ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.has(key))));
  };
  return (
    <div className={styles['list']}>
      <Hint>{t('alike.hint')}</Hint>
      <Filters pairs={all} filter={filter} onFilter={onFilter} />
      <ChooseAll listed={listed} chosen={chosen} onChoose={choose} />
      {pairs === null && <p>{t('app.loading')}</p>}
      {pairs !== null && listed.length === 0 && (
        <Nothing>{t(all.length === 0 ? 'alike.nothing' : 'alike.none')}</Nothing>
      )}
      <VirtualList
        className={styles['pairs']}
        items={listed}
        keyOf={keyOfPair}
        height={LINE_HEIGHT}
        aria-label={t('alike.title')}
        data-testid="alike-list"
        draw={(pair, rove) => (
          <PairLine
            pair={pair}
            rove={rove}
            isOn={chosen.has(keyOfPair(pair))}
            onToggle={(isOn) => choose([pair], isOn)}
          />
        )}
      />
    </div>
  );
}

type FiltersProps = {
  readonly pairs: readonly AlikePlaces[];
  readonly filter: AlikeFilter;
  readonly onFilter: (filter: AlikeFilter) => void;
};

function Filters({ pairs, filter, onFilter }: FiltersProps) {
  const { t } = useTranslation();
  const wordsOf = (kind: AlikeKind | null): string => {
    const n = formatCount(filterAlike(pairs, { kind, words: '' }).length);
    return kind === null ? t('alike.all-kinds', { n }) : t(`alike.kind-${kind}`, { n });
  };
  return (
    <div className={styles['filters']}>
      <SearchField
        label={t('alike.find')}
        value={filter.words}
        isClearable
        data-testid="alike-find"
        onChange={(words) => onFilter({ ...filter, words })}
      />
      <Select
        choices={[null, ...ALIKE_KINDS]}
        chosen={filter.kind}
        words={wordsOf}
        aria-label={t('alike.kind')}
        data-testid="alike-kind"
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
    </div>
  );
}

type ChooseAllProps = {
  readonly listed: readonly AlikePlaces[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (some: readonly AlikePlaces[], isOn: boolean) => void;
};

function ChooseAll({ listed, chosen, onChoose }: ChooseAllProps) {
  const { t } = useTranslation();
  const isAll = listed.length > 0 && listed.every((pair) => chosen.has(keyOfPair(pair)));
  return (
    <label className={styles['all']}>
      <Checkbox
        label={t('alike.all')}
        isOn={isAll}
        isMixed={listed.some((pair) => chosen.has(keyOfPair(pair)))}
        disabled={listed.length === 0}
        data-testid="alike-all"
        onToggle={() => onChoose(listed, !isAll)}
      />
      {t('alike.all')}
      <Hint as="span" role="status">
        {t('alike.listed', { n: formatCount(listed.length) })}
      </Hint>
    </label>
  );
}

type PairLineProps = {
  readonly pair: AlikePlaces;
  readonly rove: Rove;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
};

/** The two names with their reports, and of the one that the table of divisions knows, where it lies. */
function PairLine({ pair, rove, isOn, onToggle }: PairLineProps) {
  const { t } = useTranslation();
  const { from, into, counts } = pair;
  const [few, many] = counts;
  const division = wholeShelf(into)?.division ?? null;
  const above = division === null ? '' : [...division.above, division].map(({ name }) => name).join('');
  return (
    <label className={styles['pair']} data-testid="alike-pair">
      <Checkbox
        label={t('alike.choose', { from, into })}
        isOn={isOn}
        data-testid="alike-choose"
        onToggle={() => onToggle(!isOn)}
        {...rove}
      />
      <span lang="zh-CN" data-report-text="">
        {t('alike.pair', { from, into, few, many })}
      </span>
      {above !== '' && above !== into && (
        <small lang="zh-CN" data-report-text="">
          {above}
        </small>
      )}
    </label>
  );
}
