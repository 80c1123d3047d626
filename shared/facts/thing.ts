import type { Figure } from '../model/figure.ts';
import type { ReportText, Sentence } from '../model/outline.ts';
import { foldNumerals } from '../text/figures/numbers.ts';
import { isBaseValue } from './figure-kind.ts';
import { mayAddUp, readTime, type FigureTime } from './periods.ts';
import { LEAD, LEAD_VERB, TAIL } from './phrases.ts';

/** A figure with what its report says of the thing measured: all that `compareThings` asks of it. */
export type Thing = FigureTime & {
  readonly figure: Figure;
  /** The figure as it is reckoned with: 减少贫困人口1万人 is a change of -1万人, as 贫困人口减少1万人 is. */
  readonly reckoned: Figure;
  /** Of which part of the place it is, in the report's words: 六大重点片区; '' for the whole. */
  readonly scope: string;
  /** True where the count is of those of which something else is told: 15个续建项目[超额完成年度任务]. */
  readonly isSubject: boolean;
  /** True where it is a distance to other places: 高于全省1个百分点. */
  readonly isAgainstOthers: boolean;
  /** True where it only says which thing is meant: 投资162亿元[的]项目. */
  readonly isAttribute: boolean;
  /** True where another value is reached from it: 由[2.35亿元]增长到5.34亿元. */
  readonly isBase: boolean;
  /** True where it is a mark that was passed, and the value itself follows: 突破[百亿元]大关，达122亿元. */
  readonly isPassed: boolean;
  /** The names that are counted, where all of them are told: 甲路、乙路、丙路[3条]道路通车. */
  readonly members: readonly string[];
  /** By what way it came, where the words of its list say: 引进, 带动, 净增. Sorted. */
  readonly ways: readonly string[];
  /** True where its list counts what is new: 新增甲企业3家、乙企业[6家]. */
  readonly isAdded: boolean;
  /** What is done to what is counted: 新建, 改造. Sorted. */
  readonly acts: readonly string[];
  /** True where two things done are counted together: 竣工及基本建成500套, 引进培育企业3家. */
  readonly isOfTwo: boolean;
  /** True where it may add up the several years of a look back. */
  readonly mayAddUp: boolean;
  /** True where growth is reckoned as if nothing but the thing itself had changed: 按可比口径增长2%. */
  readonly isComparable: boolean;
  /** Whether a rate is of the whole year or of its end, where the words say. */
  readonly moment: 'whole' | 'end' | null;
  /** The words around the value up to the next marks of the list it stands in. */
  readonly item: string;
  /**
   * How far what is counted has come: 开工 is not 建成. The one named nearest to the value: before it in its own item of
   * the list, else behind it. Null where the words say none.
   */
  readonly stage: Stage | null;
};

export type Stage = 'signed' | 'begun' | 'done' | 'under way';

/** Reads what a figure of `sentence` is of. `reportYear` is null where it is unknown. */
export function readThing(
  report: ReportText,
  sentence: Sentence,
  figure: Figure,
  reportYear: number | null,
): Thing {
  const before = report.text.slice(figure.span.start, figure.valueSpan.start);
  const after = report.text.slice(figure.valueSpan.end, figure.span.end);
  const [own, behind] = [lastItem(before), firstItem(after)];
  const clause = clauseOf(report, sentence, figure);
  return {
    figure,
    reckoned: asChange(figure, own),
    item: `${own}${behind}`,
    ...readTime(report, sentence, figure, reportYear),
    scope: readScopeOf(report, sentence, figure, before),
    isSubject: SUBJECT.test(after) || /^在$/u.test(before.trim()),
    isAgainstOthers: AGAINST.test(before),
    isAttribute: (figure.unit.endsWith('元') && ATTRIBUTE.test(after)) || OF_WHICH.test(after),
    isBase: isBaseValue(before, report.text.slice(figure.valueSpan.end, figure.valueSpan.end + 10)),
    isPassed: PASSED.test(report.text.slice(figure.valueSpan.end, figure.valueSpan.end + 12)),
    members: readMembers(before, figure.value),
    ways: readWays(clause),
    isAdded: figure.unit !== '%' && /新增|净增|新培育|新认定|新引进/u.test(clause),
    acts: readActs(
      `${actBeforeNames(clause)}${listedActs(before)}${own}${behind}${ACTS_BEHIND.exec(after)?.[0] ?? ''}`,
    ),
    isOfTwo: !OF_PEOPLE.test(clause) && OF_TWO.test(before.replace(/^.*[，；\d]/su, '')),
    mayAddUp: mayAddUp(report, sentence, figure),
    isComparable: /可比(?!价)|同口径|扣除|剔除/u.test(own),
    moment: readMoment(figure, before),
    stage:
      stageIn(own) ??
      stageIn(behind) ??
      stageOfNaming(report, sentence, figure, before) ??
      stageOfList(clause, own),
  };
}

