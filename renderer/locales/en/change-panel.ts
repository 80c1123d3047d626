/** Words of the panel of changes. */
export const panel = {
  'section-only': 'This section',
  'section-title': 'Only the section in sight, chosen in the tree, and those below it',
  size: 'Size',
  'size-all': 'Any size',
  'size-large': '≥ {{n}} characters',
  'size-small': '< {{n}} characters',
  'order-title': 'How the weight is reckoned stands under “All keys” (?)',
  decisions: 'Settled {{n}}',
  overview: 'Overview',
  changes: 'Changes {{n}}',
  notes: 'Notes {{n}}',
  figures: 'Figures {{n}}',
  unreviewed: 'Open {{n}}',
  filter: 'Find in changes…',
  'order-reading': 'As in the text',
  'order-weight': 'By weight',
  order: 'Order',
  'none-listed': 'No change matches.',
  'clear-filter': 'Clear the filters',
  'listed-count': '{{n}} / {{total}} listed',
  'review-listed': 'Review all listed',
  'reviewed-listed': '{{n}} marked as reviewed',
  reviewed: 'Reviewed',
  'figures-none': 'No figures changed.',
  phrases: 'Phrases {{n}}',
  'phrases-none': 'No phrase took the place of another, came or went.',
  'phrases-only': 'Only in {{year}}: phrases that came into use, or went out of it, between these years',
  places: '×{{n}}',
  kinds: 'Filter by kind',
  'change-list': 'Changes',
  'figure-list': 'Figures that changed',
};

/** Words of the help on ranking. */
export const rank = {
  title: 'How “By weight” ranks',
  formula:
    'Weight = weight of the kind × (1 + log₁₀(1 + characters changed)) × factor of the part, to two places; the highest first. The formula is fixed and does not depend on the library.',
  kinds: 'Weight of the kind',
  roles: 'Factor of the part',
};
