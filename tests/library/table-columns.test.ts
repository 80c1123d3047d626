import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../electron/library/tables/columns.ts';
import type { TableRow } from '../../electron/library/tables/table.ts';
import { DAY, makeTwo, workOn, writeTable, type Cells, type Kind } from './table-file.ts';

const TASKS = '二、2023年工作安排 › （一）主要目标';
const REVIEW = '一、2023年工作回顾';
const REVIEW_AFTER = '一、2023年工作回顾';
const TASKS_AFTER = '二、2024年工作安排 › （一）主要目标';
const EARLIER = { place: '云川市', year: 2023 };

const BRIDGE = {
  ...EARLIER,
  ...{ path: TASKS, paragraph: 9, start: 154, end: 161 },
};
const TUNNEL = {
  ...{ otherPlace: '云川市', otherYear: 2024, otherPath: TASKS_AFTER, otherParagraph: 9 },
  ...{ otherStart: 173, otherEnd: 183, otherQuote: '继续推进滨河隧道建设' },
};
const WORK = '二、2023年工作安排';
const WORK_AFTER = {
  ...{ otherPlace: '云川市', otherYear: 2024, otherPath: '二、2024年工作安排', otherParagraph: 8 },
  ...{ otherStart: 153, otherEnd: 164, otherQuote: '二、2024年工作安排' },
};
const JOBS = {
  ...{ kind: 'achievement', forYear: 2023, measure: 'added', value: 2.6, valueTo: null, unit: '万人' },
  ...{ bound: 'exact', baseValue: 26_000, baseValueTo: null, baseUnit: '人' },
  ...{ place: '云川市', year: 2024, path: REVIEW, paragraph: 7, start: 122, end: 127 },
  clause: '新增就业2.6万人',
};

