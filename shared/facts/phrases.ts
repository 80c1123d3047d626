/**
 * Words of the language of reports that carry no meaning of their own in the name of an indicator. Lists of the
 * language, not of places or topics: adding a word here must help reports that were never seen.
 */
function alternatives(words: string): string {
  return words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|');
}

const PLAN = '[“"]?(?:十[一二三四五六七八九]?|[一二三四五六七八九])五[”"]?';
const YEAR = '(?:\\d{4}|[一二][〇○零九0][〇○零一二三四五六七八九0]{2})';

/** What a figure is compared with: 比上年, 较2014年, 同五年前相比, 是2014年的, 高于全国. */
export const COMPARISON = `(?:比(?![率重例值])|[较同与]|相比|高于|高出|低于|快于|是)(?:(?:上年|去年|上一年|前一年|往年|同期|年初|年底|上年同期|去年同期|上年预算|预算|目标|计划|全国|全省|全市|全区|省|国家)(?:平均水平|平均|水平)?|[^，、；]{0,6}?${YEAR}年?(?:[底末初]|年底|同期)?|[^，、；]{0,4}${PLAN}[^，、；]{0,4}[末初期底]|[^，、；]{0,3}年前|前[一二三四五]年|上[^，、；]{0,4}期|改革开放初期?)(?:的|相比|末|底)?`;

/** Times that stand before or inside a name: 全年, 2014年, 到2015年底, 6月底前, “十二五”期间, 五年来. */
export const TIME = `(?:[到至]?(?:${YEAR}年?(?:[-—至到]${YEAR})?年|今年|去年|当年|本年|明年|年末|年底|年初|年内|全年|上年|年度|期末)(?:全年|以来|[底末初]|年底|年末)?(?:以?[前后])?|\\d{1,2}月(?:份|[底末初]|\\d{1,2}日)?(?:以?[前后])?|${PLAN}(?:时期|期间|规划|以来|末|前[一二三四]年)?|[一二三四五六七八九十\\d]+年(?:来|间|内|以来|累计|里)|一年来|[过近这最][去近这]?[一二三四五六七八九十几\\d]*年(?:来|间)?|[到在]?本世纪末|截至目前|目前|到目前|今后[一二三四五六七八九十]*年|未来[一二三四五六七八九十]*年|本届政府任期|上半年|下半年|[一二三四]季度)`;

/** Stand between a name and its figure and say no more than that it is so: 达到, 完成, 增长到, 共有. */
const LEVEL_VERBS = alternatives(`
  达到 达 已达 拟投入 拟安排投入 (?<!的)投入 完成 实现 为 是 突破 首破 保持在 保持 稳定在 稳定保持 稳定 控制在 控制到 控制 维持在 增至 增加到 增加至 提高到 提高至 提升到 提升至 扩大到 扩大至 扩至 扩展到
  下降到 下降至 降至 降到 降低到 降低至 减少到 减少至 上升到 上升至 发展到 约为 共 有 共有 共计 总计 合计 预计 安排 拟安排 升至 跃升至 缩小至 缩小到 缩小为 超过 超出 不低于 不少于
  仅 只 首次 累计 已 已经 将 要 力争 争取 确保 预期 目标 目标为 按 定为 增长目标为 调整到 调整为 提高为 回升到 回落到 恢复到 增长到 增长至 延伸到 占 占到 整合为 拓展到 拓展至 延长到 延长至 合并为 精简为 精简到 调减为 在 到 至 设定为 全部 得到 介于 跨过 跨上 迈上 站上 涉及 拥有 分别为 分别达 分别达到 覆盖到 低于 高于 不超过 严控在 压减到 压降至
`);
/** Say how much something changed. */
const CHANGE_VERBS = alternatives(`
  增长 提高 提升 增加 上升 下降 减少 降低 回落 压缩 压减 缩减 改善 优化 上涨 递增 递减 净增 (?<![新净])增 降 减 涨 增产 增收 减产 多 少 上调 下调 下滑 收窄 扩大 缩小 负增长 净增加 翻 加快 缩短 延长 增幅 涨幅
`);
const ADVERBS = alternatives(`
  同比 环比 分别 (?<![年人户村日月])均 都 也 又 再 还 了 年均 年人均 人均 户均 预定 年平均 平均每年 每年 平均 实际 名义 累计 总共 一共 可比口径 按可比口径 按可比价格 按可比价 按可比价格计算 同口径 可比价 可 可望 有望 至少 已 已经 将 要 就 (?<![条公契签合节大制])约 净 连续 预计 逐年 各 持续
  超额 提前 首次 大约 近 超 月 人均月 进一步 则 仍 可以 能够 应 较快 以 从 由 连续\\d+年
`);

