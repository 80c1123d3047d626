import type { KeyboardEvent } from 'react';
import { itemAt, listItems } from '../../components/items.ts';
import { MOST_YEARS } from './model/sets.ts';

/**
 * Arrow keys go from one paragraph to the next, and to the nearest one of the year beside; from what scrolls, which has
 * the keys when the topic comes, to the first that is in sight.
 */
export function walkHits(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const own = itemAt(target, 'hit');
  const isOutside = target === currentTarget && key.startsWith('Arrow');
  const next =
    own !== null ? findBeside(currentTarget, own, key) : isOutside ? inSight(currentTarget) : undefined;
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function inSight(root: HTMLElement): HTMLElement | undefined {
  const { top } = root.getBoundingClientRect();
  return listItems(root, 'hit').find((hit) => hit.getBoundingClientRect().bottom > top);
}

function findBeside(root: HTMLElement, own: HTMLElement, key: string): HTMLElement | undefined {
  const [column, at] = [Number(own.dataset['column']), Number(own.dataset['hit'])];
  const hits = (of: number): readonly HTMLElement[] =>
    listItems(root, 'hit').filter((hit) => hit.dataset['column'] === String(of));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const wanted = at + (key === 'ArrowDown' ? 1 : -1);
      return hits(column).find((hit) => Number(hit.dataset['hit']) === wanted);
    }
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = key === 'ArrowRight' ? 1 : -1;
      const { top } = own.getBoundingClientRect();
      for (let beside = column + step; beside >= 0 && beside < MOST_YEARS; beside += step) {
        const [nearest] = [...hits(beside)].sort(
          (a, b) =>
            Math.abs(a.getBoundingClientRect().top - top) - Math.abs(b.getBoundingClientRect().top - top),
        );
        if (nearest !== undefined) return nearest;
      }
      return undefined;
    }
    default:
      return undefined;
  }
}
