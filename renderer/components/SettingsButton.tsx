import { useEffect, useState, type ReactNode } from 'react';
import type { LibraryInfo } from '../../shared/contract/views.ts';
import { CITATION_STYLES } from '../../shared/model/citation.ts';
import { call } from '../client/call.ts';
import { useTranslation } from '../locales/words.ts';
import { changeSettings, showDialog, useApp } from '../state/app-store.ts';
import { putOnClipboard } from '../state/clipboard.ts';
import { run } from '../state/history.ts';
import { Button } from './kit/Button.tsx';
import { Select } from './kit/Select.tsx';
import { Hint } from './kit/Words.tsx';
import { Popover } from './Popover.tsx';
import { Segments } from './Segments.tsx';
import styles from './SettingsButton.module.css';
import { WatchedFolder } from './WatchedFolder.tsx';
import { TextSize } from './TextSize.tsx';

/** Language, theme, size of the text; what the program and its library are. */
export function SettingsButton() {
  const { t } = useTranslation();
  const isOpen = useApp((state) => state.dialog === 'settings');
  return (
    <Popover
      control={{ isOpen, onChange: openOrClose }}
      label="⚙"
      title={t('app.settings')}
      name={t('app.settings')}
      kind="icon"
      align="end"
      testId="settings"
    >
      {(close) => (
        <div className={styles['settings']} data-testid="settings-panel">
          <Choices />
          <WatchedFolder />
          <Doors onClose={close} />
          <About />
        </div>
      )}
    </Popover>
  );
}

/** Closing leaves another dialog alone that was opened from here. */
function openOrClose(isAsked: boolean): void {
  if (isAsked) showDialog('settings');
  else if (useApp.getState().dialog === 'settings') showDialog(null);
}

function Choices() {
  const { t } = useTranslation();
  const settings = useApp((state) => state.settings);
  return (
    <>
      <Line label={t('settings.language')}>
        <Segments
          label={t('settings.language')}
          choices={['zh-CN', 'en'] as const}
          chosen={settings.language}
          testId="language"
          lang={String}
          words={(language) => (language === 'en' ? 'English' : '中文')}
          onChoose={(language) => changeSettings({ language })}
        />
      </Line>
      <Line label={t('settings.theme')}>
        <Segments
          label={t('settings.theme')}
          choices={['system', 'light', 'dark'] as const}
          chosen={settings.theme}
          testId="theme"
          words={(theme) => t(`settings.${theme}`)}
          onChoose={(theme) => changeSettings({ theme })}
        />
      </Line>
      <Looks />
      <Line label={t('settings.text-size')}>
        <TextSize />
      </Line>
      <CitationStyle />
    </>
  );
}

/** How a report is cited in what is copied. */
function CitationStyle() {
  const { t } = useTranslation();
  const chosen = useApp((state) => state.settings.citation);
  return (
    <Line label={t('cite.style')}>
      <Select
        choices={CITATION_STYLES}
        chosen={chosen}
        aria-label={t('cite.style')}
        data-testid="citation-style"
        words={(style) => t(`cite.style-${style}`)}
        onChoose={(citation) => changeSettings({ citation })}
      />
    </Line>
  );
}

/** How strong the page is drawn, and in which colours changes are marked. */
function Looks() {
  const { t } = useTranslation();
  const { contrast: chosen, palette: marks } = useApp((state) => state.settings);
  return (
    <>
      <Line label={t('settings.contrast')}>
        <Segments
          label={t('settings.contrast')}
          choices={['system', 'high'] as const}
          chosen={chosen}
          testId="contrast"
          words={(contrast) => t(`settings.${contrast}`)}
          onChoose={(contrast) => changeSettings({ contrast })}
        />
      </Line>
      <Line label={t('settings.palette')}>
        <Segments
          label={t('settings.palette')}
          choices={['standard', 'distinct'] as const}
          chosen={marks}
          testId="palette"
          title={(palette) => t(`settings.${palette}-title`)}
          words={(palette) => t(`settings.${palette}`)}
          onChoose={(palette) => changeSettings({ palette })}
        />
      </Line>
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span>{label}</span>
      {children}
    </div>
  );
}

/** What opens elsewhere: all keys, another window. */
function Doors({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const leave = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <div className={styles['line']}>
      <Button kind="link" onClick={leave(() => showDialog('keys'))}>
        {t('settings.keys')}
      </Button>
      <Button kind="link" data-testid="open-care" onClick={leave(() => showDialog('care'))}>
        {t('care.open')}
      </Button>
      <Button kind="link" data-testid="open-log" onClick={leave(() => showDialog('log'))}>
        {t('log.title')}
      </Button>
      <Button kind="link" onClick={leave(() => run(call('main/new-window', {})))}>
        {t('settings.new-window')}
      </Button>
    </div>
  );
}

/** What the program and its library are. */
function About() {
  const { t } = useTranslation();
  const language = useApp((state) => state.settings.language);
  const [info, setInfo] = useState<LibraryInfo | null>(null);
  useEffect(() => {
    run(call('library/info', {}).then(setInfo));
  }, []);
  return info === null ? null : (
    <Hint className={styles['about']}>
      {t('settings.about', { app: info.appVersion, sqlite: info.sqliteVersion, reports: info.reports })}
      <br />
      {t('settings.file')}
      <span className="path">{info.file}</span>
      <span className={styles['links']}>
        <Button kind="link" data-testid="copy-place" onClick={() => putOnClipboard(info.file)}>
          {t('settings.copy-place')}
        </Button>
        <Button kind="link" data-testid="show-place" onClick={() => run(call('main/reveal-library', {}))}>
          {t('settings.show-place')}
        </Button>
        <Button
          kind="link"
          data-testid="show-licences"
          onClick={() => run(call('main/show-licences', { language }))}
        >
          {t('settings.licences')}
        </Button>
      </span>
    </Hint>
  );
}
