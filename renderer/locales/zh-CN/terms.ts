/** Words of the screen “Terms”. */
export const terms = {
  title: '用词',
} as const;
