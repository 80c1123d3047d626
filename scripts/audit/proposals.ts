import { trackGoals } from '../../shared/facts/track.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';
import { readNumber, readOptions } from '../lib/options.mjs';
import { draw, listPairs, onOneLine, type AuditedPair } from '../real/reports.ts';

type Shown = { readonly pair: string; readonly words: string };

const LONGEST = 200;

/** The proposals of a grade; `absent` are those of "not reported". */
function show({ earlier, later }: AuditedPair, wanted: string): readonly Shown[] {
  return trackGoals(earlier, later).flatMap(({ goal, span, verdict, grade, ground, score, candidates }) => {
    if ((verdict === 'not_reported' ? 'absent' : grade) !== wanted) return [];
    const sign = `${verdict} by ${ground}, ${score.toFixed(2)}`;
    const found = candidates.slice(0, wanted === 'absent' ? 2 : 1);
    const words = [
      `${onOneLine(goal)} ⊂ ${around(earlier.report, span)}`,
      ...found.map((each) => `→ ${around(later.report, each.span)}`),
    ].join('\n        ');
    return [{ pair: `${earlier.name} ${sign}`, words }];
  });
}

/** The words of a span, marked, in their sentence. */
function around({ text, sentences }: ReportText, { start, end }: Span): string {
  const sentence = sentences.find((each) => each.start <= start && start < each.end);
  const before = text.slice(Math.max(sentence?.start ?? start, start - LONGEST), start);
  const after = text.slice(end, Math.min(Math.max(end, sentence?.end ?? end), end + LONGEST));
  return onOneLine(`${before}【${text.slice(start, end)}】${after}`, 3 * LONGEST);
}

const USAGE = `node scripts/audit/proposals.ts [--grade GRADE] [--count N] [--seed N]

Draws proposals of verdicts for the goals of one year in the report of the next, for reading by hand. Reads ../shared and
prints; keeps nothing.
  --grade GRADE  sure, likely, open, or absent for those of “not reported” (sure)
  --count N      how many (60)
  --seed N       what they are drawn by (1)`;

const { values } = readOptions(USAGE, {
  grade: { type: 'string', default: 'sure' },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '60' },
});
const [count, seed] = [readNumber(USAGE, '--count', values.count), readNumber(USAGE, '--seed', values.seed)];
const all = listPairs().flatMap((open) => show(open(), values.grade));
console.log(`${String(all.length)} proposals; ${String(count)} drawn by seed ${String(seed)}`);
draw(all, count, seed).forEach(({ pair, words }, at) => {
  console.log(`${String(at + 1).padStart(3)} ${pair}\n        ${words}`);
});
