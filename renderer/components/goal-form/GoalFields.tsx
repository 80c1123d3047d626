import { FormLine } from '../kit/Form.tsx';
import { TextField } from '../kit/TextField.tsx';
import { useTranslation } from '../../locales/words.ts';

/** A goal's name and due year as they are typed. */
export type GoalWords = Readonly<Record<'name' | 'year', string>>;

type GoalFieldsProps = {
  readonly words: GoalWords;
  readonly isYear: boolean;
  readonly onChange: (words: GoalWords) => void;
  /** Before the names of both fields in tests. */
  readonly testId: string;
  readonly autoFocus?: boolean;
};

/** What a reader says of a goal, added or corrected: its name, and the year at whose end it is due. */
export function GoalFields({ words, isYear, onChange, testId, autoFocus = false }: GoalFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormLine label={t('goals.name')}>
        <TextField
          value={words.name}
          lang="zh-CN"
          data-report-text=""
          autoFocus={autoFocus}
          data-testid={`${testId}-name`}
          onChange={(name) => onChange({ ...words, name })}
        />
      </FormLine>
      <FormLine label={t('goals.due-year')} fault={!isYear && t('head.year-error')}>
        <TextField
          value={words.year}
          inputMode="numeric"
          data-testid={`${testId}-year`}
          onChange={(year) => onChange({ ...words, year })}
        />
      </FormLine>
    </>
  );
}
