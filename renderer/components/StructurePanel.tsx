import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './StructurePanel.module.css';

type StructurePanelProps = {
  readonly label: string;
  readonly testId: string;
  /** Words and buttons of the heading. */
  readonly head: ReactNode;
  /** True where it lies over the text. */
  readonly isOverlay?: boolean;
  readonly children: ReactNode;
};

/** The panel at the left of a text, with its structure. */
export function StructurePanel({ label, testId, head, isOverlay = false, children }: StructurePanelProps) {
  return (
    <aside
      className={clsx(styles['panel'], isOverlay && styles['overlay'])}
      aria-label={label}
      data-testid={testId}
    >
      <h2>{head}</h2>
      {children}
    </aside>
  );
}
