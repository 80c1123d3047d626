import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportOptions,
} from '../../../../shared/contract/methods.ts';
import { PARTS_OF } from './parts.ts';
import { EXPECTED_KINDS, type ChangeCounts } from '../../../../shared/model/comparison.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Export.module.css';

type ExportChoicesProps = {
  readonly format: ExportFormat;
  readonly onFormat: (format: ExportFormat) => void;
  readonly options: ExportOptions;
  readonly counts: ChangeCounts;
  readonly onChange: (options: ExportOptions) => void;
};

/** The switches of an export. */
export function ExportChoices({ format, onFormat, options, counts, onChange }: ExportChoicesProps) {
  return (
    <div className={styles['choices']}>
      <FormatChoice format={format} onFormat={onFormat} />
      <LanguageChoice options={options} onChange={onChange} />
      <PartChoices format={format} options={options} onChange={onChange} />
      <MaskChoices format={format} options={options} counts={counts} onChange={onChange} />
    </div>
  );
}

/** What is written. */
function FormatChoice({ format, onFormat }: Pick<ExportChoicesProps, 'format' | 'onFormat'>) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('export.format')}</legend>
      {EXPORT_FORMATS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="export-format"
            data-testid={`export-format-${each}`}
            checked={format === each}
            onChange={() => onFormat(each)}
          />
          <span>{t(`export.format-${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type ChoicesProps = Pick<ExportChoicesProps, 'options' | 'onChange'>;
type PartsProps = ChoicesProps & Pick<ExportChoicesProps, 'format'>;

function LanguageChoice({ options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('export.language')}</legend>
      {(['zh-CN', 'en'] as const).map((language) => (
        <label key={language}>
          <input
            type="radio"
            name="export-language"
            checked={options.language === language}
            onChange={() => onChange({ ...options, language })}
          />
          <span lang={language}>{language === 'en' ? 'English' : '中文'}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What the file holds beside the changes themselves. */
function PartChoices({ format, options, onChange }: PartsProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('export.include')}</legend>
      {PARTS_OF[format].map(({ part, word }) => (
        <Check
          key={part}
          label={t(`export.${word}`)}
          isOn={options[part]}
          onChange={(isOn) => onChange({ ...options, [part]: isOn })}
        />
      ))}
    </fieldset>
  );
}

/** The expected changes that the file leaves out. */
function MaskChoices({ format, options, counts, onChange }: Omit<ExportChoicesProps, 'onFormat'>) {
  const { t } = useTranslation();
  const { masks } = options;
  return (
    <fieldset>
      <legend>{t(format === 'docx' ? 'export.apart' : 'export.masks')}</legend>
      {EXPECTED_KINDS.map((kind) => (
        <Check
          key={kind}
          label={`${t(`change.${kind}`)} ${counts[kind]}`}
          isOn={masks[kind]}
          onChange={(isOn) => onChange({ ...options, masks: { ...masks, [kind]: isOn } })}
        />
      ))}
    </fieldset>
  );
}

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
