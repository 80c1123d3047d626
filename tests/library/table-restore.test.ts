import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { report, GOALS, open, RESULTS, type Case } from './goal-case.ts';
import { COLUMNS } from '../../electron/library/tables/columns.ts';
import { DAY, editTable, makeTwo, take, workOn, writeTable, type Cells, type Kind } from './table-file.ts';
import { addText, makeLibrary } from './tools.ts';

const KINDS = Object.keys(COLUMNS) as Kind[];

async function makeWorked(): Promise<Case> {
  const made = await makeTwo();
  await workOn(made);
  return made;
}

/** The same reports with other numbers, and nothing done. */
async function makeEmpty(): Promise<Case> {
  const library = makeLibrary({ now: () => new Date(DAY) });
  const later = await addText(library, '2024.txt', report(2024, RESULTS, '继续推进滨河隧道建设。'));
  const earlier = await addText(library, '2023.txt', report(2023, '教育稳步发展。', GOALS.join('')));
  return { library, earlier: earlier.id, later: later.id };
}

describe('all that a reader did', () => {
  it('comes back into an empty library, once, and is written the same from there', async () => {
    const [one, other] = [await makeWorked(), await makeEmpty()];
    const added: Record<string, number> = {};
    for (const kind of KINDS) {
      const { file } = await writeTable(one, kind);
      const taken = await take(other, file);
      added[kind] = taken.added;
      expect([kind, taken.failed]).toEqual([kind, []]);
      expect(await take(other, file)).toEqual({
        added: 0,
        known: taken.added + taken.known,
        failed: [],
        left: 0,
        stop: null,
      });
    }
    // Of a table that is only computed nothing is brought back; of others one row for each thing done.
    expect(added).toEqual({
      decisions: 5,
      sections: 0,
      sentences: 0,
      changes: 1,
      codebook: 1,
      figures: 3,
      goals: 7,
      indicators: 1,
      years: 0,
      terms: 0,
      notes: 2,
      hits: 0,
    });
    for (const kind of KINDS)
      for (const language of ['en', 'zh-CN'] as const) {
        const [a, b] = [await writeTable(one, kind, language), await writeTable(other, kind, language)];
        expect(readFileSync(b.file, 'utf8')).toBe(readFileSync(a.file, 'utf8'));
      }
    const [first, again] = [await open(one), await open(other)];
    expect(again.schemes).toEqual(first.schemes);
    const verdictsOf = ({ marks }: typeof first) => marks.flatMap(({ verdict }) => verdict ?? []);
    expect(verdictsOf(first)).toHaveLength(2);
    expect(verdictsOf(again)).toEqual(verdictsOf(first));
  });
});

type Outcome = 'added' | 'known' | 'differs' | 'no-place' | 'no-report' | 'unreadable';
type Told = readonly [kind: Kind, row: Cells, cells: Cells, outcome: Outcome];

const ELSEWHERE = { place: '远山市', sha256: null };
const NOTE = { noteKind: 'change' };
const WORDS = { noteKind: 'words' };
const BRIDGE = { goalName: '青岚大桥' };
const LINK = { decision: 'link', decisionLevel: 'sentences' };
const LOCK = { decision: 'link', decisionLevel: 'sections' };
const CUT = { decision: 'cut' };
const ALONE = { decision: 'left alone', quote: '完善夜间公交线网。' };
const WORK = { quote: '二、2023年工作安排' };
const PARK = { quote: '完善夜间公交线网。' };
const JOBS = { goalName: '新增岗位' };

