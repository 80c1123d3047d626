/** A number as it is read: 15,677.4; without the noise of binary arithmetic. */
export function formatNumber(value: number, digits = 2): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: digits }).format(value);
}

/** A scale that a unit begins with: 万亿元 is 1e12. */
export function scaleOf(value: number, converted: number): number {
  return value === 0 ? 1 : converted / value;
}
