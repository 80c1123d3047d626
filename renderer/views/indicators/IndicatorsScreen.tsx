import { PlaceTop } from '../../components/PlaceTop.tsx';
import type { Route } from '../../state/routes.ts';
import { useTranslation } from '../../locales/words.ts';

type IndicatorsScreenProps = { readonly route: Extract<Route, { readonly kind: 'indicators' }> };

export function IndicatorsScreen({ route }: IndicatorsScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="screen" data-testid="indicators-screen" data-ready={false}>
      <PlaceTop route={route} heading={t('indicators.title')} />
    </div>
  );
}
