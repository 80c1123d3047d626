import { useEffect } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import { showItem } from '../../components/items.ts';
import { Nothing } from '../../components/kit/Words.tsx';
import { useTranslation } from '../../locales/words.ts';
import styles from './Outline.module.css';
import { OutlineNode } from './OutlineNode.tsx';
import { useReader } from './reader-store.ts';
import { useOutlineTree } from './use-outline-tree.ts';

/** The report's headings as a tree, each with its part's role; it follows the text. */
export function OutlinePanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const visible = useReader((state) => state.visibleSection);
  const { sections } = view.outline;
  const tree = useOutlineTree(sections);
  const { list } = tree;
  useEffect(() => {
    showItem(list.current, 'current', 'true');
  }, [visible, list]);
  return (
    <aside className={styles['panel']} aria-label={t('reader.outline')} data-testid="outline">
      <h2>{t('reader.outline')}</h2>
      {sections.length <= 1 && <Nothing>{t('reader.no-outline')}</Nothing>}
      <div
        className={styles['tree']}
        role="tree"
        aria-label={t('reader.outline')}
        ref={list}
        onKeyDown={tree.onKeyDown}
      >
        {tree.shown.map((section) => (
          <OutlineNode
            key={section.index}
            sections={sections}
            section={section}
            tree={tree}
            isCurrent={section.index === visible}
          />
        ))}
      </div>
    </aside>
  );
}