/** A verb of falling before the name; 减少到 says where it ends. */
const FALLS_BY = /(?:减少|压减|削减|降低|减轻|压缩|核减)(?!到|至|为)[\p{Script=Han}A-Za-z“”.\d]{2,}$/u;

function asChange(figure: Figure, item: string): Figure {
  if (figure.measure === 'change' || figure.value < 0 || !FALLS_BY.test(item.trim())) return figure;
  const valueTo = figure.valueTo === null ? null : -figure.valueTo;
  return { ...figure, measure: 'change', value: -figure.value, valueTo };
}

const STAGES: readonly (readonly [RegExp, Stage])[] = [
  [/在建|推进/u, 'under way'],
  [/签约|签订/u, 'signed'],
  [/开工|动工|启动/u, 'begun'],
  [/建成|竣工|完工|交付|投产|投用|投入使用|通车|完成/u, 'done'],
];

/** 全年签约项目总投资增长40%，[达到2300亿元]: the stage stands where the name does. */
function stageOfNaming(report: ReportText, sentence: Sentence, figure: Figure, before: string): Stage | null {
  if (figure.name === '' || before.includes(figure.name)) return null;
  const said = earlier(report, sentence, figure);
  const at = said.lastIndexOf(figure.name);
  return at < 0 ? null : stageIn(said.slice(0, at).replace(/^.*[，。；]/su, ''));
}

/** 新开工道路4条、[人行天桥5座]: a list of counts that only begins or signs says so once; not of an item with a verb of its own. */
function stageOfList(clause: string, own: string): Stage | null {
  const first = /^[^、]*\d[^、]*(?=、)/u.exec(clause)?.[0];
  const isOther =
    MADE.test(clause) || [LEAD_VERB, VERB_LEFT].some((verb) => verb.test(own)) || own.search(WAY) >= 0;
  const stage = first === undefined || isOther ? null : stageIn(first);
  return stage === 'begun' || stage === 'signed' ? stage : null;
}

/** Said of any item of its own. */
const MADE = /续建|新建|建成/u;

function lastItem(before: string): string {
  return before.replace(/^.*[、；，](?=[^、；，]*$)/u, '');
}

function firstItem(after: string): string {
  return /^[^、；，\d]*/u.exec(after)?.[0] ?? '';
}

