import { describe, expect, it } from 'vitest';
import type { CleaningStep } from '../../../../shared/model/cleaning.ts';
import { cleanText, restoreSource } from '../../../../shared/text/clean/clean.ts';
import { pickBelow, seededRandom } from '../../../helpers/random.ts';

const HEAD = [
  '云川市政府工作报告',
  '——2031年1月8日在云川市第九届人民代表大会第二次会议上',
  '云川市市长 段青禾',
  '各位代表：',
];
const PARAGRAPHS = [
  '现在，我代表市人民政府，向大会作工作报告，请予审议，并请市政协委员提出意见。',
  '一、2030年工作回顾',
  '过去一年，全市地区生产总值增长5.6%，建成通村公路120公里，修缮老旧小区38个，群众出行更加方便。',
  '我们坚持山水同治，完成造林12.4万亩，关停污染企业9家，云川河水质保持优良，两岸新增绿地40公顷。',
  '二、2031年工作安排',
  '今年要新建学校6所、口袋公园15个，城镇新增就业1.2万人，居民人均可支配收入增长6%左右。',
  '各位代表，山路虽远，行则将至。让我们同心协力，为建设更美好的云川而努力奋斗！',
] as const;

/** A mark that is put into a text, the step that takes it out, and where in a paragraph it may stand. */
type Noise = {
  readonly step: CleaningStep;
  readonly words: string;
  readonly where: 'inside' | 'after' | 'line';
};
const NOISE: readonly Noise[] = [
  { step: 'watermarks', words: '来源：百度马 克 数据网', where: 'inside' },
  { step: 'watermarks', words: '来 源 ：百 度马 克 数 据 网', where: 'inside' },
  { step: 'watermarks', words: '（数据来源：马克数据网）', where: 'inside' },
  { step: 'watermarks', words: '微信公众号马克 数据网', where: 'after' },
  { step: 'watermarks', words: '  百度搜索马 克 数 据 网', where: 'after' },
  { step: 'watermarks', words: '来自马克数据网', where: 'after' },
  { step: 'page-marks', words: ' 第 2 页 共 18 页 ', where: 'inside' },
  { step: 'page-marks', words: '第2页/共18页', where: 'inside' },
  { step: 'page-marks', words: '第 3 页 共 18 页', where: 'line' },
  { step: 'page-marks', words: '- 2 -', where: 'line' },
  { step: 'page-marks', words: '— 3 —', where: 'line' },
  { step: 'turns', words: '（下转4版）', where: 'inside' },
  { step: 'escapes', words: '&nbsp;', where: 'inside' },
  { step: 'escapes', words: '&emsp;', where: 'inside' },
  { step: 'invisible', words: '\u200b', where: 'inside' },
];

/** The report with one mark somewhere in it; a mark inside stands behind a comma or between two Han characters. */
function spoil({ words, where }: Noise, random: () => number): string {
  const at = pickBelow(random, PARAGRAPHS.length - 1);
  const lines = PARAGRAPHS.map((line, each) => {
    if (each !== at || where === 'line') return line;
    if (where === 'after') return line + words;
    const places = [...line.matchAll(/(?<=[\p{Script=Han}，])(?=\p{Script=Han})/gu)].map(
      ({ index }) => index,
    );
    const place = places[pickBelow(random, places.length)] ?? 0;
    return line.slice(0, place) + words + line.slice(place);
  });
  const marked = where === 'line' ? lines.toSpliced(at + 1, 0, words) : lines;
  return [...HEAD, ...marked].join('\n');
}

const CLEAN = [...HEAD, ...PARAGRAPHS].join('\n');

describe('a report with one mark of a site, a dealer or a page in it', () => {
  it('gets back every word of its own and loses the mark, which is listed and can be put back', () => {
    const random = seededRandom(20_311);
    const seen = new Map<string, number>();
    for (let round = 0; round < 900; round++) {
      const noise = NOISE[round % NOISE.length]!;
      const source = spoil(noise, random);
      const clean = cleanText(source);
      expect([noise.words, clean.text]).toEqual([noise.words, CLEAN]);
      const edit = clean.edits.find(({ step }) => step === noise.step);
      expect([noise.words, edit?.removed.trim()]).toEqual([noise.words, noise.words.trim()]);
      expect(restoreSource(clean)).toBe(source);
      const keptEdits = [{ step: noise.step, start: edit!.source.start }];
      expect(cleanText(source, { keptSteps: [], keptEdits }).text).not.toBe(CLEAN);
      seen.set(noise.words, (seen.get(noise.words) ?? 0) + 1);
    }
    expect([...seen.values()]).toEqual(NOISE.map(() => 60));
  });

  it('is left alone where it has none', () => {
    expect(cleanText(CLEAN)).toMatchObject({ text: CLEAN, edits: [] });
  });
});

