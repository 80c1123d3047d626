// Proposals of verdicts for the goals of one year in the report of the next, drawn by a seed for reading by hand:
// node scripts/audit/proposals.ts [--grade sure|likely|open|absent] [--seed 1] [--count 60]. Reads ../shared and prints; keeps nothing.
import { parseArgs } from 'node:util';
import { trackGoals } from '../../shared/facts/track.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';
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

const { values } = parseArgs({
  options: {
    grade: { type: 'string', default: 'sure' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
  },
});
const all = listPairs().flatMap((open) => show(open(), values.grade));
console.log(`${String(all.length)} proposals; ${values.count} drawn by seed ${values.seed}`);
draw(all, Number(values.count), Number(values.seed)).forEach(({ pair, words }, at) => {
  console.log(`${String(at + 1).padStart(3)} ${pair}\n        ${words}`);
});
