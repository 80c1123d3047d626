/** Words of the screen “Indicators”. */
export const indicators = {
  title: 'Indicators',
  'chart-label': 'Goals and results from {{from}} to {{to}}; the table beside it says the same',
  'chart-gap': 'no report',
  'tip-goal': 'Goal for {{year}} (report of {{report}})',
  'tip-result': 'Result of {{year}} (report of {{report}})',
  'legend-result': 'Result',
  'legend-other': 'Result as another report gives it',
  'legend-exact': 'Goal',
  'legend-at_least': 'Goal: or more',
  'legend-at_most': 'Goal: or less',
  'legend-about': 'Goal: about',
  'legend-range': 'Goal: range',
};
