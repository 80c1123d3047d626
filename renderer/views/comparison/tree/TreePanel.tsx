import { useMemo } from 'react';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { keyHint } from '../../../components/key-table.ts';
import { IconButton } from '../../../components/kit/IconButton.tsx';
import { Tree } from '../../../components/kit/Tree.tsx';
import { StructurePanel } from '../../../components/StructurePanel.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { goToPair } from '../actions.ts';
import { useComparison } from '../comparison-store.ts';
import { useMasks } from '../derived.ts';
import { COMPARISON_KEYS } from '../keys.ts';
import { linkSectionWith } from '../linking-actions.ts';
import { buildTree, yearOf, type TreeItem } from '../model/tree.ts';
import { TreeCount, TreeWords } from './TreeWords.tsx';

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
    <StructurePanel
      label={t('comparison.structure')}
      testId="tree-panel"
      isOverlay={props.isOverlay}
      head={<TreeHead {...props} />}
    >
      <SectionTree {...props} />
    </StructurePanel>
  );
}

function TreeHead({ view, isOverlay, onClose }: TreePanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('comparison.structure')}</span>
      <span>{t('comparison.years', { left: yearOf(view, 'left', t), right: yearOf(view, 'right', t) })}</span>
      {isOverlay && (
        <IconButton label={t('app.close')} onClick={onClose}>
          ✕
        </IconButton>
      )}
    </>
  );
}

function SectionTree({ view, isOverlay, onClose }: TreePanelProps) {
  const { t } = useTranslation();
  const masks = useMasks();
  const visible = useComparison((state) => state.visiblePair);
  const items = useMemo(() => buildTree(view, masks, t), [view, masks, t]);
  return (
    <Tree
      label={t('comparison.structure')}
      items={items}
      depthOf={depthOf}
      current={items.findIndex(({ pair }) => pair === visible)}
      dataOf={dataOf}
      draw={(item) => <TreeWords item={item} />}
      drawEnd={(item) => <TreeCount item={item} />}
      menu={{
        title: `${t('decision.section-menu')} (${keyHint(COMPARISON_KEYS['decision-menu'])})`,
        testId: 'node-menu',
        has: () => true,
        open: openSectionMenu,
      }}
      onGo={({ pair }) => {
        if (chooseSection(pair) && isOverlay) onClose();
      }}
    />
  );
}

function depthOf({ depth }: TreeItem): number {
  return depth;
}

function dataOf({ pair, decided, relation }: TreeItem) {
  return {
    'data-pair': pair,
    'data-decided': decided !== null,
    'data-relation': relation,
    'data-testid': 'tree-node',
  } as const;
}

function openSectionMenu({ pair }: TreeItem, x: number, y: number): void {
  useComparison.setState({ menu: { level: 'section', pair, x, y } });
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
