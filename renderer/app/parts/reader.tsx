import { forgetReport, refreshReport } from '../../views/reader/reader-store.ts';
import { ReaderScreen } from '../../views/reader/ReaderScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'reader' && <ReaderScreen route={route} />,
  refresh: refreshReport,
  forget: forgetReport,
};
