/** Words of the screen “Indicators”. */
export const indicators = {
  title: '指标',
  'chart-label': '{{from}}–{{to}} 年的目标与结果图；同样的内容见旁边的表格',
  'chart-gap': '缺报告',
  'tip-goal': '{{year}} 年目标（{{report}} 年报告）',
  'tip-result': '{{year}} 年结果（{{report}} 年报告）',
  'legend-result': '结果',
  'legend-other': '其他报告所述的结果',
  'legend-exact': '目标',
  'legend-at_least': '目标：以上',
  'legend-at_most': '目标：以内',
  'legend-about': '目标：左右',
  'legend-range': '目标：区间',
} as const;
