import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../../shared/compare/compare.ts';
import { contextOfPair, finish } from '../../../../shared/compare/check.ts';
import type { AlignedYears } from '../../../../shared/compare/years/align-years.ts';
import type { PlacedDecision } from '../../../../shared/model/decision.ts';
import type { ReportText } from '../../../../shared/model/outline.ts';
import { readSample, SAMPLE_YEARS, toReport } from '../../../helpers/reports.ts';
import { layOut, listRows } from './lay-out.ts';

const BODY = {
  water:
    '疏浚青溪河道二十公里，新建水闸三座，城东水厂完成扩建，村村通上自来水。防汛物资储备充足，堤防加固按期完工。',
  school: '新建小学两所，改造乡镇初中食堂，教师周转房交付使用。职业学校与企业共建实训车间，毕业生就业稳定。',
  trade: '老街商铺修缮一新，夜市摊位有序经营。举办年货节和丰收集市，电商服务站覆盖全部乡镇，土特产销路打开。',
  forest: '封山育林三万亩，更新林道，护林员队伍扩充。秸秆离田利用，矿坑复绿，山泉水源划定保护范围。',
  roads: '国道改线通车，县乡公路拓宽四十公里，危桥全部拆建。客运班车通到每个行政村，货车限载检查站建成。',
  clinics: '县医院住院楼封顶，卫生院配齐全科医生，村医津贴按月发放。家庭病床上门巡诊，孕产妇建档随访。',
} as const;
type Topic = keyof typeof BODY;

const TITLES: Record<Topic, string> = {
  water: '兴修水利',
  school: '办好学校',
  trade: '活跃商贸',
  forest: '绿化山川',
  roads: '畅通道路',
  clinics: '守护健康',
};

/** A report with a section for each topic, or for several together. */
function write(year: number, ...parts: readonly (Topic | readonly [string, ...Topic[]])[]): ReportText {
  const sections = parts.map((part, index) => {
    const [title, ...topics] = typeof part === 'string' ? [TITLES[part], part] : part;
    const text = topics.map((topic) => BODY[topic]).join('');
    return `（${'一二三四五六七'.charAt(index)}）${title}\n${text}${year}年如期完成。`;
  });
  return toReport(`各位代表：\n一、${year}年工作任务\n${sections.join('\n')}`);
}

/** Every section of every column stands in exactly one row. */
function expectWhole(reports: readonly ReportText[], { rows }: AlignedYears): void {
  reports.forEach(({ outline }, column) => {
    const found = rows.flatMap(({ cells }) => cells[column] ?? []).sort((a, b) => a - b);
    expect(found).toEqual(outline.sections.map(({ index }) => index));
  });
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  for (const { cells } of rows) expect(cells).toHaveLength(reports.length);
}

