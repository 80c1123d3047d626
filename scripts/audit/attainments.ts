import { trackGoals } from '../../shared/facts/track.ts';
import { draw, listPairs, onOneLine, readDraw, type AuditedPair } from '../real/reports.ts';

type Shown = { readonly pair: string; readonly words: string };

function show({ earlier, later }: AuditedPair): readonly Shown[] {
  return trackGoals(earlier, later).flatMap(({ goal, figure, candidates, grade }) => {
    const [best] = candidates;
    if (best?.attainment?.kind !== 'comparable' || best.result === null || figure === null) return [];
    const { ratio, isMet, isExtreme } = best.attainment;
    const sign = `${isMet ? 'met' : 'not met'} ${(100 * ratio).toFixed(1)} %${isExtreme ? ' extreme' : ''} ${grade}`;
    const aim = `${figure.name} ${String(figure.value)}${figure.unit}: ${onOneLine(goal)}`;
    const got = `${best.result.name} ${String(best.result.value)}${best.result.unit}: ${onOneLine(best.quote)}`;
    return [{ pair: `${earlier.name} ${sign}`, words: `${aim}\n        → ${got}` }];
  });
}

const { seed, count } = readDraw(
  'attainments',
  'attainments that are shown of goals in the next report',
  100,
);
const all = listPairs().flatMap((open) => show(open()));
console.log(`${String(all.length)} attainments; ${String(count)} drawn by seed ${String(seed)}`);
draw(all, count, seed).forEach(({ pair, words }, at) => {
  console.log(`${String(at + 1).padStart(3)} ${pair}\n        ${words}`);
});
