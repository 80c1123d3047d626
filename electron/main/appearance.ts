import { app, Menu, nativeTheme } from 'electron';
import { labelsOf, type Appearance, type Labels, type Language } from './menu-labels.ts';
import { buildMenu, type MenuOptions } from './menu.ts';

/** The language and the paper that main's own parts have. */
export type AppearanceKeeper = {
  readonly labels: () => Labels;
  /** Electron must be ready. */
  readonly set: (appearance: Appearance) => void;
};

/** Begins in Chinese, without a menu; `set` gives both. */
export function keepAppearance(menu: Omit<MenuOptions, 'language'>): AppearanceKeeper {
  let language: Language | null = null;
  return {
    labels: () => labelsOf(language ?? 'zh-CN'),
    set(appearance) {
      nativeTheme.themeSource = appearance.theme;
      if (language === appearance.language) return;
      language = appearance.language;
      Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu({ ...menu, language })));
    },
  };
}

/** What the system has. Electron must be ready. */
export function systemAppearance(): Appearance {
  return { language: app.getLocale().startsWith('zh') ? 'zh-CN' : 'en', theme: 'system' };
}
