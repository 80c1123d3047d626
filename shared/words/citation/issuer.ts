import type { CitedReport } from '../../model/citation.ts';

const STATE_COUNCIL = '国务院';

/** Areas that have a committee, not a people's government, where the table of divisions does not know them. */
const HAS_COMMITTEE = /(?:新|开发|园|高新|试验|实验|合作|管理|示范|保税|景|矿|农|林|垦|产业)区$/u;
const HAS_GOVERNMENT = /[省市区县旗乡镇]$/u;

/**
 * The government that reports, by its full name of the time: 河北省保定市徐水区人民政府. A place of which it can't be told what
 * governs it stands alone; '' where no place is known.
 */
export function issuerOf({ head, division }: CitedReport): string {
  const { place } = head;
  if (place === STATE_COUNCIL || place === '') return place;
  const isOfToday = division !== null && isNamedIn(division.fullName, place);
  if (isOfToday) return governmentOf(division.fullName);
  return HAS_GOVERNMENT.test(place) && (division !== null || !HAS_COMMITTEE.test(place))
    ? governmentOf(place)
    : place;
}

/** The division's name of today where the report prints another one, else ''. */
export function laterNameOf({ head, division }: CitedReport): string {
  const { place } = head;
  if (division === null || place === '' || isNamedIn(division.fullName, place)) return '';
  return division.fullName;
}

/** True where a printed place is that division under its name of today, with or without what it belongs to. */
function isNamedIn(fullName: string, place: string): boolean {
  return fullName.includes(place) || place.endsWith(fullName.slice(-3));
}

function governmentOf(name: string): string {
  if (/(?:地区|盟)$/u.test(name)) return `${name}行政公署`;
  return name.endsWith('特别行政区') ? `${name}政府` : `${name}人民政府`;
}