/** Rows that stand in each table, by hand; the first cells tell the row. */
const ROWS: Readonly<Record<Kind, readonly Cells[]>> = {
  decisions: [
    {
      ...{ decision: 'link', decisionLevel: 'sections', standing: 'yes', settledAt: DAY, ...EARLIER },
      decider: '编码员 A',
      ...{ path: WORK, paragraph: 8, start: 113, end: 124, quote: WORK, ...WORK_AFTER },
    },
    { decision: 'left alone', quote: '完善夜间公交线网。', otherQuote: null, path: TASKS, otherPath: null },
    { decision: 'left alone', quote: null, otherQuote: '青岚大桥建成通车。', path: null, year: 2023 },
    { decision: 'cut', decisionLevel: 'sentences', otherQuote: '青岚水库除险加固工程全面开工。' },
  ],
  sections: [
    {
      ...{ quote: WORK, relation: 'unchanged', settledBy: 'reader', linkGrade: 'sure', likeness: 1 },
      ...{ goes: 0.3365, comes: 0.9565, ...EARLIER, path: WORK, paragraph: 8, start: 113, end: 124 },
      ...WORK_AFTER,
    },
    {
      ...{ quote: '（一）主要目标。', settledBy: 'program', path: TASKS, otherPath: TASKS_AFTER },
      reason:
        '31% of the left, 97% of the right, sure; both: 主要目标, 滨河隧道, 让我们携手同心, 云川建设得更加',
    },
  ],
  sentences: [
    { quote: '完善夜间公交线网。', match: 'removed', settledBy: 'reader', likeness: null, reason: null },
    {
      ...{ quote: '启动青岚水库除险加固工程。', match: 'removed', settledBy: 'program', otherQuote: null },
      reason: 'no sentence of the right report is like it',
    },
    { quote: '各位代表：', match: 'same', likeness: 1, otherQuote: '各位代表：', settledBy: 'program' },
    {
      ...{ quote: '地区生产总值增长6%以上，新增就业3万人。', match: 'moved', ...EARLIER, path: TASKS },
      ...{ paragraph: 9, start: 133, end: 154, reason: 'alike, in another place', otherPlace: '云川市' },
      ...{ otherYear: 2024, otherPath: REVIEW_AFTER, otherParagraph: 7, otherStart: 100, otherEnd: 128 },
    },
  ],
  changes: [
    {
      quote: '建成青岚大桥、',
      change: 'reworded',
      reviewed: 'yes',
      decider: '编码员 A',
      ...BRIDGE,
      ...TUNNEL,
    },
    {
      quote: '完善夜间公交线网。',
      change: 'removed',
      reviewed: 'no',
      decider: null,
      otherQuote: null,
      path: TASKS,
    },
    { otherQuote: '青岚大桥建成通车。', change: 'added', reviewed: 'no', quote: null, year: 2023 },
  ],
  figures: [
    { quote: '2.6万人', name: '新增就业', ...JOBS, edit: null, decider: null },
    {
      ...{ quote: '3万人', name: '新增岗位', kind: 'goal', forYear: 2024, measure: 'added' },
      ...{ value: 3, valueTo: 5, unit: '万人', bound: 'at least' },
      ...{
        baseValue: 30_000,
        baseValueTo: 50_000,
        baseUnit: '人',
        edit: 'corrected',
        decider: '编码员 A',
        clause: '新增就业3万人',
      },
    },
    {
      quote: '40%',
      edit: 'rejected',
      decider: '编码员 A',
      name: null,
      value: null,
      ...EARLIER,
      path: TASKS,
      start: 193,
      end: 196,
    },
    { quote: '第二次', edit: 'added', name: '会议', value: 3, unit: '次', baseValue: 3, baseValueTo: null },
  ],
  goals: [
    {
      ...{ evidenceKind: 'report', goalName: '青岚大桥', concrete: 'yes', ownName: null, origin: 'read' },
      ...{ state: 'confirmed', coder: '编码员 A', dueYear: 2023, ownDueYear: null },
      ...{ verdict: '完成了', verdictCode: 'met', schemeVersion: 2, comment: '已核', decidedAt: DAY },
      ...{ absenceParts: null, absenceWords: null, proposal: 'met', ground: 'said to be done' },
      ...{ candidateQuote: '青岚大桥建成通车', attainment: null, attainmentNote: null },
      ...{ ...BRIDGE, end: 160, quote: '建成青岚大桥' },
      ...{ evidencePlace: '云川市', evidenceYear: 2024, evidencePath: REVIEW, evidenceSource: null },
      ...{ evidenceStart: 128, evidenceEnd: 136, evidenceQuote: '青岚大桥建成通车' },
    },
    {
      ...{ evidenceKind: 'outside', goalName: '青岚大桥', evidenceSource: '云川年鉴' },
      ...{ evidenceQuote: '大桥已经通车', evidenceYear: null, verdictCode: 'met' },
    },
    {
      ...{ goalName: '夜间公交线网', concrete: 'no', verdict: '未提及了', evidenceKind: null },
      ...{ absenceParts: 'review；tasks', absenceWords: '夜间；公交', candidateQuote: null },
    },
    {
      goalName: '青岚水库除险加固',
      ownName: '水库加固',
      ownDueYear: 2025,
      state: 'to confirm',
      verdict: null,
    },
    { goalName: '教育', origin: 'added by the reader', ownDueYear: 2028, goalKey: null, concrete: 'no' },
    { goalName: '森林覆盖率', state: 'rejected' },
    { goalName: '地区生产总值', strengths: 'at least', grade: 'fairly sure', attainment: 1.05 },
    {
      ...{ goalName: '新增岗位', attainment: null, attainmentNote: 'different periods: not comparable' },
      ...{ chosenPlace: '云川市', chosenYear: 2024, chosenPath: REVIEW },
      ...{ chosenStart: 122, chosenEnd: 127, chosenQuote: '2.6万人' },
    },
  ],
  indicators: [
    {
      quote: '2.6万人',
      indicator: '就业',
      name: '新增就业',
      joinedTo: '就业',
      decider: '编码员 A',
      series: 'added',
      ...JOBS,
    },
    { quote: '3万人', indicator: '新增岗位', joinedTo: null, baseValueTo: 50_000, ...EARLIER },
  ],
  years: [
    { quote: '二、2023年工作安排', rowTitle: '2024年工作安排', level: 1, ...EARLIER },
    {
      ...{ path: REVIEW, rowTitle: '2023年工作回顾', title: REVIEW, level: 1 },
      ...{ place: '云川市', year: 2024, start: 88, end: 153 },
    },
    {
      path: TASKS,
      rowTitle: '主要目标',
      title: '（一）主要目标',
      level: 2,
      ...EARLIER,
      start: 125,
      end: 231,
    },
  ],
  terms: [
    {
      ...{ year: 2023, phrase: '大桥|隧道', count: 2, firstYear: 2023, lastYear: 2024, trend: 'steady' },
      ...{ share: 0.1, offsets: '158 163', place: '云川市' },
    },
    { year: 2024, phrase: '大桥|隧道', count: 2, share: 0.2, offsets: '130 179' },
  ],
  hits: [
    { query: '大桥', hitKind: 'report', quote: '大桥', note: null, ...BRIDGE, start: 158, end: 160 },
    { hitKind: 'outside evidence', note: '云川年鉴 大桥已经通车', quote: '建成青岚大桥', path: TASKS },
  ],
  codebook: [
    {
      ...{ tag: '措辞/缓和', definition: '说法变软', example: '力争', counterExample: '确保' },
      colour: 'blue',
    },
    { tag: '待核', definition: null, example: null, counterExample: null, colour: null },
  ],
  notes: [
    {
      ...{ noteKind: 'change', note: '改了说法', tags: '措辞；待核', createdAt: DAY, updatedAt: DAY },
      ...{ sort: 'to check', colour: 'red', author: '编码员 A' },
      ...{ ...BRIDGE, quote: '建成青岚大桥、', prefix: '3万人。', suffix: '滨河隧道' },
      ...{ ...TUNNEL, otherPrefix: '要目标。', otherSuffix: '。\n各位' },
    },
    {
      ...{ noteKind: 'words', note: '通车', tags: null, place: '云川市', year: 2024 },
      ...{ path: TASKS_AFTER, quote: '继续推进滨河隧道建设', prefix: '要目标。', suffix: '。\n各位' },
      ...{ otherPlace: null, changeKey: null, sort: null, colour: null },
    },
  ],
};

