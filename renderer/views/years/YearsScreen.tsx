import { PlaceTop } from '../../components/PlaceTop.tsx';
import type { Route } from '../../state/routes.ts';
import { useTranslation } from '../../locales/words.ts';

type YearsScreenProps = { readonly route: Extract<Route, { readonly kind: 'years' }> };

export function YearsScreen({ route }: YearsScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="screen" data-testid="years-screen" data-ready={false}>
      <PlaceTop route={route} heading={t('years.title')} />
    </div>
  );
}
