import { useState } from 'react';
import { READER_KEYS } from './keys.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import { ROLES, type Paragraph, type Section } from '../../../shared/model/outline.ts';
import { covers, sliceSpan } from '../../../shared/model/span.ts';
import { ContextMenu } from '../../components/ContextMenu.tsx';
import { MenuHead, MenuItem, MenuNote } from '../../components/Menu.tsx';
import { noteOnText } from './actions.ts';
import { useReader } from './reader-store.ts';
import { headingLevels, isPossible } from './model/outline-edits.ts';
import { editAt, editSection } from './outline-actions.ts';
import { CopyItems } from './CopyItems.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import { useTranslation } from '../../locales/words.ts';

function closeMenu(): void {
  useReader.setState({ menu: null });
}

/** The menus of a heading in the outline and of a paragraph in the text. */
export function OutlineMenus({ view }: { readonly view: ReportView }) {
  const menu = useReader((state) => state.menu);
  const renaming = useReader((state) => state.renaming);
  const headed = menu?.kind === 'section' ? view.outline.sections[menu.index] : undefined;
  const paragraph = menu?.kind === 'paragraph' ? view.paragraphs[menu.index] : undefined;
  return (
    <>
      {menu !== null && headed !== undefined && (
        <SectionMenu view={view} section={headed} x={menu.x} y={menu.y} />
      )}
      {menu !== null && paragraph !== undefined && (
        <ParagraphMenu view={view} paragraph={paragraph} x={menu.x} y={menu.y} />
      )}
      {renaming !== null && <RenameDialog begun={renaming} view={view} />}
    </>
  );
}

type SectionMenuProps = {
  readonly view: ReportView;
  readonly section: Section;
  readonly x: number;
  readonly y: number;
};

function SectionMenu({ view, section, x, y }: SectionMenuProps) {
  const { t } = useTranslation();
  const [hasRoles, setRoles] = useState(false);
  return (
    <ContextMenu
      key={String(hasRoles)}
      x={x}
      y={y}
      label={t('outline.menu')}
      testId="outline-menu"
      onClose={closeMenu}
    >
      <MenuHead lang="zh-CN" data-report-text="">
        {section.marker}
        {section.title}
      </MenuHead>
      {hasRoles ? (
        <RoleItems section={section} />
      ) : (
        <>
          <EditItems section={section} onRoles={() => setRoles(true)} />
          <MenuItem writes testId="outline-note" onSelect={() => noteOnText(section.heading, 'section')}>
            {t('notes.on-section')}
          </MenuItem>
          <CopyItems report={view.summary.id} span={section.heading} />
        </>
      )}
    </ContextMenu>
  );
}

const EDITS = ['promote', 'demote', 'rename', 'no-heading'] as const;

/** What can be done to a heading; its role leads to a list of its own. */
function EditItems({ section, onRoles }: { readonly section: Section; readonly onRoles: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {EDITS.map((kind) => (
        <MenuItem
          writes
          key={kind}
          entry={READER_KEYS[kind]}
          testId={`outline-${kind}`}
          isDisabled={kind !== 'rename' && !isPossible(section, { kind })}
          onSelect={() => {
            if (kind === 'rename') useReader.setState({ menu: null, renaming: section });
            else void editSection(section.index, { kind });
          }}
        >
          {t(`outline.${kind}`)}
        </MenuItem>
      ))}
      <MenuItem writes testId="outline-role" leadsOn onSelect={onRoles}>
        <span>{t('outline.role-choose')}</span>
        <MenuNote>{t(`role.${section.role}`)} ▸</MenuNote>
      </MenuItem>
    </>
  );
}

function RoleItems({ section }: { readonly section: Section }) {
  const { t } = useTranslation();
  return ROLES.map((role) => (
    <MenuItem
      key={role}
      isChosen={role === section.role}
      testId={`outline-role-${role}`}
      onSelect={() => void editSection(section.index, { kind: 'role', role })}
    >
      {t(`role.${role}`)}
    </MenuItem>
  ));
}

type ParagraphMenuProps = {
  readonly view: ReportView;
  readonly paragraph: Paragraph;
  readonly x: number;
  readonly y: number;
};

/** Characters of a paragraph's beginning that its menu shows. */
const BEGINNING = 18;

function ParagraphMenu({ view, paragraph, x, y }: ParagraphMenuProps) {
  const { t } = useTranslation();
  const heading = view.outline.sections.find(
    ({ level, heading: span }) => level > 0 && covers(paragraph, span.start),
  );
  if (heading !== undefined) return <SectionMenu view={view} section={heading} x={x} y={y} />;
  return (
    <ContextMenu x={x} y={y} label={t('outline.paragraph-menu')} testId="paragraph-menu" onClose={closeMenu}>
      <MenuHead lang="zh-CN" data-report-text="">
        {sliceSpan(view.text, paragraph).slice(0, BEGINNING)}…
      </MenuHead>
      {headingLevels(view.outline, paragraph).map((level) => (
        <MenuItem
          writes
          key={level}
          testId={`outline-heading-${level}`}
          onSelect={() => void editAt(paragraph, { kind: 'heading', level })}
        >
          {t('outline.make-heading', { level })}
        </MenuItem>
      ))}
      <CopyItems report={view.summary.id} span={paragraph} />
    </ContextMenu>
  );
}
