import { contextOfPair, finish } from '../../shared/compare/check.ts';
import { compareReports } from '../../shared/compare/compare.ts';
import type { Change } from '../../shared/model/comparison.ts';
import type { ReportText } from '../../shared/model/outline.ts';
import type { Span } from '../../shared/model/span.ts';
import { draw, listPairs, onOneLine, readDraw, type AuditedPair } from '../real/reports.ts';

type Shown = { readonly pair: string; readonly words: string };

function show({ earlier, later }: AuditedPair): readonly Shown[] {
  const { changes } = finish(compareReports(earlier.report, later.report, contextOfPair()));
  return changes.flatMap((change) => {
    const { left, right } = change;
    if (!isNumberChange(change) || left === null || right === null) return [];
    const words = [around(earlier.report, left), around(later.report, right)].join('\n        → ');
    return [{ pair: `${earlier.name} ${String(later.year)}`, words }];
  });
}

function isNumberChange({ kind }: Change): boolean {
  return kind === 'figure' || kind === 'bound';
}

/** The figure in its sentence, marked. */
function around({ text }: ReportText, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 45), start).replace(/^.*[。\n]/su, '');
  const after = text.slice(end, end + 15).replace(/[。\n].*$/su, '');
  return onOneLine(`${before}【${text.slice(start, end)}】${after}`);
}

const { seed, count } = readDraw('number-changes', 'number changes shown between neighbouring years', 100);
const all = listPairs().flatMap((open) => show(open()));
console.log(`${String(all.length)} number changes; ${String(count)} drawn by seed ${String(seed)}`);
draw(all, count, seed).forEach(({ pair, words }, at) => {
  console.log(`${String(at + 1).padStart(3)} ${pair}\n        ${words}`);
});