describe('sections of several years', () => {
  it('that are about the same stand in one row, whatever they are called', () => {
    const reports = [
      write(2021, 'water', 'school'),
      write(2022, ['筑牢安澜屏障', 'water'], 'school'),
      write(2023, ['建设水网', 'water'], 'school'),
    ];
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(listRows(reports, found)).toEqual([
      '2021年工作任务|2022年工作任务|2023年工作任务',
      '兴修水利|筑牢安澜屏障|建设水网',
      '办好学校|办好学校|办好学校',
    ]);
    const row = found.rows[2];
    expect(row?.title).toBe('建设水网');
    expect(row?.otherTitles).toEqual(['兴修水利', '筑牢安澜屏障']);
    expect(found.rows[1]?.otherTitles).toEqual([]); // another year is no other title
    expect(found.rows.map(({ level }) => level)).toEqual([0, 1, 2, 2]);
  });

  it.each([false, true])(
    'are listed below the second level as an outline lists them (run in: %s)',
    (runin) => {
      const report = write(2021, 'water', 'school');
      const sections = report.outline.sections.map((section) =>
        section.index === 3 ? { ...section, level: 3, parent: 2, marker: '', runin } : section,
      );
      const { rows } = layOut([{ ...report, outline: { sections } }]);
      expect(rows.map(({ isListed }) => isListed)).toEqual([true, true, true, !runin]);
    },
  );

  it('come back into their row after years without them', () => {
    const reports = [
      write(2021, 'water', 'trade', 'school'),
      write(2022, 'water', 'school'),
      write(2023, 'water', 'school'),
      write(2024, 'water', 'trade', 'school'),
    ];
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(listRows(reports, found)).toContain('活跃商贸|||活跃商贸');
  });

  it('do not come back into the row of something else', () => {
    // A third of it is what 2021 says of trade: neighbours may be linked by that, years apart are not.
    const mixed = `${BODY.clinics}${BODY.roads}${BODY.trade.slice(0, 26)}`;
    const later = toReport(
      `各位代表：\n一、2023年工作任务\n（一）兴修水利\n${BODY.water}\n（二）改善民生\n${mixed}`,
    );
    const reports = [write(2021, 'water', 'trade'), write(2022, 'water'), later];
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(listRows(reports, found)).toEqual(expect.arrayContaining(['活跃商贸||', '||改善民生']));
    const near = layOut([reports[0]!, later]);
    expect(listRows([reports[0]!, later], near)).toContain('活跃商贸|改善民生');
  });

  it('stand beside each other in a cell where one was split for a year', () => {
    const reports = [
      write(2021, ['治水兴林', 'water', 'forest'], 'school'),
      write(2022, 'water', 'forest', 'school'),
      write(2023, ['治水兴林', 'water', 'forest'], 'school'),
    ];
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(listRows(reports, found)).toContain('治水兴林|兴修水利+绿化山川|治水兴林');
    const relations = found.borders.map((links) => links.map(({ relation }) => relation));
    expect(relations[0]).toContain('split');
    expect(relations[1]).toContain('merged');
  });

  it('that were split for good have a row of their own, linked with the whole', () => {
    const reports = [
      write(2021, ['治水兴林', 'water', 'forest'], 'school'),
      write(2022, 'water', 'forest', 'school'),
      write(2023, 'water', 'forest', 'school'),
    ];
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(listRows(reports, found)).toEqual(
      expect.arrayContaining(['治水兴林|兴修水利|兴修水利', '|绿化山川|绿化山川']),
    );
    const whole = reports[0]?.outline.sections.findIndex(({ title }) => title === '治水兴林');
    expect(found.borders[0]?.filter(({ left }) => left === whole)).toHaveLength(2);
  });

  it('are linked between neighbours as a comparison of the two links them', () => {
    const reports = SAMPLE_YEARS.map(readSample);
    const [left, right] = [reports[0]!, reports[1]!];
    const alone = layOut([left, right]);
    const { sections } = finish(compareReports(left, right, contextOfPair()));
    const pairs = sections.flatMap((pair) =>
      pair.left === null || pair.right === null
        ? []
        : [{ left: pair.left, right: pair.right, relation: pair.relation, isDecided: pair.isDecided }],
    );
    expect(alone.borders).toEqual([pairs]);
  });
});

