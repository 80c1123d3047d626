import type { MouseEvent } from 'react';
import type { Section } from '../../../shared/model/outline.ts';
import { depthStyle } from '../../components/depth-style.ts';
import { keyHint } from '../../components/key-table.ts';
import { Button } from '../../components/kit/Button.tsx';
import { useTranslation } from '../../locales/words.ts';
import { goToSection } from './actions.ts';
import { READER_KEYS } from './keys.ts';
import { hasChildren, isNewRole } from './model/outline-tree.ts';
import styles from './Outline.module.css';
import { openSectionMenu } from './outline-actions.ts';
import type { OutlineTree } from './use-outline-tree.ts';

type OutlineNodeProps = {
  readonly sections: readonly Section[];
  readonly section: Section;
  readonly tree: OutlineTree;
  /** True where the text of the section stands at the top of the window. */
  readonly isCurrent: boolean;
};

/** A heading of the outline: a click goes to it, its menu and keys edit it. */
export function OutlineNode({ sections, section, tree, isCurrent }: OutlineNodeProps) {
  const { t } = useTranslation();
  const { index, level, role } = section;
  const isParent = hasChildren(sections, index);
  return (
    <div
      className={styles['node']}
      style={depthStyle(Math.max(level - 1, 0))}
      role="treeitem"
      aria-level={Math.max(level, 1)}
      aria-selected={isCurrent}
      aria-expanded={isParent ? !tree.closed.has(index) : undefined}
      tabIndex={index === tree.tabStop ? 0 : -1}
      data-section={index}
      data-current={isCurrent}
      data-testid="outline-node"
      onFocus={() => tree.setFocused(index)}
      onContextMenu={(event) => askMenu(event, index, tree)}
      onClick={() => {
        tree.setFocused(index);
        goToSection(index);
      }}
    >
      {isParent ? <Twist index={index} tree={tree} /> : <span />}
      <b className={styles['title']} lang="zh-CN" data-report-text="">
        {section.marker}
        {level === 0 ? t('reader.opening') : section.title}
      </b>
      <span className={styles['end']}>
        {isNewRole(sections, section) && <span className={styles['role']}>{t(`role.${role}`)}</span>}
        {level > 0 && <MenuButton index={index} tree={tree} />}
      </span>
    </div>
  );
}

type PartProps = { readonly index: number; readonly tree: OutlineTree };

/** Opens and closes the headings below; the arrow keys do the same. */
function Twist({ index, tree }: PartProps) {
  return (
    <span
      className={styles['twist']}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        tree.toggle(index);
      }}
    >
      {tree.closed.has(index) ? '▸' : '▾'}
    </span>
  );
}

function MenuButton({ index, tree }: PartProps) {
  const { t } = useTranslation();
  return (
    <Button
      kind="bare"
      className={styles['menu']}
      tabIndex={-1}
      title={`${t('outline.menu')} (${keyHint(READER_KEYS['outline-menu'])})`}
      aria-hidden="true"
      data-testid="outline-node-menu"
      onClick={(event) => {
        event.stopPropagation();
        tree.setFocused(index);
        openSectionMenu(index, event.currentTarget);
      }}
    >
      ⋯
    </Button>
  );
}

function askMenu(event: MouseEvent<HTMLElement>, index: number, tree: OutlineTree): void {
  event.preventDefault();
  tree.setFocused(index);
  openSectionMenu(index, event.currentTarget, event.clientX, event.clientY);
}
