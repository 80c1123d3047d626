/** Characters of a suggested name: as long as the names that are read. */
const LONGEST = 24;

/** A name for words that become a goal: their first clause without the figure that ends it; the reader may put it right. */
export function suggestName(quote: string): string {
  const clause = quote.trim().split(/[，,；;。：\n]/u, 1)[0] ?? '';
  const bare = clause
    .replace(/(?:增长|达到|完成|下降|控制在|不低于|新增)?[\d.～~—-].*$/u, '')
    .replace(/^(?:[一二三四五六七八九十]+是|要|将|力争|确保|努力)/u, '');
  return (bare === '' ? clause : bare).slice(0, LONGEST);
}