describe('what the reader settled', () => {
  const reports = [
    write(2021, 'water', 'school'),
    write(2022, 'water', 'school'),
    write(2023, 'water', 'school'),
  ];
  const heading = (column: number, title: string) =>
    reports[column]!.outline.sections.find((section) => section.title === title)!.heading;
  const decide = (
    kind: 'link' | 'cut',
    a: readonly [number, string],
    b: readonly [number, string],
  ): PlacedDecision => ({
    kind,
    level: 'section',
    left: heading(...a),
    right: heading(...b),
  });

  it('puts into one row what nothing computed would, and what follows goes with it', () => {
    const found = layOut(reports, { '0:1': [decide('link', [0, '兴修水利'], [1, '办好学校'])] });
    expectWhole(reports, found);
    expect(listRows(reports, found)).toContain('兴修水利|办好学校|办好学校');
    expect(found.borders[0]?.filter(({ isDecided }) => isDecided)).toHaveLength(1);
  });

  it('holds between years that are no neighbours', () => {
    const found = layOut(reports, { '0:2': [decide('link', [0, '兴修水利'], [2, '办好学校'])] });
    expectWhole(reports, found);
    const row = found.rows.find(({ cells }) => cells[0]?.includes(2));
    expect(reports[2]?.outline.sections[row?.cells[2]?.[0] ?? 0]?.title).toBe('办好学校');
  });

  it('keeps apart what was cut, by whatever way the rows would meet', () => {
    const cuts = [decide('cut', [0, '兴修水利'], [2, '兴修水利'])];
    const found = layOut(reports, { '0:2': cuts });
    expectWhole(reports, found);
    for (const row of listRows(reports, found)) expect(row).not.toMatch(/^兴修水利\|.*兴修水利$/u);
  });

  it('leaves alone what belongs to nothing in a year', () => {
    const alone: PlacedDecision = {
      kind: 'cut',
      level: 'section',
      left: heading(0, '兴修水利'),
      right: null,
    };
    const found = layOut(reports, { '0:1': [alone] });
    expectWhole(reports, found);
    for (const row of listRows(reports, found)) expect(row).not.toMatch(/^兴修水利\|[^|]/u);
  });
});

describe('any years', () => {
  const topics = Object.keys(BODY) as readonly Topic[];
  const report = fc.shuffledSubarray([...topics], { minLength: 1 });

  it('lose no section and repeat none', () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 2, maxLength: 6 }), (columns) => {
        const reports = columns.map((parts, index) => write(2020 + index, ...parts));
        const found = layOut(reports);
        expectWhole(reports, found);
        // A topic that every year writes as a section of its own is one row, wherever it stands.
        for (const topic of topics)
          if (columns.every((parts) => parts.includes(topic)))
            expect(listRows(reports, found)).toContain(columns.map(() => TITLES[topic]).join('|'));
      }),
      { seed: 46, numRuns: 60 },
    );
  });

  it('read in order in every column where no two years contradict each other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray([...topics], { minLength: 1 }), { minLength: 2, maxLength: 6 }),
        (columns) => {
          const reports = columns.map((parts, index) => write(2020 + index, ...parts));
          const { rows } = layOut(reports);
          columns.forEach((_, column) => {
            const order = rows.flatMap(({ cells }) => cells[column]?.[0] ?? []);
            expect(order).toEqual([...order].sort((a, b) => a - b));
          });
        },
      ),
      { seed: 45, numRuns: 60 },
    );
  });

  it('of the samples are laid out the same again', () => {
    const reports = SAMPLE_YEARS.map(readSample);
    const found = layOut(reports);
    expectWhole(reports, found);
    expect(JSON.stringify(layOut(reports))).toBe(JSON.stringify(found));
    expect(listRows(reports, found)).toContain(
      '办好人民满意教育|办好人民满意教育|办好人民满意教育|办好人民满意教育'.replace(/^/u, '|'),
    );
  });
});

describe('what is new in a year', () => {
  it('is the text like nothing in the whole report before, moved or not', () => {
    const reports = [write(2021, 'water', 'school'), write(2022, 'school', 'trade', 'water')];
    const { unlike } = layOut(reports);
    expect(unlike[0]).toBeNull();
    const sections = reports[1]!.outline.sections;
    const shares = sections.map(({ index, title }) => [
      title,
      (unlike[1]?.unlike[index] ?? 0) / Math.max(1, unlike[1]?.characters[index] ?? 0) > 0.5,
    ]);
    expect(shares).toContainEqual(['活跃商贸', true]);
    expect(shares).toContainEqual(['兴修水利', false]);
    expect(shares).toContainEqual(['办好学校', false]);
  });

  it('is nothing where the report is the same', () => {
    const report = write(2021, 'water', 'school');
    const { unlike } = layOut([report, report]);
    expect(unlike[1]?.unlike.every((count) => count === 0)).toBe(true);
  });
});
