import type { WrittenEntry } from '../../../../shared/contract/note-api.ts';
import { NOTE_COLOURS, NOTE_KINDS } from '../../../../shared/model/note.ts';
import { COLOUR_SIGNS } from '../../../../shared/words/notes.ts';
import { TableMenu } from '../../../components/TableMenu.tsx';
import { Button } from '../../../components/kit/Button.tsx';
import { Select } from '../../../components/kit/Select.tsx';
import { TextField } from '../../../components/kit/TextField.tsx';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { showDialog } from '../../../state/app-store.ts';
import { reportsOf, tagsOf, yearsOf, type WrittenKind } from '../model/written-filter.ts';
import { LayoutChoice } from './LayoutChoice.tsx';
import { setWrittenFilter, useWritten } from './written-store.ts';
import styles from './WrittenFilters.module.css';

const ALL_NOTES = { kind: 'notes', report: null } as const;
const KINDS: readonly WrittenKind[] = [...NOTE_KINDS, 'plain', 'comment', 'evidence', 'orphan'];

type WrittenFiltersProps = {
  /** All, before they are filtered. */
  readonly entries: readonly WrittenEntry[];
  /** What the filters leave. */
  readonly listed: readonly WrittenEntry[];
};

/** Finds entries by words, kind, tag, colour and report. */
export function WrittenFilters({ entries, listed }: WrittenFiltersProps) {
  const { t } = useTranslation();
  const { query } = useWritten((state) => state.filter);
  return (
    <div className={styles['bar']}>
      <LayoutChoice />
      <TextField
        type="search"
        className={styles['query']}
        value={query}
        placeholder={t('notes.filter')}
        aria-label={t('notes.filter')}
        data-testid="written-query"
        onChange={(typed) => setWrittenFilter({ query: typed })}
      />
      <KindFilter />
      <TagFilter entries={entries} />
      <ColourFilter />
      <ReportFilter entries={entries} />
      <Hint as="span" role="status" data-testid="written-count">
        {t('notes.count', { n: listed.length })}
      </Hint>
      <Button data-testid="open-codebook" onClick={() => showDialog('codebook')}>
        {t('codebook.open')}
      </Button>
      <TableMenu
        source={ALL_NOTES}
        name={t('library.notes')}
        listed={() => {
          const only = listed.flatMap(({ note }) => (note === null ? [] : String(note.id)));
          if (only.length === 0 || listed.length === entries.length) return null;
          return { source: { ...ALL_NOTES, only }, count: only.length };
        }}
      />
    </div>
  );
}

function KindFilter() {
  const { t } = useTranslation();
  const { kind } = useWritten((state) => state.filter);
  return (
    <Select
      choices={[null, ...KINDS]}
      chosen={kind}
      aria-label={t('notes.kind')}
      data-testid="written-kind"
      words={(each) => (each === null ? t('notes.all-kinds') : t(`notes.kinds-written.${each}`))}
      onChoose={(chosen) => setWrittenFilter({ kind: chosen })}
    />
  );
}

type EntriesProps = Pick<WrittenFiltersProps, 'entries'>;

function TagFilter({ entries }: EntriesProps) {
  const { t } = useTranslation();
  const { tag } = useWritten((state) => state.filter);
  const tags = tagsOf(entries);
  return (
    <Select
      choices={[null, ...(tag === null || tags.includes(tag) ? tags : [tag, ...tags])]}
      chosen={tag}
      className={styles['choice']}
      aria-label={t('notes.tags')}
      data-testid="written-tag"
      words={(each) => (each === null ? t('notes.all-tags') : `#${each}`)}
      onChoose={(chosen) => setWrittenFilter({ tag: chosen })}
    />
  );
}

function ColourFilter() {
  const { t } = useTranslation();
  const { colour } = useWritten((state) => state.filter);
  return (
    <Select
      choices={[null, ...NOTE_COLOURS]}
      chosen={colour}
      aria-label={t('notes.colour')}
      data-testid="written-colour"
      words={(each) =>
        each === null ? t('notes.all-colours') : `${COLOUR_SIGNS[each]} ${t(`notes.colours.${each}`)}`
      }
      onChoose={(chosen) => setWrittenFilter({ colour: chosen })}
    />
  );
}

function ReportFilter({ entries }: EntriesProps) {
  const { t } = useTranslation();
  const { report } = useWritten((state) => state.filter);
  const named = new Map(
    reportsOf(entries).map(({ report: id, place, year }) => [
      id,
      `${place} ${yearsOf({ year, otherYear: null }) || t('report.no-year')}`,
    ]),
  );
  return (
    <Select
      choices={[null, ...named.keys()]}
      chosen={report}
      className={styles['choice']}
      aria-label={t('notes.report')}
      data-testid="written-report"
      words={(each) => (each === null ? t('notes.all-reports') : (named.get(each) ?? ''))}
      onChoose={(chosen) => setWrittenFilter({ report: chosen })}
    />
  );
}
