import { useEffect, useState } from 'react';
import type { LibraryInfo } from '../../shared/contract/views.ts';
import { call } from '../client/call.ts';
import { changeSettings, showDialog, useApp } from '../state/app-store.ts';
import { run } from '../state/history.ts';
import { Popover } from './Popover.tsx';
import { TextSize } from './TextSize.tsx';
import { useTranslation } from '../locales/words.ts';

/** Language, theme, size of the text; what the program and its library are. */
export function SettingsButton() {
  const { t } = useTranslation();
  return (
    <Popover
      label="⚙"
      title={t('app.settings')}
      name={t('app.settings')}
      className="icon"
      align="end"
      testId="settings"
    >
      {(close) => <SettingsPanel onClose={close} />}
    </Popover>
  );
}

function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const settings = useApp((state) => state.settings);
  const [info, setInfo] = useState<LibraryInfo | null>(null);
  useEffect(() => {
    run(call('library/info', {}).then(setInfo));
  }, []);
  return (
    <div className="settings" data-testid="settings-panel">
      <div className="settings-line">
        <span>{t('settings.language')}</span>
        <div className="segments" role="group" aria-label={t('settings.language')}>
          {(['zh-CN', 'en'] as const).map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={settings.language === language}
              data-testid={`language-${language}`}
              onClick={() => {
                changeSettings({ language });
              }}
            >
              {language === 'en' ? 'English' : '中文'}
            </button>
          ))}
        </div>
      </div>
      <div className="settings-line">
        <span>{t('settings.theme')}</span>
        <div className="segments" role="group" aria-label={t('settings.theme')}>
          {(['system', 'light', 'dark'] as const).map((theme) => (
            <button
              key={theme}
              type="button"
              aria-pressed={settings.theme === theme}
              data-testid={`theme-${theme}`}
              onClick={() => {
                changeSettings({ theme });
              }}
            >
              {t(`settings.${theme}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="settings-line">
        <span>{t('settings.text-size')}</span>
        <TextSize />
      </div>
      <div className="settings-line">
        <button
          type="button"
          className="link"
          onClick={() => {
            onClose();
            showDialog('keys');
          }}
        >
          {t('settings.keys')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() => {
            onClose();
            run(call('main/new-window', {}));
          }}
        >
          {t('settings.new-window')}
        </button>
      </div>
      {info !== null && (
        <p className="hint settings-about">
          {t('settings.about', { app: info.appVersion, sqlite: info.sqliteVersion, reports: info.reports })}
          <br />
          {t('settings.file')}：<span className="path">{info.file}</span>
        </p>
      )}
    </div>
  );
}
