import { SAME_REPORT } from '../../../../shared/compare/likeness.ts';
import { groupBy } from '../../../../shared/base/group-by.ts';
import type { Doubt } from '../../../../shared/model/extraction.ts';
import type { HeadOrigin, ReportHead, ReportId, ReportWarning } from '../../../../shared/model/report.ts';
import type { Kin, SurveyReport, SurveyRow } from '../../../../shared/contract/survey-api.ts';
import type { Kinship, SurveyDoubt, SurveyRowId, SurveyState } from '../../../../shared/model/survey.ts';
import { ancestorsOf, findDivision, newestOf } from '../../../../shared/text/divisions/divisions.ts';
import { candidatesOf } from '../../../../shared/text/divisions/resolve-place.ts';
import type { EditionLabel } from '../../../../shared/model/edition.ts';
import { readEdition } from '../../../../shared/text/head/edition.ts';
import { yearOfFileName } from '../../../../shared/text/head/year.ts';
import type { KnownReport } from '../../db/reports.ts';
import type { StoredChange, StoredLike, StoredRow } from '../../db/surveys.ts';
import { pathOf } from '../../import/document.ts';
import { findShelf } from '../shelf/find-shelf.ts';

type ReportRow = StoredRow & { readonly report: NonNullable<StoredRow['report']> };

/** What a row is compared with: a report, or a row before it. */
type Other = Omit<Kin, 'kind' | 'share'> & { readonly label: EditionLabel };

/** What must be checked in the text itself. */
const GRAVE: readonly Doubt[] = [
  'unreadable-parts',
  'cut-cell',
  'guessed-body',
  'lost-numbers',
  'unlikely-year',
];
/** A place or a year that something else than the report itself tells. */
const UNSURE: readonly HeadOrigin[] = ['folder', 'guessed'];

/**
 * How each row stands: what of it is doubtful, which report or earlier row it is like, and whether it will be taken in.
 * Pure; in the order of `rows`.
 */
export function judgeRows(
  rows: readonly StoredRow[],
  known: readonly KnownReport[],
  likes: readonly StoredLike[],
): readonly SurveyRow[] {
  const kinOf = createKinFinder(
    known,
    groupBy(likes, ({ of }) => of),
  );
  return rows.map((row) => (row.report === null ? refusedRow(row) : judgeReport(row, kinOf)));
}

function refusedRow({ id, name, within, row, pages, problem }: StoredRow): SurveyRow {
  const fate = { state: 'refused', isOut: true, canTake: false } as const;
  return { id, name, within, row, pictures: countPictures(pages), problem, report: null, ...fate };
}

function countPictures(pages: StoredRow['pages']): number | null {
  return pages === null ? null : pages.length;
}

function judgeReport(
  stored: ReportRow,
  kinOf: (row: ReportRow, report: Omit<SurveyReport, 'kin'>) => Kin | null,
): SurveyRow {
  const { id, name, within, row, pages } = stored;
  const plain = viewReport(stored);
  const kin = kinOf(stored, plain);
  const report = { ...plain, kin };
  const state = stateOf(report);
  const canTake = !isThere(kin);
  return {
    ...{ id, name, within, row, pictures: countPictures(pages), problem: null, report, state, canTake },
    isOut: !canTake || (stored.isOut ?? state === 'duplicate'),
  };
}

/** The same words are in the library, or in an earlier row: there is nothing to store. From the bin a report comes back. */
function isThere(kin: Kin | null): boolean {
  return kin !== null && !kin.isDeleted && (kin.kind === 'same-bytes' || kin.kind === 'same-words');
}

function stateOf({ kin, doubts, warnings, findings }: SurveyReport): SurveyState {
  if (kin !== null && DUPLICATE.includes(kin.kind)) return 'duplicate';
  const isGrave = findings.some(({ kind }) => GRAVE.some((grave) => grave === kind));
  return kin !== null || doubts.length > 0 || warnings.length > 0 || isGrave ? 'doubtful' : 'new';
}

const DUPLICATE: readonly Kinship[] = ['same-bytes', 'same-words', 'near'];

/** The head that a row will have. */
export function headOfRow({ head }: { readonly head: ReportHead }, change: StoredChange): ReportHead {
  return {
    ...head,
    place: change.place ?? head.place,
    year: change.year === undefined ? head.year : change.year,
    session: change.session ?? head.session,
  };
}

function viewReport(stored: ReportRow): Omit<SurveyReport, 'kin'> {
  const { report, change, name, within } = stored;
  const head = headOfRow(report, change);
  const isChanged = change.place !== undefined || change.year !== undefined;
  const path = pathOf({ within, name });
  const shelf = isChanged
    ? findShelf(head, path, () => '')
    : { name: report.shelf, division: report.division };
  const { title, place, year, session } = head;
  const { characters, bytes, format, encoding, sha256, warnings, findings } = report;
  return {
    ...{ title, place, year, session },
    edition: change.edition ?? readEdition(title, name),
    placeFrom: change.place === undefined ? report.origins.place : 'hand',
    yearFrom: change.year === undefined ? report.origins.year : 'hand',
    read: {
      place: report.head.place,
      year: report.head.year,
      session: report.head.session,
      edition: readEdition(report.head.title, name),
    },
    shelf: shelf.name,
    ...{ characters, bytes, format, encoding, sha256, warnings, findings },
    doubts: findDoubts(stored, head, shelf.division),
  };
}

