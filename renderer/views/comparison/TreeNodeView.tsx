import { useTranslation } from 'react-i18next';
import type { Relation } from '../../../shared/model/comparison.ts';
import { formatCount } from '../../state/format.ts';
import { RELATION_SIGNS, type TreeItem } from './model/tree.ts';

type TreeNodeViewProps = {
  readonly item: TreeItem;
  readonly isCurrent: boolean;
  readonly isClosed: boolean;
  readonly isTabStop: boolean;
  readonly onToggle: (item: TreeItem, isClosed: boolean) => void;
  readonly onGo: () => void;
};

/** One section of the tree: sign, title, what became of it, and how many changes it holds. */
export function TreeNodeView({ item, isCurrent, isClosed, isTabStop, onToggle, onGo }: TreeNodeViewProps) {
  const { t } = useTranslation();
  return (
    <div
      className={`node rel-${item.relation}${isCurrent ? ' on' : ''}`}
      style={{ '--depth': item.depth }}
      role="treeitem"
      aria-level={item.depth + 1}
      aria-selected={isCurrent}
      aria-expanded={item.hasChildren ? !isClosed : undefined}
      aria-label={`${t(`relation.${item.relation}`)} ${item.title} ${item.words} ${t('tree.count', { n: item.count })}`}
      tabIndex={isTabStop ? 0 : -1}
      data-node={item.node}
      data-current={isCurrent}
      data-relation={item.relation}
      data-testid="tree-node"
      onClick={onGo}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onGo();
      }}
    >
      {item.hasChildren ? (
        <button
          type="button"
          className="twist"
          tabIndex={-1}
          aria-hidden="true"
          title={t(isClosed ? 'tree.expand' : 'tree.collapse')}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(item, !isClosed);
          }}
        >
          {isClosed ? '▸' : '▾'}
        </button>
      ) : (
        <span className="twist" />
      )}
      <span className="sign" title={t(`relation.${item.relation}`)} aria-hidden="true">
        <RelationSign relation={item.relation} />
      </span>
      <span className="node-words">
        <b lang="zh-CN">{item.title}</b>
        {item.words !== '' && <small>{item.words}</small>}
      </span>
      <span className="n" title={t('tree.count', { n: item.count })}>
        {item.count === 0 ? '' : formatCount(item.count)}
      </span>
    </div>
  );
}

/** Splitting and merging are drawn: no sign of the usual fonts shows them. */
function RelationSign({ relation }: { readonly relation: Relation }) {
  if (relation !== 'split' && relation !== 'merged') return RELATION_SIGNS[relation];
  const path = relation === 'split' ? 'M7 1v5M7 6 2.5 12M7 6l4.5 6' : 'M7 13V8M7 8 2.5 2M7 8l4.5-6';
  return (
    <svg width="13" height="13" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d={path} />
    </svg>
  );
}
