/** True for a year that can be kept, or for nothing at all. */
export function isDueYear(typed: string): boolean {
  return /^(?:|19\d\d|2[01]\d\d|2200)$/u.test(typed.trim());
}