/** What a rate is per: 每50公斤. */
const BASE = '每[\\d０-９]+(?:公斤|吨|斤|亩|户|人|个|平方米)';
/** A verb with its adverbs at the end of what stands before a figure. */
export const TAIL = new RegExp(
  `(?:${LEVEL_VERBS}|${CHANGE_VERBS}|${ADVERBS}|${COMPARISON}|${TIME}的?|${BASE}|(?<=[到至])全[国省市区县]的?|[，,：:（(])$`,
  'u',
);
/** The change verb right before a figure, its adverbs allowed behind: 下降了, 分别下降, 增长约. */
export const CHANGE_TAIL = new RegExp(`(?:${CHANGE_VERBS})(?:了|约|近|超过|超|达|将近|不低于|不少于)?$`, 'u');
/** Falls: their figures are negative, unless 到 or 至 follows. */
export const FALL_TAIL =
  /(?:下降|减少|降低|回落|压缩|压减|缩减|递减|下调|下滑|收窄|缩小|负增长|减产|(?<!升)降|减|少|缩短)(?:了|约|近|超过|超|将近|不低于|不少于)?$/u;

/** Stands before a name and is no part of it. */
const LEAD_WORDS = alternatives(`
  全市 全区 全县 全省 全州 全盟 全旗 全镇 全乡 全地区 我市 我区 我县 我省 我国 我们 其中 同时 另外 此外 预计 力争 确保 争取 保证 使 让 把 将 要(?![求素]) 再 还 又 已 已经 共 累计 推动 推进 加快 加快推进 继续 进一步 全面 积极 大力 扎实 努力 持续 认真 切实 深入 有序 稳步 着力 主要预期目标 预期目标 目标 提出 分别 从 由 对(?![外口]) 用(?![于地电水]) 和(?![美谐睦]) 及 以及 与 并 并将 实现 完成 达到 拟 安排 拟安排 计划 预期 突出 抓好 做好 办好 成功 圆满 顺利 依法 全力 统筹 首批 首期 首次 先后 通过 我(?![国省市区县们]) 也 均 都 更 新的 初步 实施 实施了 开展 组织 组织实施 启动 启动实施 推出 出台 出台了 叠加出台了 落实 争创 年度 其余 包括 总 原则上 计划安排 继续实施 完善 深化
`);
export const LEAD = new RegExp(`^(?:${TIME}|${LEAD_WORDS}|[是：:，,、；;—\\s\\-——])`, 'u');
/** Verbs of making that stand before a name: taken away where enough of a name stays. */
export const LEAD_VERB = new RegExp(
  `^(?:${alternatives(`
    新增 新建 新建成 新开工 建成 新认定 新评定 新引进 引进 新申报 新签约 净增 新开通 开通 新打造 打造 建立 建立了 培育 培育认定 新培育 获批 布局 发放 投放 支付 兑现 投入 落实 铺设 改造 争取 创建 办理 新登记 承担 新组建 组建 设立 招引 招聘 选派 帮扶 安置 解决 解决了 救助 资助 创造 开发 提供 新开 修复 修建 整治 化解 处置 盘活 入选 完成了 开工建设 新开工建设 竣工 推广 认定 评选 设置 新设 新设立 举办 召开 审议 制定 修订 共有
  `)})(?:了|的)?(?!项目)`,
  'u',
);

/** Begins what is said of a counted thing, so that its name ends before it: 3条主干道路|完工. */
export const PREDICATE = new RegExp(
  `(?:${alternatives(`
    完工 开工 竣工 通车 投产 投用 投入使用 投入运营 投入运行 投运 运营 正式 建成 全部 顺利 基本 实现 得到 获得 获评 获批 获 荣获 派出 入选 入围 入库 被 列入 纳入 通过 达到 达标 超 超过 进入 完成 启动 落户 落地 签约 用于 用来 有效 全面 稳步 扎实 有序 陆续 相继 加快 正在 已 已经 将 并 分别 均 都 住上 受益 参加 享受 脱贫 解决 发放 提供 开展 实施 占 增长 提高 提升 下降 减少 营业收入 产值 迁建 主体 晋级 晋升 上市 开业 开通 成功 按期 如期 在建 动工 提质 问世 面世 亮相 揭牌 挂牌 参保 就业 摘帽 上线 迎来 吸引 带动 惠及 覆盖 确权 重组完成 增加 增至 扩大 上升 进行 退城 进展 整体 年内 遭受 交付 入驻 授牌 评为 成为 支持 改善 (?<=.)现代化 走上 安装 (?<!相)对(?![象外口]) 为(?!民) 较 是 的 达到 其中 等
  `)})`,
  'u',
);
/** Nouns that only stand for a figure and name nothing: 增长8%的目标, 超千亿元大关. */
export const EMPTY_NOUN =
  /^的?(?:目标|水平|速度|幅度|要求|大关|关口|标准|任务|规模|比例|基础|以上|左右|增速|高位|增长|好成绩|成绩)(?=$|[^\p{Script=Han}]|[上的和])/u;
