/** Words of what is copied out of reports. */
export const copy = {
  plain: 'Copy',
  cited: 'Copy with citation',
  markdown: 'Copy as Markdown',
  menu: 'Copy words of the report',
  'both-plain': 'Copy both sides',
  'both-cited': 'Copy both sides with citation',
  'both-markdown': 'Copy both sides as a Markdown table',
  quoted: '“{{words}}” ({{place}})',
  side: '{{year}}: {{words}}',
  place: '{{place}}《{{title}}》{{parts}}',
  range: '{{from}} to {{to}}',
  paragraph: 'para. {{n}}',
  nothing: 'Select words first.',
  copied: 'Copied',
  'copied-cited': 'Copied with citation: {{place}}',
  'copied-markdown': 'Copied as Markdown with citation: {{place}}',
};
