import { useMemo, useState, type KeyboardEvent } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { EditedFigure } from '../../../shared/model/figure-correction.ts';
import { ToggleChip } from '../../components/kit/Chips.tsx';
import { VirtualList } from '../../components/kit/VirtualList.tsx';
import { TextField } from '../../components/kit/TextField.tsx';
import { Nothing } from '../../components/kit/Words.tsx';
import { PanelFilters } from '../../components/SidePanel.tsx';
import { TableMenu } from '../../components/TableMenu.tsx';
import { useTranslation } from '../../locales/words.ts';
import { formatCount } from '../../state/format.ts';
import { correctFigure, rejectFigure } from './figure-actions.ts';
import { FigureLine } from './FigureLine.tsx';
import styles from './FiguresTab.module.css';
import { countOfKind, FIGURE_KINDS, pickFigures, type FigureKind } from './model/figure-list.ts';
import { useReader, type ReaderState } from './reader-store.ts';

/** Height of a figure's two lines, before they are measured. */
const LINE_HEIGHT = 54;

/** All figures of the report: name, value as printed, bound, kind, year; a click goes to its place. */
export function FiguresTab({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<FigureKind>('all');
  const [query, setQuery] = useState('');
  const focus = useReader((state) => state.focus);
  const shown = useMemo(() => pickFigures(view.figures, kind, query), [view.figures, kind, query]);
  return (
    <>
      <PanelFilters>
        <KindChips figures={view.figures} chosen={kind} onChoose={setKind} />
        <TextField
          type="search"
          value={query}
          onChange={setQuery}
          placeholder={t('reader.figure-filter')}
          aria-label={t('reader.figure-filter')}
        />
      </PanelFilters>
      <FigureTable view={view} shown={shown} />
      {view.figures.length === 0 && <Nothing>{t('reader.figures-none')}</Nothing>}
      <VirtualList
        items={shown}
        keyOf={({ valueSpan, span, name }) => `${valueSpan.start} ${span.start} ${name}`}
        current={shown.findIndex((figure) => isFocused(figure, focus))}
        height={LINE_HEIGHT}
        aria-label={t('reader.figures')}
        data-testid="figure-list"
        onItemKey={editByKey}
        draw={(figure, rove) => (
          <FigureLine text={view.text} figure={figure} rove={rove} isOn={isFocused(figure, focus)} />
        )}
      />
    </>
  );
}

function isFocused({ valueSpan }: EditedFigure, focus: ReaderState['focus']): boolean {
  return focus?.span.start === valueSpan.start;
}

function editByKey(event: KeyboardEvent<HTMLElement>, figure: EditedFigure): void {
  if (event.key !== 'F2' && event.key !== 'Delete') return;
  event.preventDefault();
  if (event.key === 'F2') correctFigure(figure);
  else rejectFigure(figure);
}

type KindChipsProps = {
  readonly figures: readonly EditedFigure[];
  readonly chosen: FigureKind;
  readonly onChoose: (kind: FigureKind) => void;
};

function KindChips({ figures, chosen, onChoose }: KindChipsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['kinds']}>
      {FIGURE_KINDS.map((kind) => (
        <ToggleChip key={kind} isOn={chosen === kind} onToggle={() => onChoose(kind)}>
          {kind === 'all' ? t('reader.all') : t(`reader.kind-${kind}`)}{' '}
          {formatCount(countOfKind(figures, kind))}
        </ToggleChip>
      ))}
    </div>
  );
}

type FigureTableProps = { readonly view: ReportView; readonly shown: readonly EditedFigure[] };

/** The figures as a table, out and back in. */
function FigureTable({ view, shown }: FigureTableProps) {
  const { t } = useTranslation();
  const { id, head } = view.summary;
  const source = { kind: 'figures', reports: [id] } as const;
  return (
    <div className={styles['table']}>
      <TableMenu
        source={source}
        listed={() => {
          if (shown.length === 0 || shown.length === view.figures.length) return null;
          const only = shown.map(({ valueSpan }) => String(valueSpan.start));
          return { source: { ...source, only }, count: shown.length };
        }}
        name={`${head.place} ${head.year ?? ''} ${t('reader.figures')}`}
      />
    </div>
  );
}