/** What a hand can't know: hashes, keys, scores, words around a place. That they are there is seen below. */
const HASH = /^[0-9a-f]{64}$/u;
const OPAQUE: Readonly<Record<string, RegExp>> = {
  id: /^[a-z]+-[0-9a-f]{16}(?:\/[12])?$/u,
  ...{ sha256: HASH, otherSha256: HASH, evidenceSha256: HASH, chosenSha256: HASH },
  ...{
    changeKey: /^[0-9a-f]{14}(?:\.\d+)?$/u,
    goalKey: /^[0-9a-f]+\.\d+-\d+\./u,
    row: /^[0-9a-f]{16}:\d+$/u,
  },
  ...{ weight: /^\d+(?:\.\d+)?$/u, rate: /^\d+\.\d+$/u, candidateScore: /^0\.\d+$/u },
  scheme: /"label":"完成了"/u,
  ...{ prefix: /^.{4}/su, suffix: /^.{4}/su, otherPrefix: /^.{4}/su, otherSuffix: /^.{4}/su },
  ...{ evidencePrefix: /万人。$/u, evidenceSuffix: /^。青岚水库/u },
  ...{ chosenPrefix: /新增就业$/u, chosenSuffix: /^。青岚大桥/u },
};

function tell(rows: readonly TableRow[], wanted: Cells): TableRow | undefined {
  const key = ['evidenceKind', 'goalName', 'noteKind', ...Object.keys(wanted)].filter(
    (each) => each in wanted,
  );
  return rows.find((row) => key.slice(0, 3).every((each) => row[each] === Reflect.get(wanted, each)));
}

describe.each(Object.keys(COLUMNS) as Kind[])('every column of the table of %s', (kind) => {
  it('holds what it says, and nothing where there is nothing', async () => {
    const made = await makeTwo();
    await workOn(made);
    const { rows } = await writeTable(made, kind);
    for (const wanted of ROWS[kind]) expect(tell(rows, wanted)).toMatchObject(wanted);
    for (const row of rows)
      for (const [key, cell] of Object.entries(row))
        if (cell !== null && OPAQUE[key] !== undefined) expect(String(cell)).toMatch(OPAQUE[key]);
    const known = new Set(ROWS[kind].flatMap((row) => Object.keys(row)));
    for (const key of COLUMNS[kind]) {
      expect([key, known.has(key) || OPAQUE[key] !== undefined]).toEqual([key, true]);
      expect([key, rows.some((row) => row[key] !== null)]).toEqual([key, true]);
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
