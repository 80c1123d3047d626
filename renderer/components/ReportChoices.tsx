import { useState } from 'react';
import { isolate } from '../../shared/base/isolate.ts';
import type { PlaceShelf } from '../../shared/contract/shelf-api.ts';
import type { ReportEntry } from '../../shared/contract/views.ts';
import type { ReportId } from '../../shared/model/report.ts';
import { useTranslation } from '../locales/words.ts';
import { formatCount } from '../state/format.ts';
import { choicesFrom, regionsOf, type Region } from '../state/report-choices.ts';
import { useShelves } from '../state/shelves-store.ts';
import { Nothing } from './kit/Words.tsx';
import { MenuHead, MenuItem, MenuNote } from './Menu.tsx';

type ReportChoicesProps = {
  /** The shelf whose reports come first. */
  readonly place: string;
  readonly chosen: ReportId | null;
  /** What can't be chosen; where nothing is chosen yet it is not there. */
  readonly shut: ReportId;
  /** Said where there is nothing else. */
  readonly nothing: string;
  readonly onChoose: (report: ReportEntry) => void;
};

/** Where in the choices a reader is: among all, among the provinces, in one, at a place. */
type Level =
  | { readonly kind: 'all' | 'regions' }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'place'; readonly shelf: PlaceShelf; readonly from: Level };

/** The reports of the library as the items of a menu: those of a place, and the way to the others by province and place. */
export function ReportChoices(props: ReportChoicesProps) {
  const [level, setLevel] = useState<Level>({ kind: 'all' });
  const shelves = useShelves((state) => state.shelves) ?? [];
  const choices = choicesFrom(shelves, props.place);
  switch (level.kind) {
    case 'all':
      return <AllChoices {...props} {...choices} onMore={() => setLevel({ kind: 'regions' })} />;
    case 'regions':
      return (
        <>
          <Back onBack={() => setLevel({ kind: 'all' })} />
          {regionsOf(choices.others).map((region) => (
            <RegionItem key={region.name} region={region} onOpen={setLevel} />
          ))}
        </>
      );
    case 'region':
      return (
        <>
          <Back onBack={() => setLevel({ kind: 'regions' })} />
          {level.region.shelves.map((shelf) => (
            <PlaceItem key={shelf.place} shelf={shelf} from={level} onOpen={setLevel} />
          ))}
        </>
      );
    case 'place':
      return (
        <>
          <Back onBack={() => setLevel(level.from)} />
          <ShelfItems {...props} shelf={level.shelf} />
        </>
      );
  }
}

type AllChoicesProps = ReportChoicesProps & ReturnType<typeof choicesFrom> & { readonly onMore: () => void };

function AllChoices({ own, others, areMany, onMore, ...props }: AllChoicesProps) {
  const { t } = useTranslation();
  if (others.length === 0 && (own?.reports ?? []).every(({ id }) => id === props.shut))
    return <Nothing>{props.nothing}</Nothing>;
  return (
    <>
      {own !== undefined && <ShelfItems {...props} shelf={own} />}
      {areMany ? (
        <MenuItem leadsOn testId="other-places" onSelect={onMore}>
          <b>{t('report.other-places')} ›</b>
          <MenuNote>{t('report.places', { n: formatCount(others.length) })}</MenuNote>
        </MenuItem>
      ) : (
        others.map((shelf) => <ShelfItems key={shelf.place} {...props} shelf={shelf} />)
      )}
    </>
  );
}

function Back({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  return (
    <MenuItem leadsOn testId="choices-back" onSelect={onBack}>
      ‹ {t('report.choices-back')}
    </MenuItem>
  );
}

type OpenProps = { readonly onOpen: (level: Level) => void };

/** A province; one with a single place leads to that at once. */
function RegionItem({ region, onOpen }: OpenProps & { readonly region: Region }) {
  const { t } = useTranslation();
  const [only] = region.shelves;
  if (only !== undefined && region.shelves.length === 1)
    return <PlaceItem shelf={only} from={{ kind: 'regions' }} onOpen={onOpen} />;
  return (
    <MenuItem leadsOn testId="choices-region" onSelect={() => onOpen({ kind: 'region', region })}>
      <b lang="zh-CN">{region.name ?? t('places.others')} ›</b>
      <MenuNote>{t('report.places', { n: formatCount(region.shelves.length) })}</MenuNote>
    </MenuItem>
  );
}

type PlaceItemProps = OpenProps & { readonly shelf: PlaceShelf; readonly from: Level };

function PlaceItem({ shelf, from, onOpen }: PlaceItemProps) {
  const { t } = useTranslation();
  return (
    <MenuItem leadsOn testId="choices-place" onSelect={() => onOpen({ kind: 'place', shelf, from })}>
      <b lang="zh-CN">{shelf.place || t('report.no-place')} ›</b>
      <MenuNote>{formatCount(shelf.reports.length)}</MenuNote>
    </MenuItem>
  );
}

type ShelfItemsProps = ReportChoicesProps & { readonly shelf: PlaceShelf };

function ShelfItems({ shelf, chosen, shut, onChoose }: ShelfItemsProps) {
  const { t } = useTranslation();
  const name = shelf.place || t('report.no-place');
  const reports = chosen === null ? shelf.reports.filter(({ id }) => id !== shut) : shelf.reports;
  if (reports.length === 0) return null;
  return (
    <div role="group" aria-label={name}>
      <MenuHead>{name}</MenuHead>
      {reports.map((report) => (
        <MenuItem
          key={report.id}
          {...(chosen !== null && { isChosen: report.id === chosen })}
          isDisabled={report.id === shut}
          testId="year-choice"
          onSelect={() => onChoose(report)}
        >
          <b>{report.head.year ?? t('report.no-year')}</b>
          <MenuNote>{noteOf(report, reports)}</MenuNote>
        </MenuItem>
      ))}
    </div>
  );
}

/** Who gave a report, or its file; of several of one year which of them it is. */
function noteOf(report: ReportEntry, reports: readonly ReportEntry[]): string {
  const { edition, head, fileName } = report;
  const isOneOfSeveral = reports.some(({ id, head: { year } }) => id !== report.id && year === head.year);
  const who = isOneOfSeveral && edition === '' ? fileName : head.speaker || fileName;
  return [edition, who]
    .filter((word) => word !== '')
    .map(isolate)
    .join(' · ');
}
