import { MenuItem } from '../../../components/Menu.tsx';

type KeyItemProps = {
  /** Empty where no key does the same. */
  readonly keys: string;
  readonly testId: string;
  readonly isDisabled?: boolean;
  readonly onSelect: () => void;
  readonly children: string;
};

/** A choice with the key that does the same. */
export function KeyItem({ keys, testId, isDisabled = false, onSelect, children }: KeyItemProps) {
  return (
    <MenuItem testId={testId} isDisabled={isDisabled} onSelect={onSelect}>
      <span className="menu-words">{children}</span>
      {keys !== '' && <kbd>{keys}</kbd>}
    </MenuItem>
  );
}
