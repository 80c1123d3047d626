import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useApp } from '../state/app-store.ts';
import { leaveKeysToInputMethod } from '../components/answer-keys.ts';
import { startI18n } from '../locales/i18n.ts';
import { WordsProvider } from '../locales/WordsProvider.tsx';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/marks.css';
import '../styles/forced-colors.css';
import { App } from './App.tsx';
import { boot } from './boot.ts';

leaveKeysToInputMethod();
startI18n(useApp.getState().settings.language);
boot();
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <WordsProvider>
        <App />
      </WordsProvider>
    </StrictMode>,
  );
