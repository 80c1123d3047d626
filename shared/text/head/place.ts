import type { HeadOrigin } from '../../model/report.ts';
import { findByStem } from '../divisions/divisions.ts';
import { stemOf } from '../divisions/stem.ts';
import { inferName } from './body-place.ts';

const HAN = '\\p{Script=Han}';
const SUFFIX =
  '(?:特别行政区|自治区|自治州|自治县|自治旗|新区|矿区|林区|开发区|示范区|高新区|合作区|地区|省|市|盟|州|区|县|旗|镇|乡)';
/** 海岭市, 青山自治县, 海岭市青山区: what a place is called, without the words that lead to it. */
const PLACE = `(${HAN}{1,16}?${SUFFIX})`;
/** Where a place's name may begin: at the start of a line, behind a mark, or behind a word that leads to it. */
const START = `(?:^|[^${HAN}]|(?<=[年月日在的]))[年月日]?(?:关于|代表|在)?`;
const NUMBER = '[一二三四五六七八九十百\\d]{1,4}';
const CONGRESS = `(?:第?${NUMBER}届(?:人民代表大会|人大)|(?:人民代表大会|人大)第?${NUMBER}届)`;
const OFFICE = '(?:代理?|副)?(?:主席|盟长|专员|[省市区县州旗镇乡]长|主任)';
const GOVERNMENT = '(?:人民政府|管理委员会|管委会|政府|行政公署|行署)';
const FILE_FORMS = [
  new RegExp(`^[\\d年\\-_ ]*${PLACE}(?:人民)?(?:[\\d年\\-_ ]*政府工作报告|[\\d\\-_ ]+)`, 'u'),
];
const BARE_NAME = new RegExp(
  `^[\\d年\\-_ ]*(${HAN}{2,6}?)(?:(?:人民)?政府工作报告)?[\\d年\\-_ ()（）]*$`,
  'u',
);
/** Times that a text speaks of the place a file is named after. */
const FEWEST_MENTIONS = 2;
/** 全市, 各县, 我省: these are no names. */
const NO_NAME = new RegExp(
  `^(?:[全我本各该两外]?${SUFFIX}|[省市区县州盟旗]${SUFFIX}|.*(?:全|我|各|本)[省市区县州盟旗]|城市|都市|.*(?:届|关于|城市))$`,
  'u',
);

/** Forms in which a head names the place, the surest first. */
const HEAD_FORMS: readonly RegExp[] = [
  new RegExp(`${START}${PLACE}${CONGRESS}`, 'u'),
  new RegExp(
    `${START}${PLACE}(?:人民政府|行政公署|行署|管理委员会|管委会)?[（(]?(?:(?:19|20)\\d\\d年?度?)?[）)]?(?:人民)?(?:政府)?工作(?:的)?报告`,
    'u',
  ),
  new RegExp(`${START}${PLACE}人民政府关于`, 'u'),
  new RegExp(`${START}${PLACE}${GOVERNMENT}?${OFFICE}`, 'u'),
  new RegExp(`^${PLACE}人民政府(?:(?:门户)?网站?|办公[室厅]|公报)?$`, 'u'),
  new RegExp(`[-—_|｜ ]${PLACE}人民政府(?:(?:门户)?网站?)?$`, 'u'),
];
const OPENING_FORMS: readonly RegExp[] = [
  new RegExp(`代表${PLACE}(?:第?${NUMBER}届)?(?:人民)?(?:${GOVERNMENT}|筹备组)`, 'u'),
];
/** Forms in which the rest of a page names the place: the plan that is laid before the house, and the page's source. */
const TEXT_FORMS: readonly RegExp[] = [
  new RegExp(`《${PLACE}国民经济和社会发展`, 'u'),
  new RegExp(`来源[：:]\\s*${PLACE}(?:人民政府|政府|情网|市情网|融媒体)`, 'u'),
];

/** Where a report was found: its file with its folders, and the title and the issuer of its page. */
type Surroundings = { readonly path: string; readonly page: readonly string[] };

/** A place as it is printed, and what it was read from. */
export type FoundPlace = { readonly place: string; readonly from: HeadOrigin };

/**
 * The place whose government reports, as the head prints it, else as the opening, the page, the text, the file's name
 * or a folder's names it; '' where none does. `head` are the lines before the address, `opening` what follows it, `text` the whole report.
 */
export function findPlace(
  head: readonly string[],
  opening: string,
  { path, page }: Surroundings,
  text: string,
): FoundPlace {
  if (isStateCouncil(head, opening)) return { place: '国务院', from: 'head' };
  return (
    from('head', findForm(head, HEAD_FORMS)) ??
    from('opening', findForm([opening], OPENING_FORMS)) ??
    from('page', findForm(page, HEAD_FORMS)) ??
    from('text', findForm([text], TEXT_FORMS)) ??
    from('file-name', readFileName(path, text)) ??
    from('folder', readFolders(path, text)) ??
    from('guessed', inferPlace(text)) ?? { place: '', from: 'nowhere' }
  );
}

