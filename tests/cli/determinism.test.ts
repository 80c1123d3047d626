import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addText, inventReport, makeFolder, makeLibrary, type TestLibrary } from '../library/tools.ts';
import { run, spawnProgram } from './program.ts';

type Way = typeof spawnProgram | typeof run;

async function compare(way: Way, ...words: readonly string[]): Promise<string> {
  const { status, out } = await way('compare', ...words, '--json');
  expect(status).toBe(0);
  return out;
}

/** More reports than the rarity of words is counted over, two of them of one year, and one of no year. */
const BODIES: readonly (readonly [year: number, body: string])[] = [
  ...Array.from({ length: 13 }, (_, index) => [2006 + index, '　　建成公园三座。'] as const),
  [2018, '　　建成图书馆两座。'],
  [2006, '　　建成体育馆一座。'],
];

async function addAll(library: TestLibrary, bodies: typeof BODIES): Promise<void> {
  for (const [year, body] of bodies)
    await addText(library, `${year}.txt`, inventReport(year, `${body}举办龙舟邀请赛。`));
}

/** Links two sentences of 2012 and 2013, seen from either side. */
async function decide(library: TestLibrary, isTurned: boolean): Promise<void> {
  const reports = (await library.call('library/list', {})).flatMap((shelf) => shelf.reports);
  const idOf = (year: number): number => reports.find(({ head }) => head.year === year)!.id;
  const [left, right] = isTurned ? [idOf(2013), idOf(2012)] : [idOf(2012), idOf(2013)];
  const view = await library.call('compare/open', { left, right });
  const find = (text: string, words: string): object => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const [mine, other] = isTurned ? ['龙舟', '公园'] : ['公园', '龙舟'];
  const sides = { left: find(view.left.text, mine), right: find(view.right.text, other) };
  const decision = { kind: 'link', level: 'passage', ...sides };
  await library.call('compare/decide', { left, right, decision });
}

describe('compare --json is the same to the byte', () => {
  it('of two files, in two processes', async () => {
    const folder = makeFolder();
    for (const year of [2012, 2013]) writeFileSync(join(folder, `${year}.txt`), inventReport(year));
    const pair = ['2012.txt', '2013.txt'].map((name) => join(folder, name));
    expect(await compare(spawnProgram, ...pair)).toBe(await compare(spawnProgram, ...pair));
  });

  it('of two reports of a library, whatever order they were added in, and settled from either side', async () => {
    const [one, other] = [makeLibrary(), makeLibrary({ now: () => new Date('2031-01-01') })];
    await addAll(one, BODIES);
    await addAll(other, BODIES.toReversed());
    const pair = ['云川市/2012', '云川市/2013', '--library'];
    const plain = await compare(run, ...pair, one.file);
    expect(await compare(run, ...pair, one.file)).toBe(plain);
    expect(await compare(run, ...pair, other.file)).toBe(plain);

    await decide(one, false);
    await decide(other, true);
    const settled = await compare(run, ...pair, one.file);
    expect(await compare(run, ...pair, other.file)).toBe(settled);
    const { decisions, rows } = JSON.parse(settled);
    expect(decisions).toMatchObject([
      { kind: 'link', level: 'passage', left_quote: '建成公园三座。', right_quote: '举办龙舟邀请赛。' },
    ]);
    expect(rows.filter(({ decided }: { decided: boolean }) => decided)).toHaveLength(1);
    expect(JSON.parse(plain)).toMatchObject({ decisions: [] });
  });
});