/** One cell or two of a row made another; what becomes of the row in an empty library. */
const INTO_EMPTY: readonly Told[] = [
  ['notes', WORDS, ELSEWHERE, 'no-report'],
  ['notes', WORDS, { sha256: null }, 'added'],
  ['notes', WORDS, { sha256: null, year: 2030 }, 'no-report'],
  ['notes', WORDS, { quote: null }, 'unreadable'],
  ['notes', WORDS, { noteKind: '别的' }, 'no-report'],
  ['notes', WORDS, { createdAt: '昨天' }, 'unreadable'],
  ['notes', NOTE, { noteKind: '别的' }, 'unreadable'],
  ['notes', NOTE, { changeKey: null }, 'unreadable'],
  ['notes', NOTE, { otherPlace: '远山市', otherSha256: null }, 'no-report'],
  ['notes', NOTE, { quote: null, otherQuote: null }, 'added'],
  ['figures', { edit: 'corrected' }, ELSEWHERE, 'no-report'],
  ['figures', { edit: 'corrected' }, { edit: '改过' }, 'unreadable'],
  ['figures', { edit: 'corrected' }, { quote: null }, 'unreadable'],
  ...(['kind', 'measure', 'bound', 'value', 'name'] as const).map((key): Told => {
    return ['figures', { edit: 'corrected' }, { [key]: null }, 'unreadable'];
  }),
  ['figures', { edit: 'corrected' }, { valueTo: null, forYear: null }, 'added'],
  ['figures', { edit: 'rejected' }, { edit: 'rejected' }, 'added'],
  ['figures', { quote: '2.6万人' }, { value: 2.6 }, 'known'],
  ['figures', { quote: '2.6万人' }, { value: 2.7 }, 'differs'],
  ['goals', BRIDGE, ELSEWHERE, 'no-report'],
  ['goals', BRIDGE, { state: '也许' }, 'unreadable'],
  ['goals', BRIDGE, { coder: ' ' }, 'unreadable'],
  ['goals', BRIDGE, { quote: '没有这句话' }, 'no-place'],
  ['goals', BRIDGE, { quote: null }, 'no-place'],
  ['goals', { evidenceKind: 'report' }, { evidencePlace: '远山市', evidenceSha256: null }, 'no-report'],
  ['goals', { evidenceKind: 'report' }, { evidenceKind: '别的' }, 'added'],
  ['goals', JOBS, { chosenPlace: '远山市', chosenSha256: null }, 'no-report'],
  ['goals', { goalName: '地区生产总值' }, { state: 'to confirm' }, 'known'],
  ['goals', { goalName: '地区生产总值' }, { state: 'confirmed' }, 'added'],
  ['goals', { goalName: '地区生产总值' }, { ownName: '经济总量' }, 'added'],
  ['goals', { goalName: '地区生产总值' }, { ownDueYear: 2024 }, 'added'],
  ['goals', { goalName: '地区生产总值' }, { verdictCode: 'met', decidedAt: '昨天' }, 'differs'],
  ['goals', { goalName: '地区生产总值' }, { verdictCode: 'met', decidedAt: DAY }, 'added'],
  ['goals', { goalName: '地区生产总值' }, { dueYear: 2030 }, 'differs'],
  ['goals', { goalName: '地区生产总值' }, { proposal: 'missed', attainment: 2, grade: 'likely' }, 'known'],
  ['decisions', LINK, ELSEWHERE, 'no-report'],
  ['decisions', LINK, { otherPlace: '远山市', otherSha256: null }, 'no-report'],
  ['decisions', LINK, { sha256: null, otherSha256: null }, 'added'],
  ['decisions', LINK, { decision: '也许' }, 'unreadable'],
  ['decisions', LINK, { decisionLevel: null }, 'unreadable'],
  ['decisions', LINK, { settledAt: '昨天' }, 'unreadable'],
  ['decisions', LINK, { quote: null }, 'unreadable'],
  ['decisions', LINK, { quote: null, otherQuote: null }, 'unreadable'],
  ['decisions', LINK, { decision: 'left alone' }, 'unreadable'],
  ['decisions', LINK, { otherYear: 2023, otherSha256: null }, 'unreadable'],
  ['decisions', LINK, { quote: '没有这句话' }, 'no-place'],
  ['decisions', LINK, { start: -1, end: null, prefix: null, suffix: null }, 'added'],
  ['decisions', LINK, { standing: 'no', path: '别处', paragraph: 99 }, 'added'],
  ['decisions', LOCK, { otherQuote: '没有这一节' }, 'no-place'],
  ['decisions', LOCK, { quote: '森林覆盖率达到40%' }, 'no-place'],
  ['decisions', CUT, { decision: 'left alone' }, 'unreadable'],
  ['decisions', ALONE, { decision: 'cut' }, 'unreadable'],
  ['decisions', ALONE, { quote: null }, 'unreadable'],
  ['sections', WORK, { relation: 'unchanged' }, 'differs'],
  ['sentences', PARK, { match: 'removed' }, 'differs'],
  ['sections', { quote: '一、2022年工作回顾' }, { likeness: 0.1, reason: null, goes: 1 }, 'known'],
  ['sections', { quote: '一、2022年工作回顾' }, { relation: 'moved' }, 'differs'],
  ['sections', WORK, { otherPlace: '远山市', otherSha256: null }, 'no-report'],
  ['sentences', { quote: '启动青岚水库除险加固工程。' }, { likeness: 1 }, 'known'],
  ['sentences', { quote: '启动青岚水库除险加固工程。' }, { match: 'same' }, 'differs'],
  ['sentences', { quote: '启动青岚水库除险加固工程。' }, ELSEWHERE, 'no-report'],
  ['changes', { reviewed: 'yes' }, ELSEWHERE, 'no-report'],
  ['changes', { reviewed: 'yes' }, { otherPlace: '远山市', otherSha256: null }, 'no-report'],
  ['changes', { reviewed: 'yes' }, { changeKey: '0123' }, 'no-place'],
  ['changes', { reviewed: 'yes' }, { reviewed: 'yes' }, 'added'],
  ['changes', { reviewed: 'no', quote: '完善夜间公交线网。' }, { reviewed: 'no' }, 'known'],
  ['changes', { reviewed: 'no', quote: '完善夜间公交线网。' }, { change: 'moved' }, 'differs'],
  ['indicators', { joinedTo: '就业' }, { place: '远山市' }, 'no-report'],
  ['indicators', { joinedTo: '就业' }, { name: null }, 'unreadable'],
  ['indicators', { joinedTo: '就业' }, { joinedTo: '岗位' }, 'added'],
  ['indicators', { quote: '6.3%' }, { value: 6.3 }, 'known'],
  ['indicators', { quote: '6.3%' }, { value: 6.4 }, 'differs'],
  ['indicators', { quote: '6.3%', series: 'growth' }, { series: 'value:year:%' }, 'known'],
  ['indicators', { quote: '6.3%' }, { place: '远山市' }, 'no-report'],
  ['years', { level: 2 }, { level: 2 }, 'known'],
  ['years', { level: 2 }, { title: '（一）其他' }, 'differs'],
  ['years', { level: 2, year: 2024 }, ELSEWHERE, 'no-report'],
  ['terms', { phrase: '大桥|隧道' }, { trend: 'rising' }, 'known'],
  ['years', { level: 2, year: 2024 }, { level: 2 }, 'no-report'],
  ['terms', { year: 2024 }, { count: 2 }, 'no-report'],
  ['terms', { phrase: '大桥|隧道' }, { rate: 100.6 }, 'differs'],
  ['terms', { phrase: '大桥|隧道' }, { count: 3 }, 'differs'],
  ['terms', { phrase: '大桥|隧道' }, { share: null }, 'differs'],
];

