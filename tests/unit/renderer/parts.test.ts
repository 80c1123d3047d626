import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Part } from '../../../renderer/app/parts/part.ts';
import { loadPart, refreshParts, useParts } from '../../../renderer/app/parts/parts.ts';

const makePart = () => ({
  draw: () => null,
  refresh: vi.fn<Part['refresh']>(() => Promise.resolve()),
  forget: vi.fn<Part['forget']>(),
});

const unwanted = () => Promise.reject(new Error('not asked for'));

/** Programs of all parts, of which only those given can be read. */
const loadersOf = (given: Partial<Parameters<typeof loadPart>[1]>) => ({
  ...{ comparison: unwanted, reader: unwanted, goals: unwanted, years: unwanted },
  ...{ indicators: unwanted, terms: unwanted, dialogs: unwanted },
  ...given,
});

beforeEach(() => {
  useParts.setState({ parts: {}, errors: {} });
});

describe('the program of a part', () => {
  it('is read once', async () => {
    const read = vi.fn(() => Promise.resolve({ part: makePart() }));
    await loadPart('reader', loadersOf({ reader: read }));
    const { parts } = useParts.getState();
    await loadPart('reader', loadersOf({ reader: read }));
    expect(read).toHaveBeenCalledTimes(1);
    expect(useParts.getState().parts['reader']).toBe(parts['reader']);
    expect(Object.keys(parts)).toEqual(['reader']);
  });

  it('says why it could not be read, and can be read again', async () => {
    await loadPart('goals', loadersOf({ goals: () => Promise.reject(new TypeError('no such file')) }));
    expect(useParts.getState()).toMatchObject({ parts: {}, errors: { goals: { code: 'bug' } } });
    expect(useParts.getState().errors['goals']?.message).toContain('no such file');
    await loadPart('goals', loadersOf({ goals: () => Promise.resolve({ part: makePart() }) }));
    expect(useParts.getState().parts['goals']).toBeDefined();
    expect(useParts.getState().errors['goals']).toBeUndefined();
  });
});

describe('the parts that are there', () => {
  it('read again what is shown, and let go of what is not', async () => {
    const [reader, terms] = [makePart(), makePart()];
    useParts.setState({ parts: { reader, terms } });
    await refreshParts('reader');
    expect(
      [reader.refresh, reader.forget, terms.refresh, terms.forget].map((each) => each.mock.calls.length),
    ).toEqual([1, 0, 0, 1]);
    await refreshParts('library');
    expect(reader.refresh).toHaveBeenCalledTimes(1);
    expect(reader.forget).toHaveBeenCalledTimes(1);
  });

  it('do nothing where the shown one is not there yet: it reads all when it comes', async () => {
    await expect(refreshParts('comparison')).resolves.toBeUndefined();
  });
});
