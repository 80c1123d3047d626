import { listWords } from '../../base/word-list.ts';

/** Units that measure. */
const MEASURED = listWords(`
  个百分点 个多百分点 百分点 微克/立方米 毫克/立方米 毫克/升 吨标准煤 标准煤 千瓦时 千瓦小时 千瓦 兆瓦时
  吉瓦时 兆瓦 吉瓦 瓦时 瓦 千伏安 千伏 伏安 伏 平方公里 平方千米 平方米 立方米 平米 公里 千米 厘米 毫米 米
  海里 英里 平方 立方 公顷 亩 公斤 千克 吨级 吨公里 吨 克 市斤 斤 担 标箱 标准箱 箱 桶 美元 欧元 日元 港元
  港币 卢布 元 千升 毫升 升 大卡 马力 摄氏度 兆 % ‰ 倍 倍多 番 成 个月 个多月 个多小时 小时 分钟 秒 天 周年
  周岁 岁 年 个季度 个小时 个工作日 工作日 课时 学时
`);

/** Classifiers that a Chinese numeral may stand before as well: 两个, 十二条. */
const COUNTED = listWords(`
  人次 人份 人 户次 户 名 位 家次 家 个 项 条 座 处 所 栋 幢 套 间 台套 台 辆 艘 架次 架 列次 列 班次 件 部
  种 类 批次 批 次 场次 场 宗 起 例 张 份 片 块 眼 棵 株 只 匹 本 册 支 组 篇 幅 款 颗 门 盏 笔 枚 台（套）
  台(套)
`);

/** Classifiers that order or stand in idioms after a Chinese numeral (三期, 四面, 双层), and count after digits only. */
const COUNTED_BY_DIGITS = listWords(`
  届 期 级 代 层 轮 班 站 度 对 头 羽 口 面 道 首 根 杆 顶 段 孔 袋 瓶 盒 包 票 单 卷 尾 床 粒 县 村 镇 乡
  尊 把 具 剂 日 周 角 里 方 车次 船次 张床
`);

function alternatives(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/[()]/gu, '\\$&');
}

/** What a classifier may not begin: 个别, 人民, 家庭, 部分, 三位一体, 三次产业, 年代. */
const NOT_BEFORE =
  '(?!(?<=个)(?:别|体户|体工商|性化)|(?<=人)(?:民|均|大代表|大常委)|(?<=家)庭|(?<=部)(?:门|分|委|件)|(?<=位)(?:一体|数)|(?<=次)产业|(?<=年)代|(?<=条)件|(?<=项)目(?!标)|(?<=成)[立为果员功本就品效长]|(?<=元)[旦素]|(?<=面)[积向对]|(?<=级)别|(?<=道)路|(?<=口)岸|(?<=站)点|(?<=村)[村民]|(?<=县)城)';

/** A unit as a pattern without captures, with the rate behind a slash: 微克/立方米, 元/吨. */
export const UNIT_PATTERN = `(?:(?:${alternatives([...MEASURED, ...COUNTED, ...COUNTED_BY_DIGITS])})(?:/(?:${alternatives([...MEASURED, ...COUNTED])}))?${NOT_BEFORE})`;

/** What a Chinese numeral counts. */
export const CHINESE_UNIT_PATTERN = `(?:(?:${alternatives([...MEASURED, ...COUNTED])}|(?<=[万亿])[度头口])${NOT_BEFORE})`;
