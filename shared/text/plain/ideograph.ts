/** Whether a code unit is one of nearly all Han characters of a report, for which no pattern need be asked; NaN is none. */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
