/** Words of the screen “Terms”. */
export const terms = {
  title: 'Terms',
};
