/** Words of scans held against their pictures. */
export const scan = {
  tab: 'Proof',
  doubtful: 'Recognised without being sure: check it against the picture',
  'all-checked': 'All doubtful characters are checked.',
  reads: 'The picture shows',
  confirm: 'It is right',
  correct: 'Correct',
  selected: 'Selected words',
  which: 'Doubtful {{n}} of {{count}}',
  previous: 'Previous',
  next: 'Next',
  page: 'Page {{page}} of the original',
  'was-confirmed': '“{{text}}” confirmed',
  'was-corrected': '“{{before}}” corrected to “{{text}}”',
  nothing: '(nothing)',
  'proof-selected': 'Proof',
};
