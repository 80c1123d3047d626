import fc from 'fast-check';
import type { ReportText } from '../../shared/model/outline.ts';
import { readReport } from '../../shared/text/read-report.ts';

/** Things that figures and tasks are of, in an invented city. */
const THINGS = [
  '茶叶产值',
  '蚕桑产值',
  '城镇新增就业',
  '登记失业率',
  '粮食产量',
  '旅游收入',
  '森林覆盖率',
] as const;
const PROJECTS = ['滨河隧道', '青岚水库', '松河大桥', '老城管网', '茶叶交易大厅', '县第二医院'] as const;
const UNITS = ['%', '亿元', '万人', '万吨', '个百分点'] as const;

const pick = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const amount = fc
  .tuple(fc.integer({ min: 1, max: 400 }), pick(UNITS))
  .map(([value, unit]) => `${value / 10}${unit}`);

/** Sentences that say what was reached. */
const achieved = fc.oneof(
  fc.tuple(pick(THINGS), amount).map(([thing, size]) => `${thing}达到${size}。`),
  fc.tuple(pick(THINGS), amount).map(([thing, size]) => `全市${thing}比上年增长${size}。`),
  fc
    .tuple(pick(THINGS), amount, amount)
    .map(([thing, a, b]) => `${thing}由上年的${a}增加到${b}，居全省前列。`),
  fc
    .tuple(pick(PROJECTS), pick(['正式竣工', '主体完工', '全面开工', '完成初步设计']))
    .map((two) => `${two.join('')}。`),
  fc
    .tuple(pick(PROJECTS), pick(PROJECTS), amount)
    .map(([a, b, size]) => `${a}、${b}完成投资${size}；群众拍手叫好。`),
);
/** Sentences that set goals and tasks. */
const aimed = fc.oneof(
  fc
    .tuple(pick(THINGS), amount, pick(['以上', '左右', '以内', '']))
    .map(([thing, size, bound]) => `${thing}达到${size}${bound}。`),
  fc
    .tuple(pick(['力争', '确保', '']), pick(THINGS), amount)
    .map(([lead, thing, size]) => `${lead}${thing}增长${size}。`),
  fc
    .tuple(pick(['加快推进', '启动', '确保年内建成', '继续完善']), pick(PROJECTS))
    .map(([verb, project]) => `${verb}${project}。`),
  fc
    .tuple(pick(PROJECTS), pick(PROJECTS))
    .map(([a, b]) => `扎实推进${a}、${b}等重点工程建设，让老城焕发新生。`),
);
const kept = pick(['各位代表！', '道阻且长，行则将至。', '（掌声）', '“松河红”香飘万里。']);

const partOf = (sentence: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 1, arbitrary: kept }), {
      minLength: 2,
      maxLength: 8,
    })
    .map((sentences) => sentences.join(''));

/** Paragraphs under headings of either form, or under none. */
const sectionOf = (sentence: fc.Arbitrary<string>, titles: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(pick(['', '（一）', '1.', '——']), pick(titles), partOf(sentence)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) =>
      parts.map(([mark, title, text]) => (mark === '' ? text : `${mark}${title}\n${text}`)).join('\n'),
    );

/**
 * Whole reports glued from sentences and headings, so that a property sees figures, goals and tasks in nearly every one;
 * `year` is the report's own.
 */
export function gluedReport(year: number): fc.Arbitrary<ReportText> {
  return gluedText(year).map(readReport);
}

/** The text of such a report. */
export function gluedText(year: number): fc.Arbitrary<string> {
  return fc
    .tuple(
      sectionOf(achieved, ['产业发展提质增效', '民生福祉不断增进', '城乡面貌持续改善']),
      sectionOf(aimed, ['聚焦产业兴市', '增进民生福祉', '建设美丽松河']),
    )
    .map(([review, goals]) =>
      [
        `${year}年松河市政府工作报告`,
        '各位代表：',
        '现在，我代表松河市人民政府向大会作报告，请予审议。',
        `一、${year - 1}年工作回顾`,
        review,
        `二、${year}年主要目标和任务`,
        goals,
      ].join('\n'),
    );
}
