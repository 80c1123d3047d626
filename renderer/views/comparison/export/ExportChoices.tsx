import {
  BRIEFING_PARTS,
  factsOf,
  NOTE_PLACES,
  placeOfNotes,
  type ExportChoice,
  type ExportFormat,
} from '../../../../shared/contract/export-api.ts';
import type { ComparisonView } from '../../../../shared/contract/views.ts';
import { EXPECTED_KINDS } from '../../../../shared/model/comparison.ts';
import { Hint } from '../../../components/kit/Words.tsx';
import { useTranslation } from '../../../locales/words.ts';
import { Check, type ChoicesProps } from './Check.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import styles from './Export.module.css';

type ExportChoicesProps = ChoicesProps & { readonly view: ComparisonView };

/** What goes into the file. */
export function ExportChoices({
  isDisabled,
  ...props
}: ExportChoicesProps & { readonly isDisabled: boolean }) {
  return (
    <fieldset className={styles['choices']} disabled={isDisabled}>
      <LanguageChoice {...props} />
      <ScopeChoice {...props} />
      {takes(props.format, 'briefing') && <BriefingChoices {...props} />}
      <PartChoices {...props} />
      {takes(props.format, 'notePlace') && <NotePlaceChoice {...props} />}
      {takes(props.format, 'masks') && <MaskChoices {...props} />}
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
  ['cleaning', 'cleaning'],
  ['proposals', 'proposals'],
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
          isOn={takes(format, part) && options[part]}
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

/** Where notes and verdicts stand; of no use where none go in. */
function NotePlaceChoice({ format, options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const chosen = placeOfNotes(format, options);
  return (
    <fieldset disabled={!options.notes && !options.verdicts}>
      <legend>{t('export.note-place')}</legend>
      {NOTE_PLACES.map((place) => (
        <label key={place}>
          <input
            type="radio"
            name="export-note-place"
            data-testid={`export-note-place-${place}`}
            checked={chosen === place}
            onChange={() => onChange({ ...options, notePlace: place })}
          />
          {t(
            place === 'margin' && format === 'sidebyside-docx'
              ? 'export.note-place-comments'
              : `export.note-place-${place}`,
          )}
        </label>
      ))}
      {chosen === 'margin' && format === 'sidebyside-docx' && <Hint>{t('export.note-place-preview')}</Hint>}
    </fieldset>
  );
}

/** The parts of a briefing, whose order is fixed; one stays. */
function BriefingChoices({ options, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const { briefing } = options;
  return (
    <fieldset>
      <legend>{t('export.briefing-parts')}</legend>
      {BRIEFING_PARTS.map((part) => (
        <Check
          key={part}
          label={t(`export.part-${part}`)}
          isOn={briefing.includes(part)}
          isDisabled={briefing.length === 1 && briefing.includes(part)}
          testId={`export-briefing-${part}`}
          onChange={(isOn) =>
            onChange({
              ...options,
              briefing: BRIEFING_PARTS.filter((each) => (each === part ? isOn : briefing.includes(each))),
            })
          }
        />
      ))}
    </fieldset>
  );
}

/** The expected changes that the file leaves unmarked, or has under another author. */
function MaskChoices({ format, options, view, onChange }: ExportChoicesProps) {
  const { t } = useTranslation();
  const { masks } = options;
  const { counts } = view.comparison;
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
