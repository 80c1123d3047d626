/** Words of the screen “Goals”. */
export const goals = {
  title: '目标与完成',
} as const;