/** The same with a row of what was done there already. */
const INTO_WORKED: readonly Told[] = [
  ['notes', WORDS, { note: '另一条' }, 'added'],
  ['notes', WORDS, { note: '通车' }, 'known'],
  ['notes', NOTE, { otherQuote: '通车' }, 'added'],
  ['figures', { edit: 'corrected' }, { value: 4 }, 'differs'],
  ['figures', { edit: 'corrected' }, { valueTo: 6 }, 'differs'],
  ['figures', { edit: 'rejected' }, { edit: 'rejected' }, 'known'],
  ['figures', { edit: 'corrected' }, { quote: '大桥', start: 158, prefix: '青岚' }, 'added'],
  ['goals', { evidenceKind: 'report' }, { comment: '另说' }, 'differs'],
  ['goals', { evidenceKind: 'outside' }, { evidenceSource: '别的年鉴' }, 'differs'],
  ['goals', { evidenceKind: 'outside' }, { evidenceSource: '云川年鉴' }, 'known'],
  ['goals', BRIDGE, { coder: '乙' }, 'added'],
  ['goals', { goalName: '教育' }, { goalName: '教育' }, 'known'],
  ['goals', { goalName: '森林覆盖率' }, { state: 'confirmed' }, 'differs'],
  ['goals', { goalName: '新增岗位' }, { chosenQuote: '6.3%' }, 'differs'],
  ['decisions', LINK, { decision: 'link' }, 'known'],
  ['decisions', LINK, { settledAt: '2032-01-01T00:00:00.000Z' }, 'known'],
  ['decisions', LINK, { decision: 'cut' }, 'differs'],
  ['decisions', CUT, { decision: 'link' }, 'differs'],
  ['decisions', ALONE, { quote: '启动青岚水库除险加固工程。', start: 163 }, 'added'],
  ['sections', WORK, { settledBy: 'reader' }, 'known'],
  ['sections', WORK, { settledBy: 'program' }, 'differs'],
  ['sentences', PARK, { settledBy: 'reader' }, 'known'],
  ['changes', { reviewed: 'yes' }, { reviewed: 'yes' }, 'known'],
  ['changes', { reviewed: 'yes' }, { reviewed: 'no' }, 'differs'],
  ['indicators', { joinedTo: '就业' }, { joinedTo: '就业' }, 'known'],
  ['indicators', { joinedTo: '就业' }, { joinedTo: '岗位' }, 'differs'],
];

