import type { Difference, Sameness } from '../model/attainment.ts';
import { listBigrams } from '../text/plain/bigrams.ts';
import { compareNames, isSaidBeside, toldOf, type Named } from './same-name.ts';
import type { Thing } from './thing.ts';
import { areComparableUnits } from './units.ts';

/** What is asked besides the names. */
export type Question = {
  /** `same`: of one year, as a goal and its result; `turn`: each of its own report's year, as in neighbouring reports. */
  readonly years: 'same' | 'turn';
  /** True where a reader joined the names, or the words around them are matched: then they are not asked again. */
  readonly areNamesSettled?: boolean;
};

const YES: Sameness = { answer: 'yes' };
const no = (reason: Difference): Sameness => ({ answer: 'no', reason });
const unsure = (reason: Difference): Sameness => ({ answer: 'unsure', reason });

/** A stock that the new ones joined: 创新平台增至39个 does not say how many are new. */
const TOTAL =
  /(?:增至|增加到|增加至|达到?|突破|超过?|总数|总量|共有|拥有|现有|累计|发展到|扩大到|增长到)[^，]{0,4}$/u;

/**
 * Whether two figures are of the same thing: whether both are read for sure, unit, measure, period, year, indicator, scope, in this order; the first that
 * differs is the reason. Symmetric. `unsure` where the words do not settle it: nothing is reckoned with such a pair.
 */
export function compareThings(a: Thing, b: Thing, { years, areNamesSettled = false }: Question): Sameness {
  if (a.figure.isDoubtful || b.figure.isDoubtful) return unsure('doubtful');
  if (!areComparableUnits(a.figure.unit, b.figure.unit)) return no('unit');
  const time = compareTimes(a, b);
  if (time !== null) return time;
  if (years === 'turn' && a.figure.kind !== b.figure.kind) return no('year');
  if (years === 'same' && a.figure.year !== null && b.figure.year !== null && a.figure.year !== b.figure.year)
    return no('year');
  return areNamesSettled ? YES : compareWords(a, b);
}

function compareTimes(a: Thing, b: Thing): Sameness | null {
  const [one, other] = [a.reckoned.measure, b.reckoned.measure];
  if ((one === 'change') !== (other === 'change')) return no('measure');
  if ((one === 'cumulative') !== (other === 'cumulative')) return no('period');
  if ((isNew(a) && isTotal(b)) || (isNew(b) && isTotal(a))) return no('measure');
  if ((isStock(a) && isRecognised(b)) || (isStock(b) && isRecognised(a))) return unsure('measure');
  if (a.isAgainstOthers !== b.isAgainstOthers) return no('measure');
  if (a.isComparable !== b.isComparable) return unsure('measure');
  if (a.period !== b.period) return no('period');
  if (a.mayAddUp !== b.mayAddUp) return unsure('period');
  if (a.moment !== null && b.moment !== null && a.moment !== b.moment) return unsure('period');
  if (sharesOfOthers(a, b)) return no('scope');
  if (a.isBase !== b.isBase) return no('year');
  if (a.isPassed || b.isPassed) return unsure('measure');
  if (differInStage(a, b)) return unsure('stage');
  if (a.isOfTwo !== b.isOfTwo) return unsure('stage');
  if (a.isSubject !== b.isSubject || a.isAttribute || b.isAttribute) return unsure('scope');
  if (isStockForNew(a, b) || isStockForNew(b, a)) return unsure('measure');
  if (a.ways.join() !== b.ways.join()) return unsure('measure');
  if (nameOtherMembers(a, b) || nameOtherMembers(b, a)) return unsure('scope');
  if (isRebuiltForBuilt(a, b) || isRebuiltForBuilt(b, a)) return unsure('stage');
  if (isRaisedForBuilt(a, b) || isRaisedForBuilt(b, a)) return unsure('stage');
  const differ = a.acts.length > 0 && b.acts.length > 0 && a.acts.join() !== b.acts.join();
  return differ ? unsure('stage') : null;
}

/** 超过全省[1/10], 占全市[四分之一]: shares of two wholes. */
function sharesOfOthers(a: Thing, b: Thing): boolean {
  const [one, other] = [wholeOf(a), wholeOf(b)];
  return one !== null && other !== null && one !== other;
}

const WHOLE =
  /(?:占|超过?|达到?|接近|约|稳定在)(?:到|了)?(?:全?([国省市区州县旗])|[^，；。]{0,2}?([国省市区县])的?)(?:总[量数额])?(?:的|约)?$/u;

function wholeOf({ figure: { quote, span, valueSpan } }: Thing): string | null {
  const found = WHOLE.exec(quote.slice(0, valueSpan.start - span.start));
  return found?.[1] ?? found?.[2] ?? null;
}

/** Three roads by name are not any three: the other must be as many, or name one of them. */
function nameOtherMembers({ members, figure }: Thing, other: Thing): boolean {
  if (members.length === 0 || figure.value === other.figure.value) return false;
  return !members.some((member) => other.figure.quote.includes(member));
}

/** 新改扩建学校 counts old ones that were made larger, too; 建成学校 and 新增学校 may not. */
function isRebuiltForBuilt(one: Thing, other: Thing): boolean {
  return one.acts.some((act) => act !== '新建') && other.acts.length === 0 && BUILT.test(other.item);
}

