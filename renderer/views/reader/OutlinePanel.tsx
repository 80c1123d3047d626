import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keyHint } from '../../components/key-table.ts';
import { READER_KEYS } from './keys.ts';
import { findItem, showItem } from '../../components/items.ts';
import type { ReportView } from '../../../shared/contract/views.ts';
import { depthStyle } from '../../components/depth-style.ts';
import { rove } from '../../components/rove.ts';
import { useReader } from './reader-store.ts';
import { goToSection } from './actions.ts';
import { editOfKey } from './model/outline-edits.ts';
import { editSection } from './outline-actions.ts';
import { useTranslation } from '../../locales/words.ts';

/** The report's headings as a tree, each with its part's role; it follows the text. */
export function OutlinePanel({ view }: { readonly view: ReportView }) {
  const { t } = useTranslation();
  const visible = useReader((state) => state.visibleSection);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set<number>());
  const [focused, setFocused] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { sections } = view.outline;
  const shown = sections.filter((section) => {
    for (let parent = section.parent; parent > 0; parent = sections[parent]?.parent ?? -1)
      if (closed.has(parent)) return false;
    return true;
  });
  useEffect(() => showItem(list.current, 'current', 'true'), [visible]);
  const toggle = (index: number): void => {
    const next = new Set(closed);
    if (!next.delete(index)) next.add(index);
    setClosed(next);
  };
  const hasChildren = (index: number): boolean =>
    index > 0 && sections.some((section) => section.parent === index);
  const focus = (index: number): void => {
    setFocused(index);
    findItem(list.current, 'section', index)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey) return;
    const edit = editOfKey(event.key, event.altKey);
    if (edit !== null) {
      event.preventDefault();
      if (edit !== 'rename') editSection(focused, edit);
      else if (focused > 0) useReader.setState({ renaming: focused });
      return;
    }
    if (event.altKey) return;
    if (event.key === '.') {
      openMenu(focused, event.target);
      return;
    }
    const at = shown.findIndex((section) => section.index === focused);
    const next = rove(event.key, at, shown.length);
    const isClosed = closed.has(focused);
    if (next !== undefined) focus(shown[next]?.index ?? 0);
    else if (event.key === 'ArrowRight' && isClosed) toggle(focused);
    else if (event.key === 'ArrowLeft' && hasChildren(focused) && !isClosed) toggle(focused);
    else if (event.key === 'ArrowLeft') focus(Math.max(sections[focused]?.parent ?? 0, 0));
    else if (event.key === 'Enter') goToSection(focused);
    else return;
    event.preventDefault();
  };
  const tabStop = shown.some((section) => section.index === focused) ? focused : 0;
  return (
    <aside className="tree-panel outline" aria-label={t('reader.outline')} data-testid="outline">
      <h2>
        <span>{t('reader.outline')}</span>
      </h2>
      {sections.length <= 1 && <p className="nothing">{t('reader.no-outline')}</p>}
      <div className="tree" role="tree" aria-label={t('reader.outline')} ref={list} onKeyDown={onKey}>
        {shown.map((section) => {
          const { index, parent, level, role } = section;
          const isParent = hasChildren(index);
          const isNewRole = role !== sections[parent]?.role || level === 1;
          return (
            <div
              key={index}
              className={index === visible ? 'node on' : 'node'}
              style={depthStyle(Math.max(level - 1, 0))}
              role="treeitem"
              aria-level={Math.max(level, 1)}
              aria-selected={index === visible}
              aria-expanded={isParent ? !closed.has(index) : undefined}
              tabIndex={index === tabStop ? 0 : -1}
              data-section={index}
              data-current={index === visible}
              data-testid="outline-node"
              onFocus={() => setFocused(index)}
              onContextMenu={(event) => {
                event.preventDefault();
                setFocused(index);
                openMenu(index, event.currentTarget, event.clientX, event.clientY);
              }}
              onClick={() => {
                setFocused(index);
                goToSection(index);
              }}
            >
              <span
                className="twist"
                aria-hidden="true"
                onClick={(event) => {
                  if (!isParent) return;
                  event.stopPropagation();
                  toggle(index);
                }}
              >
                {isParent ? (closed.has(index) ? '▸' : '▾') : ''}
              </span>
              <span className="node-words" lang="zh-CN" data-report-text="">
                <b>
                  {section.marker}
                  {level === 0 ? t('reader.opening') : section.title}
                </b>
              </span>
              <span className="n">
                <span className="role">{isNewRole && level > 0 ? t(`role.${role}`) : ''}</span>
                {level > 0 && (
                  <button
                    type="button"
                    className="node-menu"
                    tabIndex={-1}
                    title={`${t('outline.menu')} (${keyHint(READER_KEYS['outline-menu'])})`}
                    aria-hidden="true"
                    data-testid="outline-node-menu"
                    onClick={(event) => {
                      event.stopPropagation();
                      setFocused(index);
                      openMenu(index, event.currentTarget);
                    }}
                  >
                    ⋯
                  </button>
                )}
              </span>
            </div>
          );
        })}
      </div>
    </aside>
  );
}

/** Opens the menu of a heading at the pointer, or under what asked for it. */
function openMenu(index: number, by: EventTarget, x = 0, y = 0): void {
  if (index <= 0) return;
  const box = by instanceof Element ? by.getBoundingClientRect() : undefined;
  useReader.setState({
    menu: { kind: 'section', index, x: x || (box?.left ?? 0), y: y || (box?.bottom ?? 0) },
  });
}