function stageIn(words: string): Stage | null {
  return STAGES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What stands before in a list is a thing of its own: 增长8%、[全县财政收入]增长9%. */
const LIST_BEFORE = /^.*[、，：:；;和与及]/u;
/** Says how it was come by, and not of what it is a part. */
const CIRCUMSTANCE = /^(?:在|经|通过|随着|按照?|据|根据|围绕|以)/u;
/** Verbs of doing that the lists of names do not know; alone before a name they say of no part what it is. */
const VERB_LEFT =
  /^(?:拆除|打通|筹集|清理|带动|开发|减免|修复|查处|立案查处|资助|拨付|评选|举办|办理|形成|整改|排查|淘汰|关停|承接|接待|受理|收回|追回|腾退|储备|转移|培训|组建|开展|完善)+/u;
const SHORTEST_SCOPE = 2;

const AGAINST =
  /(?:高于|低于|高出|高过|快于|慢于|落后于?|比)(?:全?[国省市区县州]|国家|各[省市区县])[^，；。]*$/u;
/** 投资9亿元[的甲厂], 产值超80亿元[和超50亿元的企业]各1家. */
const ATTRIBUTE = /^(?:[和与、][^，；。、]{0,4}\d[^，；。、]{0,6}元)*(?:的|以上的?[\p{Script=Han}“])/u;
const SUBJECT =
  /^[^，、；。\d]{0,16}(?:超额完成|完成(?:年度)?(?:投资|计划|目标|产值|销售)|实现(?:产值|销售|营业|利税)|获评|荣获|入选|跻身|晋升|上榜|被(?:评|认定|列|授予)|实现[^，、；。\d]{0,8}全覆盖|的?作用)/u;
/** [2个]达到国家标准的中心: which of them is told before the noun. [20个]小区90公里水管: those of which so much is told. */
const OF_WHICH =
  /^(?:达到|符合|具有|拥有)[^，、；。\d]{2,12}的\p{Script=Han}|^[^，、；。\d和及与增提升降减达到至为超]{1,8}\d[\d.]*[万亿]?(?:公里|米|平方|亩|吨)/u;
/** Said behind a mark that was passed. */
const PASSED = /^(?:元)?大关[，、](?:达|为|实现|完成)/u;
/**
 * 新增企业 counts those that are new by whatever way; 引进 and 带动 those that came by one, 净增 what is left of them after
 * those that went. 引进 of people is how they become new.
 */
const WAY =
  /引进|招引|引入|供应|分配|配租|(?<!建成)移交|(?:带动|吸纳|促进|帮助|扶持)(?=[^，；。、]*就业)|净增/gu;
const OF_PEOPLE = /人才|[院博]士|团队|专家|医生|教师/u;

function readWays(clause: string): readonly string[] {
  if (OF_PEOPLE.test(clause)) return [];
  return [
    ...new Set(
      (clause.match(WAY) ?? []).map((way) =>
        way.includes('引') ? '引进' : /供应|[分配]/u.test(way) ? '供应' : way,
      ),
    ),
  ].sort();
}

/** The words before a value back to the last comma: what a list says once for all its items. */
function clauseOf(report: ReportText, sentence: Sentence, { valueSpan }: Figure): string {
  return report.text.slice(sentence.start, valueSpan.start).replace(/^.*[，；：。]/su, '');
}

const MOST_MEMBERS = 9;
const LEAST_MEMBERS = 2;
const MEMBER = /^[\p{Script=Han}A-Za-z\d（）()“”]{2,14}$/u;

/** The items of the list before a count, where there are as many as it counts. */
function readMembers(before: string, value: number): readonly string[] {
  if (value < LEAST_MEMBERS || value > MOST_MEMBERS) return [];
  const items = before
    .replace(/^.*[，；：。]/su, '')
    .replace(/等$/u, '')
    .split(/[、和及与]/u);
  if (items.length !== value || !items.every((item) => MEMBER.test(item))) return [];
  return items.map((item) => item.slice(-LEAST_MEMBERS));
}

const ACT = /新建|改扩建|改建|扩建|改造|续建|迁建|维修|修缮|修复|拆除/gu;

/** An act that stands alone between marks of a list, or begins it. */
const LISTED_ACT = /(?:新建|改扩建|改建|扩建|改造|续建|迁建|维修|修缮|拆除)[、和及与]$/u;

function findListedAct(item: string): string | undefined {
  return LISTED_ACT.exec(item)?.[0];
}

/** [34所]中小学新建、改扩建. */
const ACTS_BEHIND = /^[^、；，\d]*(?:、(?:新建|改扩建|改建|扩建|改造|迁建)[^、；，\d]*)+/u;

/** 新建甲园、乙园等公园[5个]: the act that stands before the names. */
function actBeforeNames(clause: string): string {
  return /^\D*等\D{0,4}$/u.test(clause) ? clause.replace(/、.*$/su, '') : '';
}

/** 新建、改造公园[30个]: the acts that a list sets before its last item, where nothing but acts is parted by 、. */
function listedActs(before: string): string {
  const items = before.replace(/^.*[；，\d]/su, '').match(/[^、和及与]*[、和及与]/gu) ?? [];
  for (const [index, item] of items.entries()) {
    const act = findListedAct(item);
    if (act === undefined) continue;
    const rest = items.slice(index + 1);
    const end = rest.findIndex((each) => findListedAct(each) !== each);
    const others = end === -1 ? [] : rest.slice(end);
    if (!others.some((each) => each.endsWith('、'))) return [act, ...rest].join('');
  }
  return '';
}

const DONE_TO = '(?:竣工|建成|开工|完工|交付|筹集|供应|引进|引育|培育|认定|签约)';
const OF_TWO = new RegExp(`${DONE_TO}[、和及与或]?(?:基本)?${DONE_TO}`, 'u');

/** 年末失业率5.5% says nothing of the year's mean. */
function readMoment({ unit, measure }: Figure, before: string): Thing['moment'] {
  if (measure !== 'level' || !/[%‰]/u.test(unit)) return null;
  if (/年末|年底|月[末底份]/u.test(before)) return 'end';
  return /全年|年均|年度|平均/u.test(before) ? 'whole' : null;
}

function readActs(words: string): readonly string[] {
  const acts = words.match(ACT) ?? [];
  return [...new Set(/新[改扩]/u.test(words) ? [...acts, '新建'] : acts)].sort();
}

/** What the sentence says before the figure's clause: 增长57.3% is of what the clause before names. */
function earlier(report: ReportText, sentence: Sentence, { span }: Figure): string {
  return report.text.slice(sentence.start, span.start);
}

/**
 * What stands before the name in its clause, without times and verbs: [六大重点片区]完成固定资产投资. Null where `before` does
 * not hold the name.
 */
function readScope(before: string, name: string): string | null {
  const folded = foldNumerals(before);
  const at = name === '' ? -1 : folded.lastIndexOf(foldNumerals(name));
  if (at < 0) return null;
  const words = strip(folded.slice(0, at).replace(LIST_BEFORE, ''));
  const isScope = words.length >= SHORTEST_SCOPE && /\p{Script=Han}{2}/u.test(words);
  return isScope && !CIRCUMSTANCE.test(words) ? words : '';
}

function readScopeOf(report: ReportText, sentence: Sentence, figure: Figure, before: string): string {
  const own = readScope(before, figure.name) ?? readScope(earlier(report, sentence, figure), figure.name);
  if (own !== null && own !== '') return own;
  const listed = PART_OF_LIST.exec(before)?.[1];
  if (listed !== undefined) return listed;
  if (OPENS_WITH_PART.test(before)) return '';
  const said = earlier(report, sentence, figure);
  const item = said.replace(/^.*；/su, '');
  return PART_OF_SENTENCE.exec(item)?.[1] ?? PART_OF_SENTENCE.exec(said)?.[1] ?? '';
}

/** 甲园区产值50亿元；[乙园区]产值30亿元: of a part that it names itself, whatever part the sentence opens with. */
const OPENS_WITH_PART = /^\s*\p{Script=Han}{1,6}(?:高新区|经开区|开发区|园区|片区|示范区|集聚区)/u;

/** [片区]地区生产总值90亿元，固定资产投资8亿元. */
const PART_OF_SENTENCE =
  /^\s*(\p{Script=Han}{0,6}(?:高新区|经开区|开发区|园区|片区|示范区|集聚区))(?:地区)?(?:生产总值|规上|规模以上|工业|产值|税收|固定资产投资|营业收入)/u;
/** The part of the place that a list opens with is that of all its items: [高新区]实现产值9亿元、投资2亿元. */
const PART_OF_LIST =
  /^(?:今年|全年|力争|确保|推动)*(\p{Script=Han}{0,6}(?:高新区|经开区|开发区|园区|片区|新区|示范区|集聚区|基地|组团))(?:今年|全年|年内|力争|累计|实现|完成)[^，。；]*、/u;

/** Without the times and adverbs before it and the verbs behind it. */
function strip(words: string): string {
  let [before, after] = ['', words.trim()];
  while (before !== after) {
    before = after;
    after = after
      .replace(LEAD, '')
      .replace(LEAD_VERB, '')
      .replace(TAIL, '')
      .replace(VERB_LEFT, '')
      .replace(/的$/u, '')
      .trim();
  }
  return after;
}
