import { KNOWN_EXCHANGES } from './known-exchanges.ts';

const PARTNERS = new Map<string, Map<string, number>>();
for (const entry of KNOWN_EXCHANGES.split('|')) {
  const [places = '', from = '', to = ''] = entry.split(' ');
  addPartner(from, to, Number(places));
  addPartner(to, from, Number(places));
}

function addPartner(phrase: string, other: string, places: number): void {
  const own = PARTNERS.get(phrase) ?? new Map<string, number>();
  own.set(other, Math.max(places, own.get(other) ?? 0));
  PARTNERS.set(phrase, own);
}

/** The phrases that elsewhere took the place of `phrase`, or whose place it took, with the number of places. */
export function listPartners(phrase: string): ReadonlyMap<string, number> {
  return PARTNERS.get(phrase) ?? NONE;
}

const NONE: ReadonlyMap<string, number> = new Map();
