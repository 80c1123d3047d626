/** Words of the screen “Goals”. */
export const goals = {
  title: 'Goals',
};