const NATION = /^(?:国务院|中央|全国|国家|中国|中华人民共和国)$/u;

/**
 * The place that a table tells: the last of its parts that is one, 河北省 保定市, with its suffix where the table leaves
 * that out: 北京 is 北京市. '' where it tells none.
 */
export function tellPlace(told: string, text: string): string {
  const parts = told.split(/[\s/\\·>-]+/u).filter((part) => /\p{Script=Han}/u.test(part));
  const name = parts.at(-1) ?? '';
  if (name === '') return '';
  if (NATION.test(name)) return '国务院';
  if (stemOf(name) !== name) return name;
  const known = findByStem(name);
  const level = findLevel(text);
  if (level === '' || (known.length > 0 && !known.some((division) => division.name.endsWith(level))))
    return known[0] !== undefined && known.length === 1 ? known[0].name : name;
  return addSuffix(name, level, text);
}

function from(origin: HeadOrigin, place: string | undefined): FoundPlace | undefined {
  return place === undefined ? undefined : { place, from: origin };
}

function isStateCouncil(head: readonly string[], opening: string): boolean {
  return (
    head.some((line) => /国务院(?:代?总理|政府工作报告)|全国人民代表大会|全国人大/u.test(line)) ||
    /国务院(?:[，,]|的委托|向|委托)/u.test(opening)
  );
}

function findForm(lines: readonly string[], forms: readonly RegExp[]): string | undefined {
  for (const form of forms) {
    for (const line of lines) {
      const place = form.exec(line)?.[1]?.replace(/^.*[的在]/u, '');
      if (place !== undefined && isName(place)) return place;
    }
  }
  return undefined;
}

function isName(place: string): boolean {
  return place.length > 1 && !NO_NAME.test(place);
}

/** 松河市2024年政府工作报告.docx names its place, and 松河.txt where the text speaks of 松河. */
function readFileName(fileName: string, text: string): string | undefined {
  const base = fileName.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  const named = findForm([base], FILE_FORMS);
  if (named !== undefined) return named;
  const bare = BARE_NAME.exec(base)?.[1];
  if (bare === undefined || text.split(bare).length <= FEWEST_MENTIONS) return undefined;
  return addSuffix(bare, findLevel(text), text);
}

/**
 * 130609-徐水/2013.txt names a place of the table that is of the text's own level: a folder 河北 holds the reports of its
 * counties, too, and is no place of theirs.
 */
function readFolders(path: string, text: string): string | undefined {
  const level = findLevel(text);
  const folders = path.split('/').slice(0, -1).reverse();
  for (const folder of folders) {
    const name = BARE_NAME.exec(folder)?.[1] ?? '';
    const known = findByStem(stemOf(name)).filter((division) => division.name.endsWith(level));
    const isProvince = findByStem(stemOf(name)).some((division) => division.level === 'province');
    if (level !== '' && known.length > 0 && isProvince === (level === '省'))
      return stemOf(name) === name ? addSuffix(name, level, text) : name;
  }
  return undefined;
}

function inferPlace(text: string): string | undefined {
  const level = findLevel(text);
  const name = level === '' ? undefined : inferName(text, level);
  return name === undefined ? undefined : addSuffix(name, level, text);
}

/** 市 for a report that speaks of 全市 and 市委, 县 for one of 全县; '' where it speaks of none. */
function findLevel(text: string): string {
  const reports = /代表(?:\p{Script=Han}{0,12}?)([省市县区州盟旗])(?:人民)?政府/u.exec(
    text.slice(0, 4000),
  )?.[1];
  if (reports !== undefined) return text.includes('代表自治区') ? '自治区' : reports;
  if (/代表(?:\p{Script=Han}{0,6}?)新区(?:党工委[、和])?管(?:理)?委(?:员)?会/u.test(text.slice(0, 4000)))
    return '新区';
  const counts = new Map<string, number>();
  for (const [, level] of text.matchAll(/(?:[全我]|(?=新区))([省市县区州盟旗]|新区)/gu))
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '';
}

/** 松河 and 市 are 松河市; 青山 in a report of 州 that prints 青山族自治州 takes that. */
function addSuffix(name: string, level: string, text: string): string {
  if (name.endsWith(level) && level !== '州') return name;
  const own = /^[区县州旗]$/u.test(level)
    ? `${name}(${HAN}{0,8}?自治${level})`
    : `${name}(${HAN}{2,8}${level})`;
  if (level === '自治区' || own.includes('自治')) {
    const printed = new RegExp(own, 'u').exec(text)?.[1];
    if (printed !== undefined) return name + printed;
  }
  return name + level;
}
