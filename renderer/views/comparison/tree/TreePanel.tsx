import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findItem, showItem } from '../../../components/items.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { rove } from '../../../components/rove.ts';
import { useComparison } from '../comparison-store.ts';
import { linkSectionWith } from '../hand-actions.ts';
import { goToPair } from '../actions.ts';
import { useMasks } from '../derived.ts';
import { buildTree, visibleItems, yearOf, type TreeItem } from '../model/tree.ts';
import { TreeNodeView } from './TreeNodeView.tsx';
import { useTranslation } from '../../../locales/words.ts';

type TreePanelProps = {
  readonly view: ComparisonView;
  /** True where the panel lies over the text, and goes away after a choice. */
  readonly isOverlay: boolean;
  readonly onClose: () => void;
};

/** Both structures as one tree, with what became of each section. */
export function TreePanel({ view, isOverlay, onClose }: TreePanelProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const visible = useComparison((state) => state.visiblePair);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set<number>());
  const [focused, setFocused] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  const shown = visibleItems(items, closed);
  const current = currentItem(items, shown, visible);
  useEffect(() => {
    showItem(list.current, 'current', 'true');
  }, [current]);
  const toggle = (item: TreeItem, isClosed: boolean): void => {
    const next = new Set(closed);
    if (isClosed) next.add(item.node);
    else next.delete(item.node);
    setClosed(next);
  };
  const focus = (node: number): void => {
    setFocused(node);
    findItem(list.current, 'node', node)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = shown.findIndex((item) => item.node === focused);
    const item = shown[at];
    if (item === undefined) return;
    const next = rove(event.key, at, shown.length);
    if (next !== undefined) focus(shown[next]?.node ?? 0);
    else if (event.key === 'ArrowRight' && item.hasChildren) toggle(item, false);
    else if (event.key === 'ArrowLeft' && item.hasChildren && !closed.has(item.node)) toggle(item, true);
    else if (event.key === 'ArrowLeft' && item.parent >= 0) focus(item.parent);
    else return;
    event.preventDefault();
  };
  return (
    <aside
      className={isOverlay ? 'tree-panel overlay' : 'tree-panel'}
      aria-label={t('comparison.structure')}
      data-testid="tree-panel"
    >
      <h2>
        <span>{t('comparison.structure')}</span>
        <span>
          {t('comparison.years', { left: yearOf(view, 'left', t), right: yearOf(view, 'right', t) })}
        </span>
        {isOverlay && (
          <button type="button" className="icon" aria-label={t('app.close')} onClick={onClose}>
            ✕
          </button>
        )}
      </h2>
      <div className="tree" role="tree" aria-label={t('comparison.structure')} ref={list} onKeyDown={onKey}>
        {shown.map((item) => (
          <TreeNodeView
            key={item.node}
            item={item}
            isCurrent={item.node === current}
            isClosed={closed.has(item.node)}
            isTabStop={
              item.node === (shown.some((other) => other.node === focused) ? focused : shown[0]?.node)
            }
            onToggle={toggle}
            onFocus={() => {
              setFocused(item.node);
            }}
            onMenu={(x, y) => {
              setFocused(item.node);
              useComparison.setState({ menu: { level: 'section', pair: item.pair, x, y } });
            }}
            onGo={() => {
              setFocused(item.node);
              if (useComparison.getState().linking?.level === 'section') {
                linkSectionWith(item.pair);
                return;
              }
              goToPair(item.pair);
              if (isOverlay) onClose();
            }}
          />
        ))}
      </div>
    </aside>
  );
}

/** The item of the section in sight, or the nearest one above it that is shown. */
function currentItem(items: readonly TreeItem[], shown: readonly TreeItem[], pair: number): number {
  let item = items.find((other) => other.pair === pair);
  while (item !== undefined && !shown.includes(item)) item = items[item.parent];
  return item?.node ?? -1;
}
