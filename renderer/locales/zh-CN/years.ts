/** Words of the screen “Years”. */
export const years = {
  title: '历年',
} as const;
