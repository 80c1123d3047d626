import { HandSign } from '../../../components/HandSign.tsx';
import { keyHint } from '../../../components/key-table.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { depthStyle } from '../../../components/depth-style.ts';
import { formatCount } from '../../../state/format.ts';
import type { TreeItem } from '../model/tree.ts';
import { RelationSign } from './RelationSign.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { Button } from '../../../components/kit/Button.tsx';
import { Unseen } from '../../../components/kit/Words.tsx';
import styles from './Tree.module.css';
import { clsx } from 'clsx';

type TreeNodeViewProps = {
  readonly item: TreeItem;
  readonly isCurrent: boolean;
  readonly isClosed: boolean;
  readonly isTabStop: boolean;
  readonly onToggle: (item: TreeItem, isClosed: boolean) => void;
  readonly onFocus: () => void;
  readonly onGo: () => void;
  readonly onMenu: (x: number, y: number) => void;
};

/** One section of the tree: sign, title, what became of it, and how many changes it holds. */
export function TreeNodeView(props: TreeNodeViewProps) {
  const { item, isCurrent, isClosed, isTabStop, onFocus, onGo, onMenu } = props;
  return (
    <div
      className={clsx(styles['node'], isCurrent && styles['on'])}
      style={depthStyle(item.depth)}
      role="treeitem"
      aria-level={item.depth + 1}
      aria-selected={isCurrent}
      aria-expanded={item.hasChildren ? !isClosed : undefined}
      tabIndex={isTabStop ? 0 : -1}
      data-node={item.node}
      data-pair={item.pair}
      data-decided={item.isDecided}
      data-current={isCurrent}
      data-relation={item.relation}
      data-testid="tree-node"
      onFocus={onFocus}
      onClick={onGo}
      onContextMenu={(event) => {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        onMenu(event.clientX || box.left, event.clientY || box.bottom);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onGo();
      }}
    >
      <Twist {...props} />
      <NodeWords item={item} />
      <span className={styles['end']}>
        <NodeCount item={item} />
        <NodeMenuButton onMenu={onMenu} />
      </span>
    </div>
  );
}

/** Opens and closes what is under the section; the arrow keys do the same. */
function Twist({ item, isClosed, onToggle }: TreeNodeViewProps) {
  const { t } = useTranslation();
  if (!item.hasChildren) return <span className={styles['twist']} />;
  return (
    <Button
      kind="bare"
      className={styles['twist']}
      tabIndex={-1}
      aria-hidden="true"
      title={t(isClosed ? 'tree.expand' : 'tree.collapse')}
      onClick={(event) => {
        event.stopPropagation();
        onToggle(item, !isClosed);
      }}
    >
      {isClosed ? '▸' : '▾'}
    </Button>
  );
}

type ItemProps = { readonly item: TreeItem };

function NodeWords({ item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles['sign']} title={t(`relation.${item.relation}`)} aria-hidden="true">
        <RelationSign relation={item.relation} />
      </span>
      <span className={styles['words']}>
        <Unseen>{t(`relation.${item.relation}`)}</Unseen>
        <b lang="zh-CN" data-report-text="">
          {item.title}
        </b>
        {item.words !== '' && <small>{item.words}</small>}
      </span>
    </>
  );
}

function NodeCount({ item }: ItemProps) {
  const { t } = useTranslation();
  return (
    <>
      {item.isDecided && <HandSign kind="link" title={t('hand.decided-section')} />}
      <span title={t('tree.count', { n: item.count })}>
        {item.count === 0 ? '' : formatCount(item.count)}
      </span>
    </>
  );
}

/** For the pointer alone: the keyboard has the menu key. */
function NodeMenuButton({ onMenu }: Pick<TreeNodeViewProps, 'onMenu'>) {
  const { t } = useTranslation();
  return (
    <Button
      kind="bare"
      className={styles['menu']}
      tabIndex={-1}
      title={`${t('hand.section-menu')} (${keyHint(COMPARISON_KEYS['hand-menu'])})`}
      aria-hidden="true"
      data-testid="node-menu"
      onClick={(event) => {
        event.stopPropagation();
        const box = event.currentTarget.getBoundingClientRect();
        onMenu(box.left, box.bottom);
      }}
    >
      ⋯
    </Button>
  );
}
