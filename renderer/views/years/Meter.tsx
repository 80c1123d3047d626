import { useTranslation } from '../../locales/words.ts';

/** A share of new text as words and as a bar. */
export function Meter({ share, title }: { readonly share: number; readonly title: string }) {
  const { t } = useTranslation();
  const percent = Math.round(100 * share);
  return (
    <span className="meter" title={title} data-testid="meter">
      <span className="meter-bar" aria-hidden="true">
        <i style={{ width: `${percent}%` }} />
      </span>
      {t('years.new-text', { percent })}
    </span>
  );
}
