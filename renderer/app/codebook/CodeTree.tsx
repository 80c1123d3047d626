import { useState, type KeyboardEvent } from 'react';
import type { TagView } from '../../../shared/contract/note-api.ts';
import { TAG_BREAK } from '../../../shared/model/tag.ts';
import { ContextMenu } from '../../components/ContextMenu.tsx';
import { Tree } from '../../components/kit/Tree.tsx';
import { MenuItem } from '../../components/Menu.tsx';
import { ColourSign } from '../../components/NoteLook.tsx';
import { useTranslation } from '../../locales/words.ts';
import { canWrite, useApp } from '../../state/app-store.ts';
import {
  ask,
  beginTag,
  chooseTag,
  draftOf,
  nameTag,
  TAG_FORM,
  useCodebook,
} from '../../state/codebook-store.ts';
import { useFormKeys } from '../../state/form-drafts.ts';
import { formatCount } from '../../state/format.ts';
import styles from './CodeTree.module.css';

type Menu = { readonly tag: TagView; readonly x: number; readonly y: number };

/** The tags under one another with how many notes have them: Enter or F2 writes on one, Insert begins one below, M merges, Delete deletes. */
export function CodeTree({ tags }: { readonly tags: readonly TagView[] }) {
  const { t } = useTranslation();
  const { chosen } = useCodebook();
  const unsaved = useFormKeys(TAG_FORM);
  const [menu, setMenu] = useState<Menu | null>(null);
  return (
    <>
      <Tree
        label={t('codebook.title')}
        items={tags}
        depthOf={depthOf}
        current={tags.findIndex(({ id }) => id === chosen)}
        dataOf={({ path }) => ({ 'data-testid': 'code', 'data-path': path })}
        draw={(tag) => (
          <span className={styles['name']}>
            {tag.colour !== null && <ColourSign colour={tag.colour} />} {draftOf(tag).name}
            {unsaved.has(String(tag.id)) && <small title={t('codebook.unsaved')}> •</small>}
          </span>
        )}
        drawEnd={(tag) => <Count tag={tag} />}
        menu={{
          title: t('codebook.more'),
          testId: 'code-menu',
          has: () => true,
          open: (tag, x, y) => setMenu({ tag, x, y }),
        }}
        onGo={({ id }) => chooseTag(id)}
        onItemKey={onKey}
      />
      {menu !== null && <CodeMenu menu={menu} onClose={() => setMenu(null)} />}
    </>
  );
}

function depthOf({ path }: TagView): number {
  return path.split(TAG_BREAK).length - 1;
}

/** Of the tag itself, and with those below it. */
function Count({ tag: { notes, notesBelow } }: { readonly tag: TagView }) {
  const { t } = useTranslation();
  const counts = { own: formatCount(notes), all: formatCount(notesBelow) };
  return (
    <span title={t('codebook.counts', counts)}>
      {notesBelow === notes ? counts.own : `${counts.own} / ${counts.all}`}
    </span>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, tag: TagView): void {
  const act = actOf(event.key, tag);
  if (act === undefined || !canWrite(useApp.getState())) return;
  event.preventDefault();
  act();
}

function actOf(key: string, tag: TagView): (() => void) | undefined {
  if (key === 'F2' || key === 'Enter') return () => nameTag(tag.id);
  if (key === 'Delete') return () => ask('delete', tag.id);
  if (key === 'm' || key === 'M') return () => ask('merge', tag.id);
  if (key === 'Insert' || key === '+') return () => beginTag(tag.path);
  return undefined;
}

function CodeMenu({ menu: { tag, x, y }, onClose }: { readonly menu: Menu; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <ContextMenu x={x} y={y} label={tag.path} testId="code-commands" onClose={onClose}>
      <MenuItem writes testId="code-below" onSelect={() => beginTag(tag.path)}>
        {t('codebook.new-below')}
      </MenuItem>
      <MenuItem writes testId="code-merge" onSelect={() => ask('merge', tag.id)}>
        {t('codebook.merge')}
      </MenuItem>
      <MenuItem writes testId="code-delete" onSelect={() => ask('delete', tag.id)}>
        {t('codebook.delete')}
      </MenuItem>
    </ContextMenu>
  );
}
