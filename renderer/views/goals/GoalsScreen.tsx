import { useTranslation } from 'react-i18next';
import { PlaceTop } from '../../components/PlaceTop.tsx';
import type { Route } from '../../state/routes.ts';

type GoalsScreenProps = { readonly route: Extract<Route, { readonly kind: 'goals' }> };

export function GoalsScreen({ route }: GoalsScreenProps) {
  const { t } = useTranslation();
  return (
    <div className="screen" data-testid="goals-screen" data-ready={false}>
      <PlaceTop route={route} heading={t('goals.title')} />
    </div>
  );
}
