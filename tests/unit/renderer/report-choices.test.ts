import { describe, expect, it } from 'vitest';
import type { PlaceShelf } from '../../../shared/contract/shelf-api.ts';
import { choicesFrom, regionsOf } from '../../../renderer/state/report-choices.ts';
import { makeSummary } from './comparison-fixture.ts';

const HEBEI = { code: '130000', name: '河北省', level: 'province' } as const;
const CITY = { code: '130100', name: '石家庄市', level: 'city', above: [HEBEI] } as const;

function shelf(place: string, count: number, division: PlaceShelf['division'] = null): PlaceShelf {
  const reports = Array.from({ length: count }, (_, at) => ({
    ...makeSummary(at, 2000 + at),
    ...{ tags: [], workCount: 0 },
  }));
  return { place, division, reports };
}

describe('the reports that a menu offers', () => {
  it('are those of other places, too, as long as they are few', () => {
    const few = choicesFrom([shelf('云川市', 3), shelf('云山县', 30), shelf('云水县', 30)], '云川市');
    expect([few.own?.place, few.others.length, few.areMany]).toEqual(['云川市', 2, false]);
    const many = choicesFrom([shelf('云川市', 3), shelf('云山县', 30), shelf('云水县', 31)], '云川市');
    expect(many.areMany).toBe(true);
    expect(choicesFrom([shelf('云川市', 300)], '云川市').areMany).toBe(false);
  });

  it('are found by province, what no table knows apart', () => {
    const regions = regionsOf([
      shelf('河北省', 1, { ...HEBEI, above: [] }),
      shelf('石家庄市', 1, CITY),
      shelf('云川市', 1),
    ]);
    expect(regions.map(({ name, shelves }) => [name, shelves.map(({ place }) => place)])).toEqual([
      ['河北省', ['河北省', '石家庄市']],
      [null, ['云川市']],
    ]);
  });
});
