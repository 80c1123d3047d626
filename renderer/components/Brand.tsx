import { useEffect } from 'react';
import { isolate } from '../../shared/base/isolate.ts';
import { goBack, navigate, useApp } from '../state/app-store.ts';
import { EVERYWHERE_KEYS } from './everywhere-keys.ts';
import { keyHint } from './key-table.ts';
import { LIBRARY } from '../state/routes.ts';
import { useTranslation } from '../locales/words.ts';
import { IconButton } from './kit/IconButton.tsx';
import { Unseen } from './kit/Words.tsx';
import styles from './Brand.module.css';

type BrandProps = {
  /** What the screen is of, for those who hear it, and for the title of the window. */
  readonly heading: string;
};

/** The name at the top left, which leads home, with the way back beside it. */
export function Brand({ heading }: BrandProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${isolate(heading)} · ${t('app.name')}`;
  }, [heading, t]);
  const canGoBack = useApp((state) => state.back.length > 0 && state.route.kind !== 'library');
  return (
    <>
      <Unseen as="h1">{heading}</Unseen>
      <button
        type="button"
        className={styles['brand']}
        title={t('keys.library')}
        onClick={() => navigate(LIBRARY)}
      >
        {t('app.name')}
      </button>
      {canGoBack && (
        <IconButton
          label={t('app.back')}
          title={`${t('app.back')} (${keyHint(EVERYWHERE_KEYS.back)})`}
          data-testid="go-back"
          onClick={goBack}
        >
          ←
        </IconButton>
      )}
    </>
  );
}
