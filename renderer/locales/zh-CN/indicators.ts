/** Words of the screen “Indicators”. */
export const indicators = {
  title: '指标',
} as const;
