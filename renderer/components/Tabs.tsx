import { Tabs as Base } from '@base-ui/react/tabs';
import styles from './Tabs.module.css';

export type Tab<T extends string> = { readonly id: T; readonly label: string };

type TabsProps<T extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<T>[];
  readonly active: T;
  readonly onChange: (id: T) => void;
  readonly panelId: string;
};

/** A row of tabs; the arrow keys go from one to the next, Home and End to the ends. */
export function Tabs<T extends string>({ label, tabs, active, onChange, panelId }: TabsProps<T>) {
  return (
    <Base.Root value={active} onValueChange={(id: T) => onChange(id)}>
      <Base.List className={styles['tabs']} aria-label={label} activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className={styles['tab']}
            aria-controls={panelId}
            data-testid={`tab-${tab.id}`}
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
    </Base.Root>
  );
}
