import { useRef } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { TableMenu } from '../../../components/TableMenu.tsx';
import { nearestListed } from '../actions.ts';
import { setFilter } from '../comparison-store.ts';
import { listedNow, useListed } from '../derived.ts';
import { nameTable } from '../model/table-name.ts';
import { NO_FILTER } from '../model/change-list.ts';
import { ChangeFilters } from './ChangeFilters.tsx';
import { ChangeList } from './ChangeList.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import type { ListHandle } from '../../../components/kit/VirtualList.tsx';
import { Nothing } from '../../../components/kit/Words.tsx';
import styles from './ChangesTab.module.css';

type ViewProps = { readonly view: ComparisonView };

/** The list of changes with its filters. */
export function ChangesTab({ view }: ViewProps) {
  const listed = useListed();
  const list = useRef<ListHandle>(null);
  const goToList = (): void => {
    const nearest = nearestListed();
    list.current?.goTo(nearest === undefined ? 0 : listed.indexOf(nearest));
  };
  return (
    <>
      <ChangeFilters view={view} listed={listed} onList={goToList} />
      <TableLine view={view} />
      {listed.length === 0 && <NothingListed view={view} />}
      <ChangeList view={view} listed={listed} handle={list} />
    </>
  );
}

const MATCHES = ['sections', 'sentences', 'decisions'] as const;

function TableLine({ view }: ViewProps) {
  const { t } = useTranslation();
  const { left, right } = view;
  const source = { kind: 'changes', left: left.summary.id, right: right.summary.id } as const;
  return (
    <div className={styles['tables']}>
      <TableMenu
        source={source}
        listed={() => {
          const { changes } = view.comparison;
          const only = listedNow().flatMap((at) => changes[at]?.key ?? []);
          if (only.length === 0 || only.length === changes.length) return null;
          return { source: { ...source, only }, count: only.length };
        }}
        others={MATCHES.map((kind) => ({
          id: `table-${kind}`,
          source: { kind, left: left.summary.id, right: right.summary.id },
          head: t(`tables.${kind}`),
          name: nameTable(view, t(`tables.${kind}`), t),
        }))}
        name={nameTable(view, t('nav.compare'), t)}
      />
    </div>
  );
}

/** There are no changes, or the filters leave none. */
function NothingListed({ view }: ViewProps) {
  const { t } = useTranslation();
  const isFiltered = view.comparison.changes.length > 0;
  return (
    <Nothing as="div">
      <p>{isFiltered ? t('panel.none-listed') : t('comparison.no-changes')}</p>
      {isFiltered && (
        <Button kind="link" onClick={() => setFilter(NO_FILTER)}>
          {t('panel.clear-filter')}
        </Button>
      )}
    </Nothing>
  );
}
