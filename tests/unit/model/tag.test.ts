import { describe, expect, it } from 'vitest';
import { carryTags, tagMoves, type TagId } from '../../../shared/model/tag.ts';

describe('a change of tags that others have changed meanwhile', () => {
  it('does what the reader did, and leaves what the others did', () => {
    const change = { before: ['经济', '路'], typed: ['经济', '桥'] };
    expect(carryTags(change, ['经济', '路'])).toEqual(['经济', '桥']);
    expect(carryTags(change, ['产业', '路'])).toEqual(['产业', '桥']); // renamed
    expect(carryTags(change, ['经济', '民生'])).toEqual(['经济', '民生', '桥']); // one taken, one given
    expect(carryTags(change, [])).toEqual(['桥']);
  });

  it('gives each tag once', () => {
    expect(carryTags({ before: [], typed: ['桥', '桥'] }, ['桥'])).toEqual(['桥']);
  });
});

describe('where a tag went', () => {
  const tag = (id: number, path: string) => ({ id: id as TagId, path });

  it('is told by what the codebook calls it now, and one that is not in it goes with the one above', () => {
    const to = tagMoves([tag(1, '经济'), tag(2, '经济/就业')], [tag(1, '产业'), tag(2, '经济/就业')]);
    expect(['经济', '经济/就业', '经济/就业/青年', '经济/外贸', '民生'].map(to)).toEqual([
      ...['产业', '经济/就业', '经济/就业/青年', '产业/外贸', '民生'],
    ]);
  });

  it('is where it was, if it is gone and nothing tells where', () => {
    expect(tagMoves([tag(1, '经济')], [])('经济/外贸')).toBe('经济/外贸');
  });

  it('is the tag that it was merged into, and nowhere if it was deleted, with what lies below', () => {
    const gone = new Map([
      [1 as TagId, '产业'],
      [2 as TagId, ''],
    ]);
    const to = tagMoves([tag(1, '经济'), tag(2, '路'), tag(3, '桥')], [tag(3, '桥')], gone);
    expect(['经济', '经济/外贸', '路', '路/旧', '桥'].map(to)).toEqual(['产业', '产业/外贸', '', '', '桥']);
  });
});