/** What looks like a mark and is the report's own. */
const OWN_WORDS: readonly string[] = [
  '建立重大节假日民生诉求“10-30-60”主动速办机制。',
  '引进云马数据网络公司等企业9家，马克数据公司落户园区。',
  '规划图见第3页，共投资6.5亿元。',
  '中药材“1 10 100”种植战略全面推进。',
  '8. 3条花卉景观大道全部建成。',
  '目标如下：1. 5个公园开工。',
  '见附表2. 5万吨粮食全部入库。',
  '地区生产总值[1]增长5.6%①，其中“五乱”〔2〕治理完成。',
  '会议印发了2029年云川市政府工作报告。',
];

describe('words of the report that look like a mark', () => {
  it.each(OWN_WORDS)('%j stays', (words) => {
    const text = [...HEAD, ...PARAGRAPHS.slice(0, 3), words, ...PARAGRAPHS.slice(3)].join('\n');
    expect(cleanText(text).text).toBe(text);
  });
});

describe('marks inside the lines of a lost layout', () => {
  const page = (at: number): string => `${PARAGRAPHS[2]}— ${at} —${PARAGRAPHS[3]}`;

  it('go where they count up', () => {
    const text = [...HEAD, page(1), page(2), page(3)].join('\n');
    expect(cleanText(text).text).not.toMatch(/— \d —/u);
  });

  it('stay where they do not', () => {
    const text = [...HEAD, page(1), page(9)].join('\n');
    expect(cleanText(text).text).toMatch(/— 9 —/u);
  });
});

describe('a figure with a blank beside its point', () => {
  it.each([
    ['全市地区生产总值增长5 . 6%。', '全市地区生产总值增长5.6%。'],
    ['城镇新增就业5. 6 万人。', '城镇新增就业5.6 万人。'],
    ['二、三产业分别增长12 .2％和9.9％。', '二、三产业分别增长12.2％和9.9％。'],
  ])('%j becomes %j', (before, after) => {
    expect(cleanText(before).text).toBe(after);
  });
});

describe('what a site puts below a report', () => {
  const foot = (...lines: readonly string[]): string => [...HEAD, ...PARAGRAPHS, ...lines].join('\n');

  it.each([
    [['2029年云川市政府工作报告', '2028年云川市政府工作报告']],
    [['图解 | 2031年云川市政府工作报告 2031-01-16']],
    [['上一篇：2029年云川市政府工作报告', '下一篇：2032年云川市政府工作报告']],
    [['【我要纠错】责任编辑：王某', '扫一扫在手机打开当前页']],
    [['云适配版| 电脑版| 客户端', '返回手机版', '×']],
  ])('%j goes', (lines) => {
    expect(cleanText(foot(...lines)).text).toBe(CLEAN);
  });

  it('but the names of its annexes stay, and so does a single title', () => {
    for (const line of ['1．附件1：2031年云川市政府工作报告名词解释.docx', '2031年云川市政府工作报告'])
      expect(cleanText(foot(line)).text).toBe(foot(line));
  });
});

describe('a report that stands in one file more than once', () => {
  const LONG = Array.from({ length: 12 }, (_, at) => `第${at}项：${PARAGRAPHS[2]}${PARAGRAPHS[3]}`);
  const report = [...HEAD, ...LONG, PARAGRAPHS[6]];

  it.each([
    ['twice', [...report, ...report]],
    ['three times', [...report, ...report, ...report]],
    ['with a foot behind each', [...report, '责任编辑：王某', ...report, '责任编辑：王某']],
    ['with blank lines in the second', [...report, ...report.flatMap((line) => [line, ''])]],
  ])('%s is read once', (_, lines) => {
    expect(cleanText(lines.join('\n')).text).toBe(report.join('\n'));
  });

  it('stays where only its last part is printed again', () => {
    const text = [...report, ...LONG.slice(6), PARAGRAPHS[6]].join('\n');
    expect(cleanText(text).text).toBe(text);
  });

  it('is one change to put back', () => {
    const clean = cleanText([...report, ...report].join('\n'));
    expect(clean.edits.filter(({ step }) => step === 'furniture')).toHaveLength(1);
  });

  it('stays where the second is another report', () => {
    const other = LONG.map((line, at) => (at % 3 === 0 ? line : line.replace('120', String(200 + at))));
    const text = [...report, ...HEAD, ...other, PARAGRAPHS[6]].join('\n');
    expect(cleanText(text).text).toContain('201公里');
  });
});

it('a long row of words of which watermarks are made is read in one way, though none follows', () => {
  const text = [
    ...HEAD,
    ...PARAGRAPHS,
    '马克数据落户。',
    '公众号 '.repeat(2000),
    '百度搜索'.repeat(2000),
  ].join('\n');
  expect(restoreSource(cleanText(text))).toBe(text);
});
