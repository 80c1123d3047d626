/**
 * Formulas of national policy by what they are about, in the order in which they came: one takes another's place
 * though no word of it is the same (精准扶贫, 乡村振兴). Of the language of all reports since 1978; what a place or a year
 * has of its own is not here. In one line stand only formulas that say one thing at several times; a line that begins
 * with ~ goes to and fro (稳健的货币政策).
 */
const LINES = `
扶贫开发 扶贫攻坚 精准扶贫 精准脱贫 脱贫攻坚 巩固脱贫攻坚成果 巩固拓展脱贫攻坚成果 乡村振兴 乡村全面振兴
社会主义新农村 新农村建设 美丽乡村 美丽宜居乡村 和美乡村 宜居宜业和美乡村
总体小康 全面建设小康社会 全面建成小康社会 全面建设社会主义现代化国家
四个现代化 社会主义现代化建设 中国式现代化
经济增长方式 经济发展方式
又快又好 又好又快 平稳较快发展 持续健康发展 高质量发展
高速增长 中高速增长 高质量发展
~适度从紧的货币政策 从紧的货币政策 适度宽松的货币政策 稳健的货币政策
~适度从紧的财政政策 稳健的财政政策 积极的财政政策 更加积极的财政政策
统筹城乡发展 城乡一体化 城乡发展一体化 城乡融合发展
城市化 城镇化 新型城镇化
国民生产总值 国内生产总值 地区生产总值
农民人均纯收入 农村居民人均纯收入 农村居民人均可支配收入
地方一般预算收入 一般预算收入 地方公共财政预算收入 公共财政预算收入 一般公共预算收入
市场主体 经营主体
个体私营经济 非公有制经济 民营经济
计划经济 有计划的商品经济 社会主义商品经济 社会主义市场经济
义务教育均衡发展 义务教育优质均衡
新型农村合作医疗 城乡居民医疗保险
新型农村社会养老保险 城乡居民社会养老保险 城乡居民基本养老保险
廉租住房 保障性住房
经济适用住房 保障性住房
棚户区改造 老旧小区改造 城市更新
房地产市场调控 房住不炒 房地产发展新模式
科教兴国战略 创新驱动发展战略
自主创新 科技自立自强
绿色发展 绿色低碳发展
节能减排 减污降碳
循环经济 低碳经济
法制建设 法治建设
依法治国 全面依法治国
社会主义法制 社会主义法治
法制宣传 法治宣传
社会管理 社会治理
社区管理 社区治理
社会管理创新 社会治理创新
社会治安综合治理 市域社会治理
科学发展观 五大发展理念 新发展理念
~群众路线教育实践活动 三严三实 两学一做 主题教育 党史学习教育 党纪学习教育
~保增长 稳增长
~保就业 稳就业
下岗职工再就业 就业再就业 更加积极的就业政策 就业优先政策 就业优先战略
改革开放 全面深化改革 进一步全面深化改革
经济体制改革 全面深化改革
一站式服务 一网通办 高效办成一件事
行政审批制度改革 放管服改革 高效办成一件事
投资环境 营商环境
农业现代化 农业农村现代化
农民专业合作社 农民合作社
支农惠农政策 强农惠农政策 强农惠农富农政策
打黑除恶 扫黑除恶专项斗争 常态化扫黑除恶
反腐倡廉 党风廉政建设 全面从严治党
信息化 数字化
数字城市 智慧城市
结构性减税 减税降费
政府性债务 隐性债务
战略性结构调整 供给侧结构性改革
三去一降一补 供给侧结构性改革
蓝天行动 蓝天保卫战
计划生育 优化生育政策 生育支持政策
河长制 河湖长制
疫情防控 常态化疫情防控
`;

/** Formulas about one thing, the oldest first. */
export type PolicyChain = {
  readonly phrases: readonly string[];
  /** True where an older one may come back. */
  readonly isCircular: boolean;
};

export const POLICY_CHAINS: readonly PolicyChain[] = LINES.trim()
  .split('\n')
  .map((line) => ({ phrases: line.replace('~', '').split(' '), isCircular: line.startsWith('~') }));
