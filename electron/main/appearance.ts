import { app, Menu, nativeTheme } from 'electron';
import { labelsOf, type Appearance, type Labels } from './menu-labels.ts';
import { buildMenu, type MenuOptions } from './menu.ts';

/** The language and the paper that main's own parts have. */
export type AppearanceKeeper = {
  readonly labels: () => Labels;
  readonly set: (appearance: Appearance) => void;
};

/** Starts with what was remembered, else with the system's language and theme. */
export function keepAppearance(
  remembered: Appearance | null,
  menu: Omit<MenuOptions, 'language'>,
): AppearanceKeeper {
  const language = app.getLocale().startsWith('zh') ? 'zh-CN' : 'en';
  let now: Appearance = remembered ?? { language, theme: 'system' };
  let shownLanguage: Appearance['language'] | null = null;

  const apply = (): void => {
    nativeTheme.themeSource = now.theme;
    if (shownLanguage === now.language) return;
    shownLanguage = now.language;
    Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenu({ ...menu, language: now.language })));
  };

  apply();
  return {
    labels: () => labelsOf(now.language),
    set(appearance) {
      now = appearance;
      apply();
    },
  };
}
