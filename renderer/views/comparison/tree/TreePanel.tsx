import { useEffect, useRef } from 'react';
import { showItem } from '../../../components/items.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { useComparison } from '../comparison-store.ts';
import { linkSectionWith } from '../linking-actions.ts';
import { goToPair } from '../actions.ts';
import { yearOf, type TreeItem } from '../model/tree.ts';
import { TreeNodeView } from './TreeNodeView.tsx';
import { useTree, type TreeState } from './use-tree.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Tree.module.css';
import { clsx } from 'clsx';
import { IconButton } from '../../../components/kit/IconButton.tsx';

type TreePanelProps = {
  readonly view: ComparisonView;
  /** True where the panel lies over the text, and goes away after a choice. */
  readonly isOverlay: boolean;
  readonly onClose: () => void;
};

/** Both structures as one tree, with what became of each section. */
export function TreePanel(props: TreePanelProps) {
  const { t } = useTranslation();
  return (
    <aside
      className={clsx(styles['panel'], props.isOverlay && styles['overlay'])}
      aria-label={t('comparison.structure')}
      data-testid="tree-panel"
    >
      <TreeHead {...props} />
      <SectionTree {...props} />
    </aside>
  );
}

function TreeHead({ view, isOverlay, onClose }: TreePanelProps) {
  const { t } = useTranslation();
  return (
    <h2>
      <span>{t('comparison.structure')}</span>
      <span>{t('comparison.years', { left: yearOf(view, 'left', t), right: yearOf(view, 'right', t) })}</span>
      {isOverlay && (
        <IconButton label={t('app.close')} onClick={onClose}>
          ✕
        </IconButton>
      )}
    </h2>
  );
}

function SectionTree({ view, isOverlay, onClose }: TreePanelProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const tree = useTree(view, list);
  const { currentNode } = tree;
  useEffect(() => showItem(list.current, 'current', 'true'), [currentNode]);
  const choose = (pair: number): void => {
    if (chooseSection(pair) && isOverlay) onClose();
  };
  return (
    <div
      className={styles['tree']}
      role="tree"
      aria-label={t('comparison.structure')}
      ref={list}
      onKeyDown={tree.onKeyDown}
    >
      {tree.shown.map((item) => (
        <TreeLine key={item.node} item={item} tree={tree} onChoose={choose} />
      ))}
    </div>
  );
}

type TreeLineProps = {
  readonly item: TreeItem;
  readonly tree: TreeState;
  readonly onChoose: (pair: number) => void;
};

/** An item that takes the focus with whatever is done to it. */
function TreeLine({ item, tree, onChoose }: TreeLineProps) {
  const { node, pair } = item;
  return (
    <TreeNodeView
      item={item}
      isCurrent={node === tree.currentNode}
      isClosed={tree.closed.has(node)}
      isTabStop={node === tree.tabStop}
      onToggle={tree.toggle}
      onFocus={() => tree.setFocused(node)}
      onMenu={(x, y) => {
        tree.setFocused(node);
        useComparison.setState({ menu: { level: 'section', pair, x, y } });
      }}
      onGo={() => {
        tree.setFocused(node);
        onChoose(pair);
      }}
    />
  );
}

/** Goes to a pair of sections and is true, but for one chosen as the partner of a section that is being linked. */
function chooseSection(pair: number): boolean {
  if (useComparison.getState().linking?.level === 'section') {
    linkSectionWith(pair);
    return false;
  }
  goToPair(pair);
  return true;
}
