/** Words of the screen “Years”. */
export const years = {
  title: 'Years',
};