async function settle([kind, row, cells]: Told, worked: Case, into: Case): Promise<readonly string[]> {
  const { file } = await writeTable(worked, kind);
  const wanted = Object.entries(row);
  const count = editTable(file, (each) => wanted.every(([key, value]) => each[key] === value), cells);
  expect(count).toBeGreaterThan(0);
  const { added, known, failed } = await take(into, file);
  expect(added + known + failed.length).toBe(count);
  return [
    ...(added > 0 ? ['added'] : []),
    ...(known > 0 ? ['known'] : []),
    ...failed.map((each) => each.problem),
  ];
}

describe('a number that a spreadsheet wrote with six digits', () => {
  it('is the number that it was; one digit more off is another', async () => {
    const made = await makeTwo();
    for (const [digits, outcome] of [
      [7, { known: 1, failed: [] }],
      [3, { known: 0 }],
    ] as const) {
      const { file, rows } = await writeTable(made, 'terms');
      const [{ rate }] = [rows.find(({ year }) => year === 2024)!];
      expect(Number(rate)).not.toBe(Number(Number(rate).toPrecision(digits)));
      editTable(file, ({ year }) => year === 2023, {});
      const one = readFileSync(file, 'utf8');
      await writeTable(made, 'terms');
      editTable(file, ({ year }) => year === 2024, { rate: Number(rate).toPrecision(digits) });
      writeFileSync(file, one + readFileSync(file, 'utf8').split('\r\n').slice(1).join('\r\n'));
      const taken = await take(made, file);
      expect({ ...taken, known: taken.known - 1 }).toMatchObject(outcome);
    }
  });
});

describe('a row of another’s table', () => {
  it.each(INTO_EMPTY)('of %s %j with %j is %s where nothing was done', async (...told) => {
    const outcomes = await settle(told, await makeWorked(), await makeEmpty());
    expect(new Set(outcomes)).toEqual(new Set([told[3]]));
  });

  it.each(INTO_WORKED)('of %s %j with %j is %s where it was done', async (...told) => {
    const worked = await makeWorked();
    expect(new Set(await settle(told, worked, worked))).toEqual(new Set([told[3]]));
  });
});