/** 筹集保障房 counts those that are found or begun, 建成保障房 those that stand. */
function isRaisedForBuilt({ item: one }: Thing, { item: other }: Thing): boolean {
  return RAISED.test(one) && !FINISHED.test(one) && FINISHED.test(other) && !RAISED.test(other);
}

const RAISED = /筹集|筹建/u;
const FINISHED = /建成|竣工|交付/u;

const BUILT = /建成|新增|新开/u;

/** 企业210家 may be all there are, where so many new ones were to come: the words do not say. */
function isStockForNew(added: Thing, level: Thing): boolean {
  if (!added.isAdded || level.reckoned.measure !== 'level') return false;
  return level.stage === null && level.acts.length === 0 && COUNTED.test(level.figure.unit);
}

/** What is not said to be begun or signed only may be done: 新建 and 建成 go together, 新建 and 开工 do not. */
function differInStage({ stage: one }: Thing, { stage: other }: Thing): boolean {
  if (one === other) return false;
  return one === null || other === null ? (one ?? other) !== 'done' : true;
}

/** What is newly made, by its measure or its verb: 新发展中药材1.5万亩. */
function isNew({ reckoned: { measure }, item }: Thing): boolean {
  return measure === 'added' || NEWLY.test(item);
}

/** 认定企业22家 counts a year's; 企业突破100家 all there are. */
function isRecognised({ item }: Thing): boolean {
  return /认定|评定|获评|引进|招引/u.test(item) && !/达|累计|总/u.test(item);
}

const NEWLY =
  /(?<!高|创|更|全|翻)新(?=增|建|发展|认定|培育|引进|开|签|设|办|组建|招|登记|评|申报|获|添|上)|^(?:年内|全年|力争)*发展/u;

/** A list shares its verb: 合作社达到120家、家庭农场[80家]. */
function isTotal({ figure, item }: Thing): boolean {
  if (figure.measure !== 'level') return false;
  const before = figure.quote.slice(0, figure.valueSpan.start - figure.span.start);
  if (TOTAL.test(before)) return true;
  return before.includes('、') && !/[新建完]/u.test(item) && /达到?|总数|增至/u.test(before);
}

/** 企业突破100家: the verb belongs to the value. */
function isStock(thing: Thing): boolean {
  const { quote, span, valueSpan, measure } = thing.figure;
  const isPassed = measure === 'level' && quote.slice(valueSpan.start - span.start).startsWith('突破');
  return isTotal(thing) || (isPassed && !thing.isAdded);
}

function compareWords(a: Thing, b: Thing): Sameness {
  const names = compareNames(a.figure.name, b.figure.name);
  if (names === 'other') return no('indicator');
  if (names === 'unsure' && !isSaidBeside(toNamed(a), toNamed(b))) return unsure('name');
  if (isOfAnother(a, b) || isOfAnother(b, a)) return unsure('name');
  const areCounts = (isCount(a) && isCount(b)) || (names === 'same' && isBareCount(a) && isBareCount(b));
  if (areCounts && tellOtherwise(a, b)) return unsure('name');
  return compareScopes(a.scope, b.scope);
}

/** The name may have taken in what is a scope on the other side; a part told of one side only leaves it open. */
function compareScopes(a: string, b: string): Sameness {
  if (a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))) return YES;
  return a !== '' && b !== '' ? no('scope') : unsure('scope');
}

function toNamed({ figure, item }: Thing): Named {
  return { name: figure.name, item };
}

const COUNTED = /^(?:个|条|家|项|座|处|所|栋|套|户|台|辆|件|部|种|类|人|名|位|人次|%)$/u;

/** A count, or a share of things, that is of those of which something is told: 11个产业集聚区[建成区面积120平方公里]. */
function isCount({ figure: { measure, unit } }: Thing): boolean {
  return measure === 'level' && COUNTED.test(unit.replace(/^[十百千万亿]+/u, ''));
}

/** 11.54万农村人口: what is counted stands where the unit would. */
function isBareCount({ figure: { measure, unit } }: Thing): boolean {
  return measure === 'level' && /^[十百千万亿]*$/u.test(unit);
}

/** [12条]断头路的土地整备 is of what is done about them: the other must say it, too. */
function isOfAnother({ figure: { name }, item }: Thing, other: Thing): boolean {
  const at = name === '' ? -1 : item.lastIndexOf(name);
  const done = at < 0 ? undefined : DONE_ABOUT.exec(item.slice(at + name.length))?.[1];
  const words = `${other.figure.name}${other.item}`;
  return done !== undefined && !listBigrams(done).some((pair) => words.includes(pair));
}

const DONE_ABOUT = /^的(?!(?:目标)?任务|工作|建设|问题)(\p{Script=Han}{2,8})$/u;

/** 达到示范村标准 tells of others than 达到人居环境达标村标准 does. */
function namesOtherStandard(one: string, other: string): boolean {
  const [a, b] = [STANDARD.exec(one)?.[1], STANDARD.exec(other)?.[1]];
  return a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a);
}

const STANDARD = /(?:达到|符合)(\p{Script=Han}{2,12})标准/u;

/** Whether both tell something of what is counted, and nothing that both share, or other marks that they reached: 达到二星级, 面积120平方公里. */
function tellOtherwise(a: Thing, b: Thing): boolean {
  const [one, other] = [toldOf(toNamed(a)), toldOf(toNamed(b))];
  if (one.length < 2 || other.length < 2) return false;
  if (namesOtherStandard(a.item, b.item)) return true;
  return !listBigrams(one).some((pair) => other.includes(pair));
}
