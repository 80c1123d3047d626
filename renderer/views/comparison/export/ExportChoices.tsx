import {
  factsOf,
  type ExportChoice,
  type ExportFormat,
  type ExportOptions,
} from '../../../../shared/contract/export-api.ts';
import { EXPECTED_KINDS, type ChangeCounts } from '../../../../shared/model/comparison.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import styles from './Export.module.css';

type ChoicesProps = {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly isDisabled: boolean;
  readonly onChange: (options: ExportOptions) => void;
};
type ExportChoicesProps = ChoicesProps & { readonly counts: ChangeCounts };

/** What goes into the file. */
export function ExportChoices(props: ExportChoicesProps) {
  const { format, isDisabled } = props;
  return (
    <fieldset className={styles['choices']} disabled={isDisabled}>
      <LanguageChoice {...props} />
      <PartChoices {...props} />
      {takes(format, 'masks') && <MaskChoices {...props} />}
    </fieldset>
  );
}

function takes(format: ExportFormat, choice: ExportChoice): boolean {
  return factsOf(format).takes.includes(choice);
}

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

/** Parts that are in the file or not, each with the word beside it. */
const PARTS = [
  ['notes', 'notes'],
  ['verdicts', 'verdicts'],
  ['changeList', 'change-list'],
  ['unchanged', 'unchanged'],
] as const;

/** What the file holds beside the changes themselves; what a format cannot leave out is shown with the reason. */
function PartChoices({ format, options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const { refuses = {} } = factsOf(format);
  const shown = PARTS.filter(([part]) => takes(format, part) || refuses[part] !== undefined);
  const reasons = [...new Set(shown.flatMap(([part]) => refuses[part] ?? []))];
  return (
    <fieldset>
      <legend>{t('export.include')}</legend>
      {shown.map(([part, word]) => (
        <Check
          key={part}
          label={t(`export.${word}`)}
          isOn={takes(format, part) ? options[part] : part === 'unchanged'}
          isDisabled={!takes(format, part)}
          testId={`export-part-${part}`}
          onChange={(isOn) => onChange({ ...options, [part]: isOn })}
        />
      ))}
      {reasons.map((reason) => (
        <Hint key={reason}>{t(`export.why-${reason}`)}</Hint>
      ))}
    </fieldset>
  );
}

/** The expected changes that the file leaves unmarked, or has under another author. */
function MaskChoices({ format, options, counts, onChange }: ExportChoicesProps) {
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
          testId={`export-mask-${kind}`}
          onChange={(isOn) => onChange({ ...options, masks: { ...masks, [kind]: isOn } })}
        />
      ))}
    </fieldset>
  );
}

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly testId: string;
  readonly onChange: (isOn: boolean) => void;
};

function Check({ label, isOn, isDisabled = false, testId, onChange }: CheckProps) {
  return (
    <label>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        data-testid={testId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
