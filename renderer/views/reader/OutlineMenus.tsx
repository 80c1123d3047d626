import { useState } from 'react';
import { keyHint } from '../../components/key-table.ts';
import { READER_KEYS } from './keys.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import { ROLES, type Paragraph, type Section } from '../../../shared/model/outline.ts';
import { covers, sliceSpan } from '../../../shared/model/span.ts';
import { ContextMenu } from '../../components/ContextMenu.tsx';
import { MenuItem } from '../../components/Menu.tsx';
import { useReader } from './reader-store.ts';
import { headingLevels, isPossible } from './model/outline-edits.ts';
import { editAt, editSection } from './outline-actions.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { useTranslation } from '../../locales/words.ts';

function closeMenu(): void {
  useReader.setState({ menu: null });
}

/** The menus of a heading in the outline and of a paragraph in the text. */
export function OutlineMenus({ view }: { readonly view: ReportView }) {
  const menu = useReader((state) => state.menu);
  const renaming = useReader((state) => state.renaming);
  const section = renaming === null ? undefined : view.outline.sections[renaming];
  const headed = menu?.kind === 'section' ? view.outline.sections[menu.index] : undefined;
  const paragraph = menu?.kind === 'paragraph' ? view.paragraphs[menu.index] : undefined;
  return (
    <>
      {menu !== null && headed !== undefined && <SectionMenu section={headed} x={menu.x} y={menu.y} />}
      {menu !== null && paragraph !== undefined && (
        <ParagraphMenu view={view} paragraph={paragraph} x={menu.x} y={menu.y} />
      )}
      {section !== undefined && (
        <RenameDialog
          title={section.title}
          onClose={(title) => {
            useReader.setState({ renaming: null });
            if (title !== null) editSection(section.index, { kind: 'rename', title });
          }}
        />
      )}
    </>
  );
}

type SectionMenuProps = { readonly section: Section; readonly x: number; readonly y: number };

const EDITS = ['promote', 'demote', 'rename', 'no-heading'] as const;

function SectionMenu({ section, x, y }: SectionMenuProps) {
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
      <div className="menu-head" lang="zh-CN" data-report-text="">
        {section.marker}
        {section.title}
      </div>
      {!hasRoles &&
        EDITS.map((kind) => (
          <MenuItem
            key={kind}
            testId={`outline-${kind}`}
            isDisabled={kind !== 'rename' && !isPossible(section, { kind })}
            onSelect={() => {
              if (kind === 'rename') useReader.setState({ menu: null, renaming: section.index });
              else editSection(section.index, { kind });
            }}
          >
            <span className="menu-words">{t(`outline.${kind}`)}</span>
            <kbd>{keyHint(READER_KEYS[kind])}</kbd>
          </MenuItem>
        ))}
      {!hasRoles && (
        <MenuItem testId="outline-role" onSelect={() => setRoles(true)}>
          <span className="menu-words">{t('outline.role-choose')}</span>
          <span className="menu-note">{t(`role.${section.role}`)} ▸</span>
        </MenuItem>
      )}
      {hasRoles &&
        ROLES.map((role) => (
          <MenuItem
            key={role}
            isChosen={role === section.role}
            testId={`outline-role-${role}`}
            onSelect={() => editSection(section.index, { kind: 'role', role })}
          >
            {t(`role.${role}`)}
          </MenuItem>
        ))}
    </ContextMenu>
  );
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
  if (heading !== undefined) return <SectionMenu section={heading} x={x} y={y} />;
  return (
    <ContextMenu x={x} y={y} label={t('outline.paragraph-menu')} testId="paragraph-menu" onClose={closeMenu}>
      <div className="menu-head" lang="zh-CN" data-report-text="">
        {sliceSpan(view.text, paragraph).slice(0, BEGINNING)}…
      </div>
      {headingLevels(view.outline, paragraph).map((level) => (
        <MenuItem
          key={level}
          testId={`outline-heading-${level}`}
          onSelect={() => editAt(paragraph, { kind: 'heading', level })}
        >
          {t('outline.make-heading', { level })}
        </MenuItem>
      ))}
    </ContextMenu>
  );
}
