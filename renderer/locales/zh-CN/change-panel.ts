/** Words of the panel of changes. */
export const panel = {
  'section-only': '仅本节',
  'section-title': '只列正文所在、结构中所选的一节及其下各节',
  size: '大小',
  'size-all': '不论大小',
  'size-large': '改动 ≥ {{n}} 字',
  'size-small': '改动 < {{n}} 字',
  'order-title': '“按分量”的算法见“全部按键”（? 键）',
  decisions: '裁定 {{n}}',
  overview: '概览',
  changes: '变化 {{n}}',
  notes: '批注 {{n}}',
  figures: '数字 {{n}}',
  unreviewed: '未审 {{n}}',
  filter: '在变化中查找…',
  'order-reading': '按原文顺序',
  'order-weight': '按分量',
  order: '排序',
  'none-listed': '没有符合条件的变化。',
  'clear-filter': '清除筛选',
  'listed-count': '列出 {{n}} / {{total}}',
  'review-listed': '将所列标为已审',
  'reviewed-listed': '已将 {{n}} 处标为已审',
  reviewed: '已审',
  'figures-none': '没有数字变化。',
  phrases: '提法 {{n}}',
  'phrases-none': '没有找到更换、新出现或不再出现的提法。',
  'phrases-only': '只见于{{year}}：所列提法在这几年间通行起来，或不再通行',
  places: '{{n}} 处',
  kinds: '按种类筛选',
  'change-list': '变化清单',
  'figure-list': '变化的数字',
} as const;

/** Words of the help on ranking. */
export const rank = {
  title: '“按分量”怎样排序',
  formula:
    '分量 = 种类的权重 × (1 + log₁₀(1 + 改动字数)) × 所在部分的系数，保留两位小数；大者在前。公式固定，不随资料库变化。',
  kinds: '种类的权重',
  roles: '部分的系数',
} as const;
