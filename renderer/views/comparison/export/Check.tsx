import type { ExportFormat, ExportOptions } from '../../../../shared/contract/export-api.ts';

/** What every switch of an export is about. */
export type ChoicesProps = {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
};

type CheckProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly isDisabled?: boolean;
  readonly testId: string;
  readonly onChange: (isOn: boolean) => void;
};

/** A box to tick with the words beside it. */
export function Check({ label, isOn, isDisabled = false, testId, onChange }: CheckProps) {
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
