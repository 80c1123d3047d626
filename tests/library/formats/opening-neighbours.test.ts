import { describe, expect, it } from 'vitest';
import {
  readNeighbours,
  readSurroundings,
  learnRarity,
} from '../../../electron/library/import/formats/pdf/opening-neighbours.ts';

const ROADS = '修好山区公路。全县新修公路三十里，山路通到每一个村。';
const SCHOOLS = '办好乡村学校。新建小学两所，孩子就近上学，老师住得安心。';
const TREES = '种好沙地树木。沙地种树八百亩，风沙比往年小了许多。';

const RARITY = learnRarity([ROADS, SCHOOLS, TREES]);

describe('what the sentences on both sides of a place tell', () => {
  it('is alike where they speak of the same thing', () => {
    const apart = readNeighbours(ROADS, SCHOOLS, '');
    const alike = readNeighbours(ROADS, '山区公路还要修到村口，山路两边种树。', '');
    expect(alike.near).toBeGreaterThan(apart.near);
    expect(alike.touching).toBeGreaterThan(apart.touching);
    expect(readNeighbours('', '', '').near).toBe(0);
  });

  it('is headed alike where it opens with a heading, as what follows does', () => {
    expect(readNeighbours(ROADS, SCHOOLS, TREES)).toMatchObject({ headedAlike: 1, headedOtherwise: 0 });
    expect(readNeighbours(ROADS, SCHOOLS, '')).toMatchObject({ headedAlike: 0, headedOtherwise: 0 });
    const plain = '全县还修了桥，村里人过河不再坐船。';
    expect(readNeighbours(ROADS, plain, TREES)).toMatchObject({ headedAlike: 0, headedOtherwise: 1 });
  });

  it('is one of several short items, or longer behind the first sentence', () => {
    expect(readNeighbours(ROADS, '修好路。架好桥。种好树。', '')).toMatchObject({ shortThird: 1, growth: 0 });
    expect(readNeighbours(ROADS, SCHOOLS, '').growth).toBeGreaterThan(0);
    expect(readNeighbours('新修公路30里。', SCHOOLS, '')).toMatchObject({ behindFigure: 1, behindOne: 1 });
  });

  it('is headed as what stands before it from its beginning on, or is not', () => {
    expect(readSurroundings(ROADS, SCHOOLS, RARITY)).toMatchObject({
      bothHeaded: 1,
      oneHeaded: 0,
      shortBefore: 0,
    });
    expect(readSurroundings(ROADS, '全县还修了桥，村里人过河。', RARITY)).toMatchObject({
      bothHeaded: 0,
      oneHeaded: 1,
    });
    expect(readSurroundings(`${ROADS}架好桥。`, SCHOOLS, RARITY).shortBefore).toBeCloseTo(Math.log(2));
    expect(readSurroundings(ROADS, SCHOOLS + TREES, RARITY).lengthAfter).toBeGreaterThan(
      readSurroundings(ROADS, SCHOOLS, RARITY).lengthAfter,
    );
  });

  it('is alike by rare words where what it opens with goes on, or what stands before does', () => {
    const roads = readSurroundings(TREES, ROADS, RARITY);
    const back = readSurroundings(ROADS, `办好乡村学校。${ROADS}`, RARITY);
    expect(roads.rareInner).toBeGreaterThan(readSurroundings(TREES, '种树。山路通了。', RARITY).rareInner);
    expect(back.rareBack).toBeGreaterThan(readSurroundings(TREES, SCHOOLS, RARITY).rareBack);
  });
});