function findDoubts(
  { report, change, name }: ReportRow,
  { place, year }: ReportHead,
  division: string | null,
): readonly SurveyDoubt[] {
  const inName = yearOfFileName(name);
  const around = report.findings.find(({ kind }) => kind === 'around-the-report')?.count ?? 0;
  const isOwnPlace = change.place !== undefined;
  const isOwnYear = change.year !== undefined;
  const doubts: readonly (readonly [SurveyDoubt, boolean])[] = [
    ['no-place', place.trim() === ''],
    ['place-of-several', division === null && candidatesOf(place.trim()).length > 1],
    ['no-year', year === null],
    ['unsure-place', !isOwnPlace && UNSURE.includes(report.origins.place)],
    ['unsure-year', !isOwnYear && UNSURE.includes(report.origins.year)],
    ['other-place-in-name', !isOwnPlace && isOtherPlace(name, division, place)],
    ['other-year-in-name', !isOwnYear && year !== null && inName !== undefined && inName !== year],
    ['little-read', around > report.characters],
  ];
  return doubts.flatMap(([doubt, isSo]) => (isSo ? [doubt] : []));
}

/** What stands in the name of a file beside its place. */
const BESIDE_PLACE = /\.[^.]*$|(?:人民)?(?:政府)?工作(?:的)?报告|人民政府|\P{Script=Han}|年/gu;

/** True where the file is named after a place that is neither the report's nor one that it belongs to: 台州.docx of the State Council. */
function isOtherPlace(name: string, division: string | null, place: string): boolean {
  const named = candidatesOf(name.replace(BESIDE_PLACE, ''));
  const own = division === null ? undefined : findDivision(division);
  if (named.length === 0 || place.trim() === '') return false;
  if (own === undefined) return candidatesOf(place.trim()).length === 0;
  const line = [own, ...ancestorsOf(own)].map(({ code }) => code);
  return !named.some((each) => line.includes(newestOf(each).code));
}

/** Finds the nearest kin among the reports and the rows that came before; each row that is asked for becomes one of those. */
function createKinFinder(
  known: readonly KnownReport[],
  likes: ReadonlyMap<SurveyRowId, readonly StoredLike[]>,
): (row: ReportRow, report: Omit<SurveyReport, 'kin'>) => Kin | null {
  const byBytes = new Map<string, Other>();
  const byText = new Map<string, Other>();
  const byYear = new Map<string, Other>();
  const byRow = new Map<SurveyRowId, Other>();
  const byReport = new Map<ReportId, Other>();
  const enter = (other: Other, keys: Keys): void => {
    if (!byBytes.has(keys.sha256)) byBytes.set(keys.sha256, other);
    if (!byText.has(keys.textSha256)) byText.set(keys.textSha256, other);
    const year = yearKey(keys);
    if (year !== null && !other.isDeleted && !byYear.has(year)) byYear.set(year, other);
  };
  // What is not in the bin comes first.
  for (const report of [...known].sort((a, b) => Number(a.isDeleted) - Number(b.isDeleted) || a.id - b.id)) {
    const { id, name, shelf, year, isDeleted } = report;
    const label = report.edition ?? readEdition(report.title, name);
    const other = { report: id, row: null, name, place: shelf, year, isDeleted, label };
    byReport.set(id, other);
    enter(other, { ...report, label });
  }
  const findOther = ({ row, report }: StoredLike): Other | undefined =>
    row === null ? (report === null ? undefined : byReport.get(report)) : byRow.get(row);
  const nearest = (row: ReportRow, keys: Keys): Kin | null => {
    const found = (kind: Kinship, other: Other | undefined, share: number): Kin | null => {
      if (other === undefined) return null;
      const { label, ...kin } = other;
      const isEdition = label !== keys.label && EDITION_OF.includes(kind) && isSameYear(kin, keys);
      return { ...kin, kind: isEdition ? 'edition' : kind, share };
    };
    const like = likes.get(row.id)?.[0];
    const liked = like === undefined ? undefined : findOther(like);
    const isNear = like !== undefined && like.ofLonger >= SAME_REPORT;
    const year = yearKey(keys);
    return (
      found('same-bytes', byBytes.get(keys.sha256), 1) ??
      found('same-words', byText.get(keys.textSha256), 1) ??
      found(isNear ? 'near' : 'part', liked, like?.ofLonger ?? 0) ??
      found('same-year', year === null ? undefined : byYear.get(year), 0)
    );
  };
  return (row, report) => {
    const { shelf, edition: label } = report;
    const keys = { ...row.report, shelf, year: report.year, label };
    const kin = nearest(row, keys);
    const { shelf: place, year } = report;
    const other = { report: null, row: row.id, name: pathOf(row), place, year, isDeleted: false, label };
    byRow.set(row.id, other);
    // What the reader left out will not be there for those that come after it.
    if (row.isOut !== true) enter(other, keys);
    return kin;
  };
}

type Keys = {
  readonly sha256: string;
  readonly textSha256: string;
  readonly shelf: string;
  readonly year: number | null;
  readonly label: EditionLabel;
};

/** Texts that are called otherwise are editions of one report where they are of one place and year. */
const EDITION_OF: readonly Kinship[] = ['near', 'part', 'same-year'];

function isSameYear({ place, year }: Pick<Kin, 'place' | 'year'>, keys: Keys): boolean {
  return year !== null && year === keys.year && place === keys.shelf;
}

function yearKey({ shelf, year }: Pick<Keys, 'shelf' | 'year'>): string | null {
  return shelf === '' || year === null ? null : `${shelf}/${year}`;
}

/** Warnings of a row's text, for those who count them. */
export function countWarnings(report: SurveyReport | null): number {
  if (report === null) return 0;
  const warnings: readonly (ReportWarning | SurveyDoubt)[] = [...report.doubts, ...report.warnings];
  return warnings.length + report.findings.length;
}
