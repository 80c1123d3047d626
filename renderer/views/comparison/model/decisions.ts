import type { ComparisonView } from '../../../../shared/contract/views.ts';
import type { Side } from '../../../../shared/model/comparison.ts';
import { sortOfDecision, type Decision } from '../../../../shared/model/decision.ts';
import type { Translate } from '../../../locales/words.ts';
import { rowAt } from './places.ts';

const byRow = new WeakMap<ComparisonView, ReadonlyMap<number, readonly Decision[]>>();

/** The decisions about passages that a row stands in. */
function decisionsOfRow(view: ComparisonView, row: number): readonly Decision[] {
  let known = byRow.get(view);
  if (known === undefined) {
    known = mapRows(view);
    byRow.set(view, known);
  }
  return known.get(row) ?? [];
}

/** The decisions of several rows, each once. */
export function decisionsOfRows(view: ComparisonView, rows: readonly number[]): readonly Decision[] {
  return [...new Set(rows.flatMap((row) => decisionsOfRow(view, row)))];
}

function mapRows(view: ComparisonView): ReadonlyMap<number, readonly Decision[]> {
  const { rows } = view.comparison;
  const map = new Map<number, Decision[]>();
  for (const decision of view.decisions) {
    if (decision.placed === null || decision.level !== 'passage') continue;
    for (const side of ['left', 'right'] as const) {
      const span = decision.placed[side];
      if (span === null) continue;
      for (let row = rowAt(rows, side, span.start); row >= 0 && row < rows.length; row++) {
        const own = rows[row]?.[side];
        if (own && own.start >= span.end) break;
        if (!own) continue;
        const list = map.get(row) ?? [];
        if (!list.includes(decision)) list.push(decision);
        map.set(row, list);
      }
    }
  }
  return map;
}

/** The decisions about the sections of a pair. */
export function decisionsOfPair(view: ComparisonView, pairIndex: number): readonly Decision[] {
  const pair = view.comparison.sections[pairIndex];
  if (pair === undefined) return [];
  const start = (side: Side): number | undefined =>
    pair[side] === null ? undefined : view[side].outline.sections[pair[side]]?.heading.start;
  const starts = { left: start('left'), right: start('right') };
  return view.decisions.filter(({ level, placed }) => {
    if (level !== 'section' || placed === null) return false;
    const agrees = (side: Side): boolean => placed[side] === null || placed[side].start === starts[side];
    // A cut stands at each of the two sections that it parts.
    if (placed.kind === 'link') return agrees('left') && agrees('right');
    return (['left', 'right'] as const).some(
      (side) => placed[side] !== null && placed[side].start === starts[side],
    );
  });
}

/** `split` or `merged` where a link of two sections is one of several. */
export function severalOf(view: ComparisonView, decision: Decision): 'split' | 'merged' | null {
  if (decision.level !== 'section' || decision.kind !== 'link') return null;
  const pair = view.comparison.sections.find((_, index) => decisionsOfPair(view, index).includes(decision));
  return pair?.relation === 'split' || pair?.relation === 'merged' ? pair.relation : null;
}

/** 由张三关联 */
export function whoDecided(decision: Decision, t: Translate): string {
  const who = decision.author === '' ? t('decision.somebody') : decision.author;
  return t(`decision.by-${sortOfDecision(decision)}`, { who });
}

/** All decisions as the list shows them: those without a place first, then by place. */
export function listDecisions(view: ComparisonView): readonly Decision[] {
  const place = ({ placed }: Decision): number => {
    if (placed === null) return -1;
    const side = placed.right === null ? 'left' : 'right';
    return rowAt(view.comparison.rows, side, placed[side]?.start ?? 0);
  };
  return [...view.decisions].sort((a, b) => place(a) - place(b) || a.id - b.id);
}
