/** No kind of expected change is masked. */
export const MASK_NOTHING = {
  'year-turn': false,
  'relative-year': false,
  session: false,
  width: false,
  punctuation: false,
  numbering: false,
} as const;
