import type { SeenSymbol } from './tesseract.ts';

/** What a rule changed or distrusts is doubtful, however sure the recogniser is. */
const DISTRUSTED = 60;
const DIGIT = /^\d$/u;
const CHINESE = /^[\p{Script=Han}%‰）》”]$/u;
const WIDE = new Map(
  Array.from(',;:?!()', (sign) => [sign, String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)]),
);

/**
 * The characters of a line without what this recogniser is known to do to Chinese type: a per-cent sign read as `%6`, a
 * dash at the head of a line as `-一`, a numbered heading's bracket as 《, marks of Chinese type as narrow ones. A comma in a figure that is none of its
 * thousands (`12,3%`) may be its point: it is left, as doubtful.
 */
export function mendLine(line: readonly SeenSymbol[]): readonly SeenSymbol[] {
  return mendBracket(mendDash(joinPercent(line))).map((symbol, at, all) => {
    const beside = all[symbol.text === '(' ? at + 1 : at - 1]?.text ?? '';
    if (symbol.text === ',' && isInFigure(all, at)) return distrust(symbol);
    return CHINESE.test(beside) ? { ...symbol, text: WIDE.get(symbol.text) ?? symbol.text } : symbol;
  });
}

function distrust(symbol: SeenSymbol): SeenSymbol {
  return { ...symbol, confidence: Math.min(symbol.confidence, DISTRUSTED) };
}

/** A digit behind a per-cent sign is a part of it: 6.2%6; for 6.2%;. */
function joinPercent(line: readonly SeenSymbol[]): readonly SeenSymbol[] {
  const isPart = (at: number): boolean =>
    DIGIT.test(line[at]?.text ?? '') && ['%', '‰'].includes(line[at - 1]?.text ?? '');
  return line.flatMap((symbol, at) => (isPart(at) ? [] : [isPart(at + 1) ? distrust(symbol) : symbol]));
}

/** ——坚持 as -一坚持 or 一一坚持. A single 一 is left: it may be one. */
function mendDash(line: readonly SeenSymbol[]): readonly SeenSymbol[] {
  const [first, second, ...rest] = line;
  if (first === undefined || second === undefined) return line;
  if (!/^[-—一]{2}$/u.test(first.text + second.text)) return line;
  return [first, second, ...rest].map((symbol, at) => (at < 2 ? { ...distrust(symbol), text: '—' } : symbol));
}

/** （一） as 《一）. */
function mendBracket(line: readonly SeenSymbol[]): readonly SeenSymbol[] {
  const [first, ...rest] = line;
  const words = line.map(({ text }) => text).join('');
  if (first === undefined || !/^《[一二三四五六七八九十]{1,3}[)）]/u.test(words)) return line;
  return [{ ...distrust(first), text: '（' }, ...rest];
}

/** Between digits, and not before three of them. */
function isInFigure(line: readonly SeenSymbol[], at: number): boolean {
  const isDigit = (place: number): boolean => DIGIT.test(line[place]?.text ?? '');
  const isGroup = [1, 2, 3].every((by) => isDigit(at + by)) && !isDigit(at + 4);
  return isDigit(at - 1) && isDigit(at + 1) && !isGroup;
}
