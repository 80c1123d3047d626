/** Words of the screen “Indicators”. */
export const indicators = {
  title: 'Indicators',
};
