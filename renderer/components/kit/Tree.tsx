import { answerKeys } from '../answer-keys.ts';
import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from '../../locales/words.ts';
import { depthStyle } from '../depth-style.ts';
import { Button } from './Button.tsx';
import styles from './Tree.module.css';
import { useTree, type TreeState } from './use-tree.ts';

type TreeProps<T> = {
  readonly label: string;
  /** In reading order. */
  readonly items: readonly T[];
  /** From 0. */
  readonly depthOf: (item: T) => number;
  /** Index of the item that stands for what is in sight; -1 where there is none. */
  readonly current: number;
  /** Attributes by which an item is found and styled. */
  readonly dataOf: (item: T) => DataAttributes;
  readonly draw: (item: T) => ReactNode;
  /** What stands at the end of an item's line. */
  readonly drawEnd: (item: T) => ReactNode;
  readonly menu: TreeMenu<T>;
  readonly onGo: (item: T) => void;
  /** A key on an item, before the tree has it. */
  readonly onItemKey?: (event: KeyboardEvent<HTMLElement>, item: T) => void;
};

type DataAttributes = { readonly [name: `data-${string}`]: string | number | boolean | undefined };

type TreeMenu<T> = {
  readonly title: string;
  readonly testId: string;
  readonly has: (item: T) => boolean;
  /** Opens it at a place of the window, in CSS pixels. */
  readonly open: (item: T, x: number, y: number) => void;
};

/** Items under one another: a click or Enter goes to one, arrow keys walk, open and close, the menu is its own. */
export function Tree<T>(props: TreeProps<T>) {
  const { items, depthOf, label } = props;
  const list = useRef<HTMLDivElement>(null);
  const depths = useMemo(() => items.map(depthOf), [items, depthOf]);
  const tree = useTree(list, depths, props.current);
  return (
    <div
      className={styles['tree']}
      role="tree"
      aria-label={label}
      ref={list}
      onKeyDown={answerKeys((event) => walkTree(event, tree, props))}
    >
      {tree.shown.map((index) => {
        const item = items[index];
        return item === undefined ? null : <Node key={index} {...{ props, tree, item, index }} />;
      })}
    </div>
  );
}

/** Keys with Ctrl or Command mean something else everywhere; those with Alt are the items' own. */
function walkTree<T>(event: KeyboardEvent<HTMLElement>, tree: TreeState, props: TreeProps<T>): void {
  const item = props.items[tree.stop];
  if (event.ctrlKey || event.metaKey || item === undefined) return;
  props.onItemKey?.(event, item);
  if (event.defaultPrevented || event.altKey) return;
  if (event.key === 'Enter') props.onGo(item);
  else if (!tree.walk(event.key)) return;
  event.preventDefault();
}

type NodeProps<T> = {
  readonly props: TreeProps<T>;
  readonly tree: TreeState;
  readonly item: T;
  readonly index: number;
};

function Node<T>({ props, tree, item, index }: NodeProps<T>) {
  const { menu, onGo } = props;
  const line = tree.lines[index];
  if (line === undefined) return null;
  const openMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    event.stopPropagation();
    tree.touch(index);
    if (menu.has(item)) menu.open(item, ...placeOf(event));
  };
  return (
    <div
      className={styles['node']}
      style={depthStyle(line.depth)}
      role="treeitem"
      aria-level={line.depth + 1}
      aria-posinset={line.position}
      aria-setsize={line.size}
      aria-selected={index === tree.current}
      aria-expanded={line.isParent ? !tree.closed.has(index) : undefined}
      tabIndex={index === tree.stop ? 0 : -1}
      data-node={index}
      data-current={index === tree.current}
      {...props.dataOf(item)}
      onFocus={() => tree.touch(index)}
      onClick={() => onGo(item)}
      onContextMenu={openMenu}
    >
      <Twist tree={tree} index={index} />
      {props.draw(item)}
      <span className={styles['end']}>
        {props.drawEnd(item)}
        {menu.has(item) && <MenuButton {...menu} onOpen={openMenu} />}
      </span>
    </div>
  );
}

/** The pointer; where the keyboard asked, below what asked. */
function placeOf({ clientX, clientY, currentTarget, type }: MouseEvent<HTMLElement>): [number, number] {
  const box = currentTarget.getBoundingClientRect();
  return type === 'click' ? [box.left, box.bottom] : [clientX || box.left, clientY || box.bottom];
}

/** Opens and closes what is under the item; the arrow keys do the same. */
function Twist({ tree, index }: { readonly tree: TreeState; readonly index: number }) {
  const { t } = useTranslation();
  if (tree.lines[index]?.isParent !== true) return <span />;
  const isClosed = tree.closed.has(index);
  return (
    <span
      className={styles['twist']}
      aria-hidden="true"
      title={t(isClosed ? 'tree.expand' : 'tree.collapse')}
      onClick={(event) => {
        event.stopPropagation();
        tree.toggle(index);
      }}
    >
      {isClosed ? '▸' : '▾'}
    </span>
  );
}

type MenuButtonProps = Pick<TreeMenu<unknown>, 'title' | 'testId'> & {
  readonly onOpen: (event: MouseEvent<HTMLElement>) => void;
};

/** For the pointer alone: the keyboard has the menu key. */
function MenuButton({ title, testId, onOpen }: MenuButtonProps) {
  return (
    <Button
      kind="bare"
      className={styles['menu']}
      tabIndex={-1}
      title={title}
      aria-hidden="true"
      data-testid={testId}
      onClick={onOpen}
    >
      ⋯
    </Button>
  );
}
