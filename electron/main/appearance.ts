import { app, Menu, nativeTheme } from 'electron';
import type { RecentEntry } from '../../shared/contract/page.ts';
import { labelsOf, type Appearance, type Labels, type Language } from './menu-labels.ts';
import { buildMenu, type MenuOptions } from './menu.ts';

/** The language and the paper that main's own parts have. */
export type AppearanceKeeper = {
  readonly labels: () => Labels;
  /** Electron must be ready. */
  readonly set: (appearance: Appearance) => void;
  /** The screens that were visited, as the menu bar shows them. */
  readonly setRecent: (entries: readonly RecentEntry[]) => void;
};

/** Begins in Chinese, without a menu; `set` gives both. */
export function keepAppearance(menu: Omit<MenuOptions, 'language' | 'recent'>): AppearanceKeeper {
  let language: Language | null = null;
  let recent: readonly RecentEntry[] = [];
  const show = (): void => {
    if (language !== null)
      Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu({ ...menu, language, recent })));
  };
  return {
    labels: () => labelsOf(language ?? 'zh-CN'),
    set(appearance) {
      nativeTheme.themeSource = appearance.theme;
      if (language === appearance.language) return;
      language = appearance.language;
      show();
    },
    setRecent(entries) {
      if (JSON.stringify(entries) === JSON.stringify(recent)) return;
      recent = entries;
      show();
    },
  };
}

/** What the system has. Electron must be ready. */
export function systemAppearance(): Appearance {
  return { language: app.getLocale().startsWith('zh') ? 'zh-CN' : 'en', theme: 'system' };
}
