import { refreshTerms } from '../../views/terms/terms-store.ts';
import { TermsScreen } from '../../views/terms/TermsScreen.tsx';
import type { Part } from './part.ts';

export const part: Part = {
  draw: (route) => route.kind === 'terms' && <TermsScreen route={route} />,
  refresh: refreshTerms,
  forget: () => undefined,
};
