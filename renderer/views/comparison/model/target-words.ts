import type { TargetView } from '../../../../shared/contract/target-views.ts';
import type { ChangedFigure } from '../../../../shared/model/comparison.ts';
import type { Translate } from '../../../locales/words.ts';
import { directionOf, figureWords } from './figure-words.ts';

/**
 * A target in a line: as printed, behind its name where the words do not say of what they are (达到74.5岁); one of several that
 * one clause sets (分别降低16%和17%) with its name and its own figure behind it.
 */
export function targetWords(target: TargetView, all: readonly TargetView[]): string {
  const { name, quote, span, figure } = target;
  const isShared = all.some(({ key, span: other }) => key !== target.key && other.start === span.start);
  if (isShared && figure !== null) return `${quote}（${name}：${figure.text}）`;
  return saysName(quote, name) ? quote : `${name}：${quote}`;
}

/** Whether words have any two neighbouring characters of a name. */
function saysName(words: string, name: string): boolean {
  const pairs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  return pairs.length === 0 || pairs.some((pair) => words.includes(pair));
}

/** How a target went from one year to the next; none where the two can't be compared. */
export function turnWords(
  left: ChangedFigure | null,
  right: ChangedFigure | null,
  t: Translate,
): readonly string[] {
  if (left === null || right === null || directionOf(left, right) === 'incomparable') return [];
  return figureWords({ figures: { left, right } }, t);
}
