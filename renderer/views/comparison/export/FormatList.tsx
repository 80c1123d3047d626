import {
  EXPORT_FORMATS,
  EXPORT_GROUPS,
  factsOf,
  type ExportFormat,
} from '../../../../shared/contract/export-api.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Export.module.css';

type FormatListProps = {
  readonly format: ExportFormat;
  readonly isDisabled: boolean;
  readonly onChoose: (format: ExportFormat) => void;
};

/** What can be written, by what it is for, each with a line that says so. */
export function FormatList({ format, isDisabled, onChoose }: FormatListProps) {
  const { t } = useTranslation();
  return (
    <div className={styles['formats']} role="radiogroup" aria-label={t('export.format')}>
      {EXPORT_GROUPS.map((group) => (
        <fieldset key={group} disabled={isDisabled}>
          <legend>{t(`export.group-${group}`)}</legend>
          {EXPORT_FORMATS.filter((each) => factsOf(each).group === group).map((each) => (
            <label key={each} className={styles['format']}>
              <input
                type="radio"
                name="export-format"
                data-testid={`export-format-${each}`}
                checked={format === each}
                onChange={() => onChoose(each)}
              />
              <span>
                <b>{t(`export.format-${each}`)}</b>
                <Hint as="small">{t(`export.for-${each}`)}</Hint>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
