import { PlaceTop } from '../../components/PlaceTop.tsx';
import type { Route } from '../../state/routes.ts';
import { useTranslation } from '../../locales/words.ts';

type TermsScreenProps = { readonly route: Extract<Route, { readonly kind: 'terms' }> };

export function TermsScreen({ route }: TermsScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="screen" data-testid="terms-screen" data-ready={false}>
      <PlaceTop route={route} heading={t('terms.title')} />
    </div>
  );
}
