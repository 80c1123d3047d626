import { useEffect, useState } from 'react';
import { Segments } from './Segments.tsx';
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
  return (
    <div className="settings" data-testid="settings-panel">
      <div className="settings-line">
        <span>{t('settings.language')}</span>
        <Segments
          label={t('settings.language')}
          choices={['zh-CN', 'en'] as const}
          chosen={settings.language}
          testId="language"
          lang={String}
          words={(language) => (language === 'en' ? 'English' : '中文')}
          onChoose={(language) => {
            changeSettings({ language });
          }}
        />
      </div>
      <div className="settings-line">
        <span>{t('settings.theme')}</span>
        <Segments
          label={t('settings.theme')}
          choices={['system', 'light', 'dark'] as const}
          chosen={settings.theme}
          testId="theme"
          words={(theme) => t(`settings.${theme}`)}
          onChoose={(theme) => {
            changeSettings({ theme });
          }}
        />
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
      <About />
    </div>
  );
}

/** What the program and its library are. */
function About() {
  const { t } = useTranslation();
  const [info, setInfo] = useState<LibraryInfo | null>(null);
  useEffect(() => {
    run(call('library/info', {}).then(setInfo));
  }, []);
  return info === null ? null : (
    <p className="hint settings-about">
      {t('settings.about', { app: info.appVersion, sqlite: info.sqliteVersion, reports: info.reports })}
      <br />
      {t('settings.file')}：<span className="path">{info.file}</span>
    </p>
  );
}
