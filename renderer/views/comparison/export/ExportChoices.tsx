import type { ExportOptions } from '../../../../shared/contract/methods.ts';
import { EXPECTED_KINDS, type ChangeCounts } from '../../../../shared/model/comparison.ts';
import { useTranslation } from '../../../locales/words.ts';

type ExportChoicesProps = {
  readonly options: ExportOptions;
  readonly counts: ChangeCounts;
  readonly onChange: (options: ExportOptions) => void;
};

/** The switches of an export. */
export function ExportChoices({ options, counts, onChange }: ExportChoicesProps) {
  const { t } = useTranslation();
  const { masks } = options;
  return (
    <div className="export-choices">
      <fieldset>
        <legend>{t('export.language')}</legend>
        {(['zh-CN', 'en'] as const).map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="export-language"
              checked={options.language === language}
              onChange={() => {
                onChange({ ...options, language });
              }}
            />
            <span lang={language}>{language === 'en' ? 'English' : '中文'}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('export.include')}</legend>
        <Check
          label={t('export.notes')}
          isOn={options.notes}
          onChange={(notes) => {
            onChange({ ...options, notes });
          }}
        />
        <Check
          label={t('export.change-list')}
          isOn={options.changeList}
          onChange={(changeList) => {
            onChange({ ...options, changeList });
          }}
        />
        <Check
          label={t('export.unchanged')}
          isOn={options.unchanged}
          onChange={(unchanged) => {
            onChange({ ...options, unchanged });
          }}
        />
      </fieldset>
      <fieldset>
        <legend>{t('export.masks')}</legend>
        {EXPECTED_KINDS.map((kind) => (
          <Check
            key={kind}
            label={`${t(`change.${kind}`)} ${counts[kind]}`}
            isOn={masks[kind]}
            onChange={(isOn) => {
              onChange({ ...options, masks: { ...masks, [kind]: isOn } });
            }}
          />
        ))}
      </fieldset>
    </div>
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
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
