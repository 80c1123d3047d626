import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Splitter, useSetWidth } from './kit/Splitter.tsx';
import styles from './SidePanel.module.css';
import { Tabs, type Tab } from './Tabs.tsx';

type SidePanelProps<T extends string> = {
  readonly className?: string | undefined;
  readonly label: string;
  /** What the row of tabs is called. */
  readonly tabsLabel: string;
  readonly tabs: readonly Tab<T>[];
  readonly active: T;
  readonly onChange: (id: T) => void;
  /** Id of what a tab shows, in the page. */
  readonly panelId: string;
  /** What stands above the open tab, whichever it is. */
  readonly above: ReactNode;
  readonly children: ReactNode;
};

/** The panel at the right of a text: tabs with what is listed about it, of which one is open. */
export function SidePanel<T extends string>(props: SidePanelProps<T>) {
  const { className, label, tabsLabel, tabs, active, onChange, panelId, above, children } = props;
  const width = useSetWidth('side');
  return (
    <aside
      className={clsx(styles['panel'], className)}
      style={width}
      aria-label={label}
      data-testid="side-panel"
    >
      <Splitter panel="side" edge="left" />
      <Tabs label={tabsLabel} tabs={tabs} active={active} panelId={panelId} onChange={onChange} />
      <div className={styles['below']}>
        {above}
        <div
          className={styles['body']}
          role="tabpanel"
          id={panelId}
          aria-label={tabs.find(({ id }) => id === active)?.label}
        >
          {children}
        </div>
      </div>
    </aside>
  );
}

/** What narrows the list of a tab down, above it. */
export function PanelFilters({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={clsx(styles['filters'], className)} {...rest} />;
}

/** What a tab lists; it scrolls by itself. */
export function PanelList({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={clsx(styles['list'], className)} {...rest} />;
}
