import { useEffect, useState } from 'react';
import { ContextMenu } from '../../components/ContextMenu.tsx';
import { MenuItem } from '../../components/Menu.tsx';
import { meantAt, type Meant } from '../../components/quoted.ts';
import { useTranslation } from '../../locales/words.ts';
import { askReferences } from '../../state/cite-store.ts';
import { run } from '../../state/history.ts';
import { copyPassages, reportsOf } from '../../state/passages.ts';

type Asked = Meant & { readonly x: number; readonly y: number };

const FORMS = ['plain', 'cited', 'markdown'] as const;

/** The menu of a report's words wherever a screen shows some: they are copied, alone or with the other side of their row. */
export function CopyMenu() {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => listenToMenus(setAsked), []);
  if (asked === null) return null;
  const { passages, row, selected, x, y } = asked;
  const ids = reportsOf(row);
  return (
    <ContextMenu x={x} y={y} label={t('copy.menu')} testId="copy-menu" onClose={() => setAsked(null)}>
      {passages.length === 1 &&
        FORMS.map((form) => (
          <MenuItem
            key={form}
            testId={`copy-${form}`}
            onSelect={() => run(copyPassages(passages, form, selected))}
          >
            {t(`copy.${form}`)}
          </MenuItem>
        ))}
      {row.length > 1 &&
        FORMS.map((form) => (
          <MenuItem key={form} testId={`copy-both-${form}`} onSelect={() => run(copyPassages(row, form))}>
            {t(`copy.both-${form}`)}
          </MenuItem>
        ))}
      {ids.length > 0 && (
        <MenuItem testId="copy-references" onSelect={() => run(askReferences(ids))}>
          {t('cite.export')}
        </MenuItem>
      )}
    </ContextMenu>
  );
}

/** The pointer, or the menu key, asks for the menu of what shows words of a report; a screen's own menu comes before. */
function listenToMenus(answer: (asked: Asked) => void): () => void {
  const onMenu = (event: MouseEvent): void => {
    const meant = event.defaultPrevented || !(event.target instanceof Element) ? null : meantAt(event.target);
    if (meant === null) return;
    event.preventDefault();
    answer({ ...meant, x: event.clientX, y: event.clientY });
  };
  document.addEventListener('contextmenu', onMenu);
  return () => document.removeEventListener('contextmenu', onMenu);
}
