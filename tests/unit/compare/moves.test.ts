import { describe, expect, test } from 'vitest';
import { contextOfPair, finish } from '../../../shared/compare/check.ts';
import { compareReports } from '../../../shared/compare/compare.ts';
import type { Comparison } from '../../../shared/model/comparison.ts';
import type { ReportText } from '../../../shared/model/outline.ts';
import { readReport } from '../../../shared/text/read-report.ts';
import { pickBelow, seededRandom } from '../../helpers/random.ts';
import { readSample, SAMPLE_YEARS, toReport } from '../../helpers/reports.ts';

const SEED = 7;
const PLANTED_IN_ALL = 200;
/** Moves planted in one text. */
const PLANTED_AT_ONCE = 4;
/** A shorter passage says too little for anybody to know it again. */
const LEAST_HAN = 14;

type Plant = { readonly words: string; readonly edited: string };
type Planted = { readonly left: ReportText; readonly right: ReportText; readonly plants: readonly Plant[] };

const countHan = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** What a year does to a sentence that it takes over: a figure goes up, a word is changed. */
function edit(words: string, random: () => number): string {
  if (random() < 0.5) return words;
  return words
    .replace(/\d+/u, (digits) => String(Number(digits) + 3))
    .replace(/推进|建设|开展/u, (word) => ({ 推进: '推动', 建设: '打造', 开展: '实施' })[word] ?? word);
}

/** Takes passages out of a report and puts them into other paragraphs, or between them, far from where they were. */
function plant(report: ReportText, random: () => number): Planted {
  const paragraphs = report.paragraphs.map((paragraph, index) =>
    report.sentences
      .filter((each) => each.paragraph === index)
      .map((each) => report.text.slice(each.start, each.end)),
  );
  const headings = new Set(report.sentences.filter((each) => each.isHeading).map((each) => each.paragraph));
  const plants: Plant[] = [];
  const touched = new Set<number>();
  while (plants.length < PLANTED_AT_ONCE) {
    const from = pickBelow(random, paragraphs.length);
    const to = pickBelow(random, paragraphs.length);
    const source = paragraphs[from] ?? [];
    if (touched.has(from) || touched.has(to) || Math.abs(from - to) < 3 || headings.has(from)) continue;
    if (!/[。！？]$/u.test(paragraphs[to]?.at(-1) ?? '')) continue;
    const isParagraph = plants.length % 2 === 1;
    const at = isParagraph ? 0 : pickBelow(random, source.length);
    const taken = isParagraph ? source.join('') : (source[at] ?? '');
    if (countHan(taken) < LEAST_HAN || (isParagraph && countHan(source[0] ?? '') < LEAST_HAN)) continue;
    if (!isParagraph && source.length < 2) continue;
    touched.add(from).add(to);
    const edited = edit(taken, random);
    source.splice(at, isParagraph ? source.length : 1);
    if (isParagraph) paragraphs[to] = [...(paragraphs[to] ?? []), `\n${edited}`];
    else paragraphs[to] = [...(paragraphs[to] ?? []), headings.has(to) ? `\n${edited}` : edited];
    plants.push({ words: taken, edited });
  }
  const text = paragraphs
    .map((sentences) => sentences.join(''))
    .filter((line) => line !== '')
    .join('\n');
  return { left: report, right: readReport(text), plants };
}

/** The words at both ends of all moves that a comparison reports. */
function readMoves(planted: Planted, comparison: Comparison): readonly Plant[] {
  return comparison.moves.map((move) => ({
    words: planted.left.text.slice(move.left.start, move.left.end).trim(),
    edited: planted.right.text.slice(move.right.start, move.right.end).trim(),
  }));
}

function isFound({ words, edited }: Plant, moves: readonly Plant[]): boolean {
  const inside = moves.filter((move) => words.includes(move.words) && edited.includes(move.edited));
  return inside.reduce((sum, move) => sum + move.words.length, 0) >= 0.8 * words.length;
}

/** A short passage may be moved past a long one, or the long past the short: either tells the same story. */
function isReal(move: Plant, plants: readonly Plant[]): boolean {
  return plants.some((each) => each.words.includes(move.words) && each.edited.includes(move.edited));
}

describe('moves', () => {
  test(`planted in the samples are found: 95 of 100, and at most 3 of 100 are false`, () => {
    const random = seededRandom(SEED);
    const samples = SAMPLE_YEARS.map((year) => readSample(year));
    let found = 0;
    let reported = 0;
    let real = 0;
    for (let round = 0; round * PLANTED_AT_ONCE < PLANTED_IN_ALL; round++) {
      const planted = plant(samples[round % samples.length] ?? toReport(''), random);
      const moves = readMoves(planted, finish(compareReports(planted.left, planted.right, contextOfPair())));
      found += planted.plants.filter((each) => isFound(each, moves)).length;
      reported += moves.length;
      real += moves.filter((move) => isReal(move, planted.plants)).length;
      if (process.env['DUIZHAO_SHOW'] !== undefined) {
        for (const each of planted.plants) if (!isFound(each, moves)) console.log('missed', each.words);
        for (const move of moves)
          if (!isReal(move, planted.plants)) console.log('false', move.words, '→', move.edited);
      }
    }
    console.log(
      `moves: ${found} of ${PLANTED_IN_ALL} found, ${reported - real} of ${reported} reported are false`,
    );
    expect(found / PLANTED_IN_ALL).toBeGreaterThanOrEqual(0.95);
    expect((reported - real) / reported).toBeLessThanOrEqual(0.03);
  });

  const FERRY =
    '修复松河古渡口栈桥，恢复船工号子表演，组建女子龙舟队，端午竞渡吸引游客驻足两岸，渔家灯火映照古镇石板长街。';
  const REST = [
    '疏浚青溪河道，新建水闸三座，城东水厂完成扩建。',
    '封山育林三万亩，更新林道，护林员队伍扩充。',
    '老街商铺修缮一新，夜市摊位有序经营，年货节办得红火。',
    '教师周转房交付使用，改造乡镇初中食堂，补助寄宿学生。',
  ];
  const movesBetween = (left: readonly string[], right: readonly string[]): Comparison['moves'] =>
    finish(compareReports(toReport(left.join('\n')), toReport(right.join('\n')), contextOfPair())).moves;

  test('of words that stand in several places are said to be ambiguous, and others not', () => {
    const [first = '', ...others] = REST;
    const twice = movesBetween([FERRY, first, FERRY, ...others], [first, ...others, FERRY]);
    expect(twice.map(({ isAmbiguous }) => isAmbiguous)).toEqual([true]);
    const once = movesBetween([FERRY, ...REST], [...REST, FERRY]);
    expect(once.map(({ isAmbiguous }) => isAmbiguous)).toEqual([false]);
  });

  test('are no moves where next to nothing is said', () => {
    const [first = '', ...others] = REST;
    const short = '各位代表！';
    expect(movesBetween([short, first, ...others], [first, ...others, short])).toEqual([]);
  });

  test('are none in a text that says the same thing in several places, set against itself or a word more', () => {
    const [first = '', second = '', ...others] = REST;
    const lines = [FERRY, first, FERRY, second, FERRY, ...others, FERRY];
    for (const right of [lines, [...lines, '建成松河绿道三十里，沿途遍植乌桕。']]) {
      const { moves, rows } = finish(
        compareReports(toReport(lines.join('\n')), toReport(right.join('\n')), contextOfPair()),
      );
      expect(moves).toEqual([]);
      expect(rows.filter(({ kind }) => kind === 'same')).toHaveLength(lines.length);
    }
  });
});
