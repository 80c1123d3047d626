import type { ExportOptions } from '../../../../shared/contract/methods.ts';
import { EXPECTED_KINDS, type ChangeCounts } from '../../../../shared/model/comparison.ts';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Export.module.css';

type ExportChoicesProps = {
  readonly options: ExportOptions;
  readonly counts: ChangeCounts;
  readonly onChange: (options: ExportOptions) => void;
};

/** The switches of an export. */
export function ExportChoices({ options, counts, onChange }: ExportChoicesProps) {
  return (
    <div className={styles['choices']}>
      <LanguageChoice options={options} onChange={onChange} />
      <PartChoices options={options} onChange={onChange} />
      <MaskChoices options={options} counts={counts} onChange={onChange} />
    </div>
  );
}

type ChoicesProps = Omit<ExportChoicesProps, 'counts'>;

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

const PARTS = { notes: 'notes', changeList: 'change-list', unchanged: 'unchanged' } as const;

/** What the file holds beside the changes themselves. */
function PartChoices({ options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t('export.include')}</legend>
      {(['notes', 'changeList', 'unchanged'] as const).map((part) => (
        <Check
          key={part}
          label={t(`export.${PARTS[part]}`)}
          isOn={options[part]}
          onChange={(isOn) => onChange({ ...options, [part]: isOn })}
        />
      ))}
    </fieldset>
  );
}

/** The expected changes that the file leaves out. */
function MaskChoices({ options, counts, onChange }: ExportChoicesProps) {
  const { t } = useTranslation();
  const { masks } = options;
  return (
    <fieldset>
      <legend>{t('export.masks')}</legend>
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
