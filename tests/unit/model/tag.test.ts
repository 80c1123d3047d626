import { describe, expect, it } from 'vitest';
import { carryTags } from '../../../shared/model/tag.ts';

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
