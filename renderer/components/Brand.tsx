import { useTranslation } from 'react-i18next';
import { goBack, navigate, useApp } from '../state/app-store.ts';
import { LIBRARY } from '../state/routes.ts';

/** The name at the top left, which leads home, with the way back beside it. */
export function Brand() {
  const { t } = useTranslation();
  const canGoBack = useApp((state) => state.back.length > 0 && state.route.kind !== 'library');
  return (
    <>
      <button
        type="button"
        className="brand"
        title={t('keys.library')}
        onClick={() => {
          navigate(LIBRARY);
        }}
      >
        {t('app.name')}
      </button>
      {canGoBack && (
        <button
          type="button"
          className="icon"
          title={`${t('app.back')} (Alt+←)`}
          aria-label={t('app.back')}
          data-testid="go-back"
          onClick={goBack}
        >
          ←
        </button>
      )}
    </>
  );
}
