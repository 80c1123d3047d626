import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

/** A list of choices inside a popover, walked with the arrow keys. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = ref.current?.querySelector<HTMLElement>('[aria-checked=true]:not(:disabled)');
    (chosen ?? ref.current?.querySelector<HTMLElement>('button:not(:disabled)'))?.focus();
  }, []);
  return (
    <div className="menu" role="menu" aria-label={label} ref={ref} onKeyDown={walk}>
      {children}
    </div>
  );
}

type MenuItemProps = {
  readonly onSelect: () => void;
  readonly isChosen?: boolean;
  readonly isDisabled?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
};

export function MenuItem({ onSelect, isChosen, isDisabled = false, testId, children }: MenuItemProps) {
  return (
    <button
      type="button"
      className="menu-item"
      role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={isChosen}
      disabled={isDisabled}
      data-testid={testId}
      onClick={onSelect}
    >
      {children}
    </button>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + step + items.length) % items.length]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
