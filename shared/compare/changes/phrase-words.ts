import { FUNCTION_WORDS, GENERAL_WORDS } from '../../text/terms/function-words.ts';

// Lists of the language, not of places or topics: a word here must help reports that were never seen.

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter((word) => word !== ''));
}

/** Say how something is done, or name no more than that there is something: 主动接受 and 自觉接受 are one. */
const ORDINARY = list(`
  主动 自觉 各位 新增 持续 有效 有力 严厉 高效 奋力 顽强 拼搏 奋斗 坚强 正确 奋进 勇于 敢于 善于 带头 妥善 衷心 诚挚 繁荣 蓬勃 平稳 平安 安全
  功能 作用 行为 活动 模式 思路 现象 意见 挑战 满意度 满意率 增速 增幅 群体 格局 局面 篇章 大局 产量 事项 现状 需要 途径 渠道 领导 引领 引导 研究 研发 整治 治理 防治 处置 排查 整改 化解 大业 进程 实力 个人 事件 事故 案件
  反对 践行 培育 壮大 激发 保障 防范 化解 维护 增强 打造 服务 助力 做好 守住 守牢 补齐 办好 融入 弘扬 纠治 关爱 救助 牢固 恢复 引起 高度 广大 个体 合作 关系 投资 培训 绿化 决策 救治 保险 监督 支持 执法 监管 出行 帮扶
`);

export function isOrdinaryWord(word: string): boolean {
  return FUNCTION_WORDS.has(word) || GENERAL_WORDS.has(word) || ORDINARY.has(word);
}

/** Say where or for whom; with or without them a term is the same. */
export const SCOPES = list(`
  全县 全市 全省 县域 市级 省级 国家级 基层 国内 外贸 居民 职工 企业 群众 安全生产 城区 登记 种植 播种 依法 政府系统 财政 专项 医疗 优质 高层次 规上 规模以上 省市 农村居民 现代 货物
`);

/** What begins with one of them and not the other is a clause beside a term: 金融风险, 化解金融风险. */
export const VERBS = list(`
  反对 践行 培育 壮大 激发 保障 防范 化解 维护 增强 打造 服务 助力 做好 守住 守牢 补齐 办好 融入 弘扬 纠治 关爱 救助 引起 构建 加强 推进 推动 提高 提升 促进 完善 健全 建立
  加大 扩大 增加 减少 降低 保持 坚持 开展 实施 落实 贯彻 深化 优化 强化 巩固 支持 鼓励 引导 解决 开创 谱写 拓宽 营造 倡导 创建 争创 发挥 整治 治理 改善 规范 严格 参加 参与 发展 预防 排查
`);

/** Put before a term they make another policy of it: 扩大内需, 全方位扩大内需. */
export const QUALIFIERS = list(`
  新型 高质量 高水平 更高水平 全方位 多层次 深层次 宽领域 全链条 全过程 全面 系统性 可持续 现代 现代化 中国式 中国特色 社会主义 科学 绿色 低碳 数字 智慧 智能 和谐 法治 平安 健康 美丽 和美 宜居 韧性 人民 共同 协调 包容 开放型 创新型 服务型 学习型 节约型 资源节约型 环境友好型 普惠 精准 常态化 制度型
  综合 和平 战略性 战略 适用 健康 平稳 持续 统筹 深度 稳定 自主 均衡 公平 生态 隐性 适度 稳健 从紧 积极 完整 准确 有效 集约 循环 多元 基本 民主 整体 协同 开放 共享 总体 优质 特色 分级 分类 系统 法制 文明 公益 公平 专精
`);

/** Things with a name of their own: a change of them is news, no 提法. */
const NAMED =
  /(?:馆|园|院|路|线|站|桥|楼|校|河|湖|山|中学|小学|学校|大厦|广场|新城|中心|平台|基地|园区|小区|大道|高速|公司|银行|集团|大学)$/u;
/** Papers and persons of every session, and the sessions. */
const OF_THE_SESSION =
  /感谢|敬意|致以|祝福|报告|代表|委员|议案|提案|官兵|干警|同志|朋友|审议|党派|总书记|指示|讲话|党的.{2,3}大|十.大|全会|届|规定|人大|政协|同胞|侨胞|人士/u;
/** Verbs that only lead up to what follows: what they begin is a clause. */
const CLAUSE =
  /^(?:新增|实现|采取|接受|自觉|主动|做好|增长|达到|入选|获评|创建|争创|荣获|举办|召开|开工|竣工|建成|筹集|落实|贯彻|学习|依法|奋力|全面建)/u;

export const isNamed = (phrase: string): boolean => NAMED.test(phrase);
export const isOfSession = (phrase: string): boolean => OF_THE_SESSION.test(phrase);
export const isClause = (phrase: string): boolean => CLAUSE.test(phrase);
