import type { KeyboardEvent } from 'react';
import type { ReportView } from '../../../shared/contract/views.ts';
import type { Section } from '../../../shared/model/outline.ts';
import { listPartRoles } from '../../../shared/text/plain/part-roles.ts';
import { keyHint } from '../../components/key-table.ts';
import { Tree } from '../../components/kit/Tree.tsx';
import { Nothing } from '../../components/kit/Words.tsx';
import { StructurePanel } from '../../components/StructurePanel.tsx';
import { useTranslation } from '../../locales/words.ts';
import { goToSection } from './actions.ts';
import { READER_KEYS } from './keys.ts';
import { editOfKey } from './model/outline-edits.ts';
import { isNewRole } from './model/outline-tree.ts';
import { editSection, openMenuBelow, openSectionMenu } from './outline-actions.ts';
import styles from './Outline.module.css';
import { useReader } from './reader-store.ts';

/** The report's headings as a tree, each with its part's role; it follows the text. */
export function OutlinePanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const visible = useReader((state) => state.visibleSection);
  const { sections } = view.outline;
  return (
    <StructurePanel label={t('reader.outline')} testId="outline" head={t('reader.outline')}>
      {sections.length <= 1 && <Nothing>{t('reader.no-outline')}</Nothing>}
      <Tree
        label={t('reader.outline')}
        items={sections}
        depthOf={depthOf}
        current={visible}
        dataOf={dataOf}
        draw={(section) => <Title section={section} />}
        drawEnd={(section) => <Role sections={sections} section={section} text={view.text} />}
        menu={{
          title: `${t('outline.menu')} (${keyHint(READER_KEYS['outline-menu'])})`,
          testId: 'outline-node-menu',
          has: ({ level }) => level > 0,
          open: ({ index }, x, y) => openSectionMenu(index, x, y),
        }}
        onGo={({ index }) => goToSection(index)}
        onItemKey={editByKey}
      />
    </StructurePanel>
  );
}

/** What stands before the first heading is a line among the parts of the first level. */
function depthOf({ level }: Section): number {
  return Math.max(level - 1, 0);
}

function dataOf() {
  return { 'data-testid': 'outline-node' } as const;
}

function Title({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  return (
    <b className={styles['title']} lang="zh-CN" data-report-text="">
      {section.marker}
      {section.level === 0 ? t('reader.opening') : section.title}
    </b>
  );
}

type RoleProps = {
  readonly sections: readonly Section[];
  readonly section: Section;
  readonly text: string;
};

/** What a part is for, all of it where it mixes several. */
function Role({ sections, section, text }: RoleProps) {
  const { t } = useTranslation();
  if (!isNewRole(sections, section)) return null;
  const roles = listPartRoles(sections, section, text).map((role) => t(`role.${role}`));
  return <span className={styles['role']}>{roles.join(' · ')}</span>;
}

/** Keys that edit the heading that has the focus, or open its menu. */
function editByKey(event: KeyboardEvent<HTMLElement>, section: Section): void {
  const { index, level } = section;
  const edit = editOfKey(event.key, event.altKey);
  if (edit === 'rename' && level > 0) useReader.setState({ renaming: section });
  else if (edit !== null && edit !== 'rename') void editSection(index, edit);
  else if (event.key === '.' && !event.altKey) openMenuBelow(index, event.target);
  if (edit !== null || event.key === '.') event.preventDefault();
}
