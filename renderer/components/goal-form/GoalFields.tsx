import { useTranslation } from '../../locales/words.ts';

/** A goal's name and due year as they are typed. */
export type GoalWords = { readonly name: string; readonly year: string };

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
      <label className="form-line">
        <span>{t('goals.name')}</span>
        <input
          className="field"
          value={words.name}
          lang="zh-CN"
          data-report-text=""
          autoFocus={autoFocus}
          data-testid={`${testId}-name`}
          onChange={(event) => {
            onChange({ ...words, name: event.target.value });
          }}
        />
      </label>
      <label className="form-line">
        <span>{t('goals.due-year')}</span>
        <span className="form-field">
          <input
            className="field"
            value={words.year}
            inputMode="numeric"
            data-testid={`${testId}-year`}
            onChange={(event) => {
              onChange({ ...words, year: event.target.value });
            }}
          />
          {!isYear && <small className="warn">{t('head.year-error')}</small>}
        </span>
      </label>
    </>
  );
}
